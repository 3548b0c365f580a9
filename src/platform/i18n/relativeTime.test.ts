import { expect, test } from 'vitest';
import { relativeTime } from './relativeTime.ts';

const from = new Date('2026-11-22T10:00:00Z');

test.each([
  ['2026-11-22T09:59:30Z', 'gerade eben', 'just now'],
  ['2026-11-22T09:55:00Z', 'vor 5 Minuten', '5 minutes ago'],
  ['2026-11-22T07:01:00Z', 'vor 2 Stunden', '2 hours ago'],
  ['2026-11-20T09:00:00Z', 'vor 2 Tagen', '2 days ago'],
  ['2026-11-22T10:00:20Z', 'gleich', 'in a moment'],
  ['2026-11-22T10:14:30Z', 'in 14 Minuten', 'in 14 minutes'],
])('%s seen from ten o’clock', (at, de, en) => {
  expect(relativeTime('de', new Date(at), from)).toBe(de);
  expect(relativeTime('en', new Date(at), from)).toBe(en);
});
