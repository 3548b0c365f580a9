import { addDays } from '#platform/base/clock.ts';
import { expect, test } from '#tests/cast.ts';
import { post, take } from '../takeIn.testkit.ts';
import { at, keyOf, sourceWith } from './networks.testkit.ts';
import { nextToRecheck } from './recheck.ts';

test('what is kept is asked after for as long as it is kept', async ({ cast }) => {
  const source = await sourceWith(cast.bernd, { kind: 'mastodon', settings: {} });
  const publishedAt = addDays(at, -60);
  await take(keyOf(source), [post('old', 'Der Fahrplan ist da.', { publishedAt })]);
  const askedAt = (days: number) =>
    nextToRecheck(source, { after: '', most: 10 }, addDays(at, days));
  expect(await askedAt(100)).toEqual(['old']);
  expect(await askedAt(200)).toEqual([]);
});
