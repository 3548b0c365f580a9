import { expect, test } from 'vitest';
import { english, formatDay, formatSoon, german } from './format.ts';

test('Days come first in German and in English.', () => {
  expect(formatDay('de', '2026-11-22')).toBe('22. November 2026');
  expect(formatDay('en', '2026-11-22')).toBe('22 November 2026');
  expect(german.dayShort('2026-11-22')).toBe('22.11.2026');
  expect(english.dayShort('2026-11-22')).toBe('22 Nov 2026');
});

test('Numbers and lists are written as each language writes them.', () => {
  expect(german.number(1234.5)).toBe('1.234,5');
  expect(english.number(1234.5)).toBe('1,234.5');
  expect(german.list([7, 9, 12])).toBe('7, 9 und 12');
  expect(english.list([7, 9, 12])).toBe('7, 9 and 12');
});

test('A moment that is near has its weekday and its time in the zone.', () => {
  const at = new Date('2026-11-24T17:00:00Z');
  expect(formatSoon('de', at, 'Europe/Berlin')).toBe('Di., 18:00');
  expect(formatSoon('en', at, 'Europe/Berlin')).toMatch(/^Tue,? 18:00$/);
});
