import { expect, test } from 'vitest';
import { nightTextsAreForgotten } from './forgotten.ts';

const nightAfter = (endedAt: string) => nightTextsAreForgotten(new Date(endedAt), 1).toISOString();

test('texts go in the first night after their months', () => {
  expect(nightAfter('2026-11-24T15:00:00Z')).toBe('2026-12-25T02:07:00.000Z');
  // Ended after midnight: the same day's night is still to come.
  expect(nightAfter('2026-11-24T00:30:00Z')).toBe('2026-12-24T02:07:00.000Z');
  // 31 January is a month before 1 March, as the night counts back.
  expect(nightAfter('2026-01-31T15:00:00Z')).toBe('2026-03-01T02:07:00.000Z');
});
