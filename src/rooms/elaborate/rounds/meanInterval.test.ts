import { expect, test } from 'vitest';
import { differenceOf, intervalOf } from './meanInterval.ts';

test('the interval is that of the t distribution', () => {
  // n = 10, s = 1 (divisor n): error 1/3, t(9; 0.975) = 2.262.
  const interval = intervalOf({ mean: 2, spread: 1, people: 10 });
  expect(interval?.low).toBeCloseTo(2 - 2.262 / 3, 2);
  expect(interval?.high).toBeCloseTo(2 + 2.262 / 3, 2);
});

test('a unanimous room is still no certainty, and nothing is below zero', () => {
  const interval = intervalOf({ mean: 0.1, spread: 0, people: 10 });
  expect(interval?.low).toBe(0);
  expect(interval?.high).toBeGreaterThan(0.3);
});

test('below six people, or where the spread is withheld, nothing is claimed', () => {
  expect(intervalOf({ mean: 2, spread: 1, people: 5 })).toBeNull();
  expect(intervalOf({ mean: 2, spread: null, people: 20 })).toBeNull();
  const many = { mean: 3, spread: 0.1, people: 20 };
  expect(differenceOf(many, { mean: 0, spread: 0.1, people: 4 })).toBe('unknown');
});

test('a difference is clear only where the intervals do not meet', () => {
  const sample = (mean: number) => ({ mean, spread: 0.5, people: 20 });
  expect(differenceOf(sample(2), sample(1))).toBe('more');
  expect(differenceOf(sample(1), sample(2))).toBe('less');
  expect(differenceOf(sample(1.2), sample(1))).toBe('level');
});
