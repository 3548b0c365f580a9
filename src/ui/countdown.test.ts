import { expect, test } from 'vitest';
import { clockText, secondsLeft } from './countdown.ts';

test('a countdown counts whole seconds down and stays at zero', () => {
  const endsAt = '2026-11-22T10:05:00.000Z';
  expect(secondsLeft(endsAt, new Date('2026-11-22T10:00:00.000Z'))).toBe(300);
  expect(secondsLeft(endsAt, new Date('2026-11-22T10:04:59.400Z'))).toBe(1);
  expect(secondsLeft(endsAt, new Date('2026-11-22T11:00:00.000Z'))).toBe(0);
});

test('a clock reads like a clock', () => {
  expect(clockText(245)).toBe('4:05');
  expect(clockText(3720)).toBe('1:02:00');
});
