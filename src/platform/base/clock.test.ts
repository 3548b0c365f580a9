import { expect, test } from 'vitest';
import { monthsBefore, monthsLater } from './clock.ts';

test('months are counted by the calendar, and end with a shorter one', () => {
  const at = (day: string) => new Date(`${day}T10:00:00Z`);
  expect(monthsBefore(at('2026-03-31'), 1)).toEqual(at('2026-02-28'));
  expect(monthsBefore(at('2026-01-15'), 12)).toEqual(at('2025-01-15'));
  expect(monthsLater(at('2026-01-31'), 1)).toEqual(at('2026-02-28'));
  expect(monthsLater(at('2026-11-24'), 14)).toEqual(at('2028-01-24'));
});
