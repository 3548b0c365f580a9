import { describe, expect, test } from 'vitest';
import { daysIn } from '../maps/period.ts';
import { lastWhole, periodAfter, periodBefore, periodWith } from './period.ts';

describe('the period of a report', () => {
  test.each([
    ['week', '2026-11-22', '2026-11-16', '2026-11-22'],
    ['week', '2026-11-23', '2026-11-23', '2026-11-29'],
    ['week', '2027-01-01', '2026-12-28', '2027-01-03'],
    ['month', '2026-02-11', '2026-02-01', '2026-02-28'],
    ['month', '2028-02-29', '2028-02-01', '2028-02-29'],
    ['quarter', '2026-11-22', '2026-10-01', '2026-12-31'],
    ['quarter', '2026-01-01', '2026-01-01', '2026-03-31'],
  ] as const)('the %s with %s goes from %s to %s', (rhythm, day, from, to) => {
    expect(periodWith(rhythm, day)).toEqual({ rhythm, from, to });
  });

  test('the last whole one is over today', () => {
    expect(lastWhole('week', '2026-11-22')).toMatchObject({ from: '2026-11-09', to: '2026-11-15' });
    expect(lastWhole('month', '2026-03-01')).toMatchObject({
      from: '2026-02-01',
      to: '2026-02-28',
    });
    expect(lastWhole('quarter', '2026-02-01')).toMatchObject({ from: '2025-10-01' });
  });

  test('before and after lead back to where one was', () => {
    for (const rhythm of ['week', 'month', 'quarter'] as const) {
      const period = periodWith(rhythm, '2026-11-22');
      expect(periodAfter(periodBefore(period))).toEqual(period);
    }
  });

  test('its days are counted over the change of the clock', () => {
    expect(daysIn(periodWith('month', '2026-10-31'))).toBe(31);
    expect(daysIn(periodWith('week', '2026-03-29'))).toBe(7);
  });
});
