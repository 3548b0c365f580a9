import { describe, expect, test } from 'vitest';
import {
  addJoin,
  countMiss,
  guessed,
  lookUpDelayMs,
  mayJoin,
  newCodeThrottle,
} from './codeThrottle.ts';

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

  test('of ten thousand at once two hundred have a turn within ten seconds', () => {
    const throttle = newCodeThrottle();
    for (let miss = 0; miss < 500; miss += 1) countMiss(throttle, venue, start);
    const delays = Array.from({ length: 10_000 }, () => lookUpDelayMs(throttle, venue, start));
    const turns = delays.filter((delay) => delay !== null);
    expect(turns).toHaveLength(201);
    expect(Math.max(...turns)).toBe(10_000);
    expect(lookUpDelayMs(throttle, venue, after(1))).toBe(9_050);
  });

  test('who is refused has not looked, and that counts for nothing', async () => {
    const throttle = newCodeThrottle(1);
    let looked = 0;
    const guess = () => guessed(throttle, venue, start, () => ((looked += 1), null));
    expect(await guess()).toBeNull();
    for (let turn = 0; turn <= 200; turn += 1) lookUpDelayMs(throttle, venue, start);
    expect(await guess()).toBe('tooManyTries');
    expect(looked).toBe(1);
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

test('a workshop takes in 3,000 new participants an hour', () => {
  const throttle = newCodeThrottle();
  for (let join = 0; join < 3_000; join += 1) {
    expect(mayJoin(throttle, 'here', start)).toBe(true);
    addJoin(throttle, 'here', start);
  }
  expect(mayJoin(throttle, 'here', start)).toBe(false);
  expect(mayJoin(throttle, 'there', start)).toBe(true);
  expect(mayJoin(throttle, 'here', after(3_601))).toBe(true);
});
