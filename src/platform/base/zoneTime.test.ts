import { expect, test } from 'vitest';
import { localTimeIn, momentAt } from './zoneTime.ts';

const berlin = 'Europe/Berlin';

test.each([
  ['2026-01-15T09:30', '2026-01-15T08:30:00.000Z'],
  ['2026-07-15T09:30', '2026-07-15T07:30:00.000Z'],
  ['2026-03-29T01:59', '2026-03-29T00:59:00.000Z'],
  ['2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
  ['2026-10-25T04:00', '2026-10-25T03:00:00.000Z'],
])('%s in Berlin is %s, and back', (local, iso) => {
  expect(momentAt(local, berlin)?.toISOString()).toBe(iso);
  expect(localTimeIn(new Date(iso), berlin)).toBe(local);
});

test('what is no date and time is no moment', () => {
  expect(momentAt('', berlin)).toBeNull();
  expect(momentAt('2026-02-30', berlin)).toBeNull();
  expect(momentAt('2026-13-40T09:30', berlin)).toBeNull();
});
