import { describe, expect, test } from 'vitest';
import { nextAfterFailure, nextAfterSuccess, retryAfter } from './pace.ts';

const now = new Date('2026-11-22T10:00:00Z');
const minutesUntil = (at: Date | null) => at && (at.getTime() - now.getTime()) / 60_000;
const failed = { problem: 'unreachable', failures: 1, retryAt: null, now, random: 0.5 } as const;

describe('when a source is read again', () => {
  test('a feed after a quarter of an hour, or when its server says', () => {
    const usual = { notBefore: null, now, random: 0 };
    expect(minutesUntil(nextAfterSuccess('feed', usual))).toBe(15);
    const later = new Date('2026-11-22T12:00:00Z');
    expect(nextAfterSuccess('feed', { ...usual, notBefore: later })).toEqual(later);
  });

  test.each([
    [1, 15],
    [2, 30],
    [5, 240],
    [8, 1_440],
    [500, 1_440],
  ])('after failure %i in a row it waits %i minutes', (failures, minutes) => {
    expect(minutesUntil(nextAfterFailure('feed', { ...failed, failures }))).toBe(minutes);
  });

  test('chance makes it a quarter more or less, so that not all come back at once', () => {
    expect(minutesUntil(nextAfterFailure('feed', { ...failed, random: 0 }))).toBe(11.25);
    expect(minutesUntil(nextAfterFailure('feed', { ...failed, random: 1 }))).toBe(18.75);
  });

  test('never before the server asked, but not in years', () => {
    const retryAt = new Date('2026-11-23T10:00:00Z');
    expect(nextAfterFailure('feed', { ...failed, retryAt })).toEqual(retryAt);
    const never = new Date('2099-01-01T00:00:00Z');
    expect(minutesUntil(nextAfterFailure('feed', { ...failed, retryAt: never }))).toBe(10_080);
  });

  test('what is gone, or needs a token, waits for somebody', () => {
    expect(nextAfterFailure('feed', { ...failed, problem: 'gone' })).toBeNull();
    expect(nextAfterFailure('mastodon', { ...failed, problem: 'token_refused' })).toBeNull();
  });
});

test.each([
  ['120', '2026-11-22T10:02:00.000Z'],
  ['Sun, 22 Nov 2026 11:00:00 GMT', '2026-11-22T11:00:00.000Z'],
  ['Sun, 22 Nov 2020 11:00:00 GMT', null],
  ['soon', null],
  [undefined, null],
])('Retry-After %o', (header, iso) => {
  expect(retryAfter(header, now)?.toISOString() ?? null).toBe(iso);
});
