import { expect, test } from 'vitest';
import { newId } from '#platform/base/ids.ts';
import { mapPictureMessages } from '../messages/mapPictures.ts';
import { audiencePicture } from './audiencePicture.ts';
import type { AudienceMap } from './maps.ts';
import { paperPalette } from './palette.ts';

const period = { from: '2026-11-01', to: '2026-11-30' };
const placeId = newId<'place'>();
const map: AudienceMap = {
  period,
  before: { from: '2026-10-02', to: '2026-10-31' },
  beganOn: null,
  total: { now: 3, before: 0 },
  groups: [],
  places: [
    { id: placeId, network: 'forum', site: 'forum.example', community: '', now: 3, before: 0 },
  ],
  cells: [],
};
const drawing = { width: 600, text: 15, palette: paperPalette, id: 'map' };

test('cells lead to their mentions on a page, and nowhere in a file', () => {
  const words = mapPictureMessages.de;
  const page = audiencePicture(map, words, drawing, (_, place) => `/mentions?place=${place}`);
  expect(page).toContain(`href="/mentions?place=${placeId}"`);
  expect(page).toContain('role="group"');
  const file = audiencePicture(map, words, drawing);
  expect(file).not.toContain('<a ');
  expect(file).toContain('role="img"');
});

test('one place is one place', () => {
  expect(mapPictureMessages.de.audienceInWords(map)).toContain('3 Erwähnungen an einem Ort,');
});
