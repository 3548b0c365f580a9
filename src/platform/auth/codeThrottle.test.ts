import { describe, expect, test } from 'vitest';
import { countJoin, countMiss, lookUpDelayMs, newCodeThrottle } from './codeThrottle.ts';

const start = new Date('2026-11-22T09:00:00Z');
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const venue = 'address 10.0.0.1';

describe('guessing codes', () => {
  test('two hundred people who scan the right code never wait', () => {
    const throttle = newCodeThrottle();
    for (let person = 0; person < 200; person += 1) {
      expect(lookUpDelayMs(throttle, venue, start)).toBe(0);
    }
  });

  test('a venue may mistype thirty times, then everything from there takes turns', () => {
    const throttle = newCodeThrottle();
    for (let miss = 0; miss < 30; miss += 1) {
      expect(lookUpDelayMs(throttle, venue, start)).toBe(0);
      countMiss(throttle, venue, start);
    }
    const delays = Array.from({ length: 5 }, () => lookUpDelayMs(throttle, venue, start));
    expect(delays).toEqual([0, 50, 100, 150, 200]);
    expect(lookUpDelayMs(throttle, 'address 10.0.0.2', start)).toBe(0);
  });

  test('nobody waits longer than ten seconds, and nobody is refused', () => {
    const throttle = newCodeThrottle();
    for (let miss = 0; miss < 500; miss += 1) countMiss(throttle, venue, start);
    const delays = Array.from({ length: 1_000 }, () => lookUpDelayMs(throttle, venue, start));
    expect(Math.max(...delays)).toBe(10_000);
  });

  test('the misses are forgotten within minutes', () => {
    const throttle = newCodeThrottle();
    for (let miss = 0; miss < 500; miss += 1) countMiss(throttle, venue, start);
    expect(lookUpDelayMs(throttle, venue, after(100))).toBe(0);
    expect(lookUpDelayMs(throttle, venue, after(100))).toBeGreaterThan(0);
    expect(lookUpDelayMs(throttle, venue, after(155))).toBe(0);
    expect(lookUpDelayMs(throttle, venue, after(155))).toBe(0);
  });
});

test('a code lets in 3,000 new participants an hour', () => {
  const throttle = newCodeThrottle();
  const joins = Array.from({ length: 3_001 }, () => countJoin(throttle, 'ABCDEF', start));
  expect(joins.filter(Boolean)).toHaveLength(3_000);
  expect(countJoin(throttle, 'GHKLMN', start)).toBe(true);
  expect(countJoin(throttle, 'ABCDEF', after(3_601))).toBe(true);
});
