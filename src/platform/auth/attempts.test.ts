import { expect, test } from 'vitest';
import { attemptSucceeded, mayAttempt, newAttempts, type Attempts } from './attempts.ts';

const start = new Date('2026-11-22T09:00:00Z');
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000);

const tries = (attempts: Attempts, count: number, at: Date, account = 'anna') =>
  Array.from({ length: count }, () => mayAttempt(attempts, account, at));

test('five attempts are free, also all at once, then each one waits twice as long', () => {
  const attempts = newAttempts();
  expect(tries(attempts, 7, start)).toEqual([true, true, true, true, true, false, false]);
  expect(tries(attempts, 2, after(1))).toEqual([true, false]);
  expect(tries(attempts, 1, after(2))).toEqual([false]);
  expect(tries(attempts, 2, after(3))).toEqual([true, false]);
});

test('nobody is kept out for more than a minute', () => {
  const attempts = newAttempts();
  for (let minute = 0; minute < 40; minute += 1) {
    expect(tries(attempts, 1, after(minute * 60))).toEqual([true]);
  }
});

test('one account does not slow another, and the right password starts anew', () => {
  const attempts = newAttempts();
  tries(attempts, 5, start);
  expect(tries(attempts, 1, start, 'bernd')).toEqual([true]);
  attemptSucceeded(attempts, 'anna');
  expect(tries(attempts, 5, start)).not.toContain(false);
});

test('remembers a bounded number of accounts', () => {
  const attempts = newAttempts();
  for (let account = 0; account < 10_050; account += 1) tries(attempts, 1, start, `a${account}`);
  expect(attempts.size).toBe(10_000);
});
