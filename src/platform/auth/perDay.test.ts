import { expect, test } from 'vitest';
import { mayToday, newPerDay } from './perDay.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 24, hour));

test('three a day are three, each of their own, and a day later again', () => {
  const done = newPerDay();
  const asked = (what: string, hour: number) => mayToday(done, what, 3, at(hour));
  expect([9, 10, 11, 12].map((hour) => asked('Ada', hour))).toEqual([true, true, true, false]);
  expect(asked('Ben', 12)).toBe(true);
  expect(asked('Ada', 32)).toBe(false);
  expect(asked('Ada', 33)).toBe(true);
});
