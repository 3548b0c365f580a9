import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  before,
  bucketOf,
  bucketsOf,
  dayPlus,
  daysIn,
  lastDays,
  periodLengthIn,
  startOf,
} from './period.ts';
import { inHundred, isSmall, shareOf } from './share.ts';
import { spikesIn } from './spikes.ts';
import { trendOf, type Trend } from './trend.ts';

describe('shares', () => {
  // Computed by the formula of Agresti & Coull (1998) by hand, to three places.
  test.each([
    [6, 10, 0.311, 0.833],
    [60, 100, 0.502, 0.691],
    [0, 20, 0, 0.19],
    [20, 20, 0.81, 1],
  ])('%i of %i lies between %f and %f', (hits, of, low, high) => {
    const share = shareOf(hits, of);
    expect(share.low).toBeCloseTo(low, 2);
    expect(share.high).toBeCloseTo(high, 2);
  });

  test('of nothing everything is possible, and nothing is said', () => {
    expect(shareOf(0, 0)).toEqual({ hits: 0, of: 0, low: 0, high: 1 });
    expect(isSmall(shareOf(3, 9))).toBe(true);
    expect(isSmall(shareOf(3, 10))).toBe(false);
  });

  test('the share itself lies within, and more voices make it narrower', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (of, at) => {
          const hits = Math.round(of * at);
          const { low, high } = shareOf(hits, of);
          expect(low).toBeLessThanOrEqual(hits / of + 1e-9);
          expect(high).toBeGreaterThanOrEqual(hits / of - 1e-9);
          const ten = shareOf(hits * 10, of * 10);
          expect(ten.high - ten.low).toBeLessThanOrEqual(high - low + 1e-9);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('a share in a hundred is rounded', () => expect(inHundred(0.596)).toBe(60));
});

test.each<[number, number, Trend]>([
  [0, 0, 'none'],
  [4, 5, 'few'],
  [12, 0, 'new'],
  [0, 12, 'gone'],
  [55, 45, 'about_same'],
  [64, 36, 'more'],
  [36, 64, 'fewer'],
])('%i now and %i before is %s', (now, earlier, trend) => {
  expect(trendOf(now, earlier)).toBe(trend);
});

describe('periods', () => {
  test('thirty days end today, and thirty lie before them', () => {
    const period = lastDays('2026-11-22', 30);
    expect(period).toEqual({ from: '2026-10-24', to: '2026-11-22' });
    expect(before(period)).toEqual({ from: '2026-09-24', to: '2026-10-23' });
    expect(daysIn(before(period))).toBe(30);
  });

  test('an address asks for one of four lengths, else it is the usual one', () => {
    expect(['7', '365', '8', '1e9', '', null].map(periodLengthIn)).toEqual([
      7, 365, 90, 90, 90, 90,
    ]);
  });

  test('a short period is drawn by day, a long one by weeks from Monday on', () => {
    expect(bucketOf(lastDays('2026-11-22', 30))).toBe('day');
    expect(bucketOf(lastDays('2026-11-22', 90))).toBe('week');
    expect(startOf('2026-11-22', 'week')).toBe('2026-11-16');
    expect(startOf('2026-11-16', 'week')).toBe('2026-11-16');
    const weeks = bucketsOf({ from: '2026-11-01', to: '2026-11-16' }, 'week');
    expect(weeks).toEqual(['2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16']);
  });
});

describe('spikes', () => {
  const period = lastDays('2026-11-22', 7);
  const since = '2026-01-01';
  const weekly = (counts: readonly number[]) =>
    counts.map((count, index) => [dayPlus('2026-11-20', -7 * (index + 1)), count] as const);

  test('a day far above the same weekday of eight weeks stands out', () => {
    const daily = new Map([['2026-11-20', 40], ...weekly([10, 11, 9, 10, 12, 8, 10, 10])]);
    expect(spikesIn(daily, period, since)).toEqual([
      { day: '2026-11-20', mentions: 40, usual: 10, weeks: 8 },
    ]);
  });

  test('what lies within the usual spread does not', () => {
    const daily = new Map([['2026-11-20', 18], ...weekly([10, 11, 9, 10, 12, 8, 10, 10])]);
    expect(spikesIn(daily, period, since)).toEqual([]);
    const wild = new Map([['2026-11-20', 40], ...weekly([2, 40, 5, 30, 1, 25, 9, 33])]);
    expect(spikesIn(wild, period, since)).toEqual([]);
  });

  test('other weekdays do not count', () => {
    const daily = new Map([
      ['2026-11-20', 40],
      ['2026-11-13', 40],
      ...weekly([40, 40, 40, 40, 40]),
    ]);
    daily.set('2026-11-19', 0);
    expect(spikesIn(daily, period, since)).toEqual([]);
  });

  test('a handful is no spike, and without four weeks of listening nothing is said', () => {
    expect(spikesIn(new Map([['2026-11-20', 4]]), period, since)).toEqual([]);
    expect(spikesIn(new Map([['2026-11-20', 400]]), period, '2026-10-25')).toEqual([]);
    expect(spikesIn(new Map([['2026-11-20', 5]]), period, '2026-10-20')).toHaveLength(1);
  });

  test('one wild week before does not hide a spike: the median forgives it', () => {
    const daily = new Map([['2026-11-20', 60], ...weekly([10, 300, 9, 10, 12, 8, 10, 10])]);
    expect(spikesIn(daily, period, since)).toHaveLength(1);
  });
});
