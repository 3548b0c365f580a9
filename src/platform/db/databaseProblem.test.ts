import { expect, test } from 'vitest';
import { isDatabaseAway } from './databaseProblem.ts';

const problem = (code: string, message = '') => Object.assign(new Error(message), { code });

test('a database that stops, starts or does not answer is away, a wrong statement is not', () => {
  for (const code of ['ECONNREFUSED', '57P01', '57P03', '08006']) {
    expect(isDatabaseAway(problem(code)), code).toBe(true);
  }
  expect(isDatabaseAway(new Error('Connection terminated unexpectedly'))).toBe(true);
  expect(isDatabaseAway(new Error('timeout exceeded when trying to connect'))).toBe(true);
  for (const code of ['23505', '42601', '57014']) {
    expect(isDatabaseAway(problem(code, 'canceling statement due to statement timeout'))).toBe(
      false,
    );
  }
  expect(isDatabaseAway('anything else')).toBe(false);
});
