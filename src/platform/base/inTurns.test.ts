import { expect, test } from 'vitest';
import { atOnce, inTurns, type Steps } from './inTurns.ts';

/** Works for some milliseconds, and could be interrupted after each. */
function* longWork(milliseconds: number): Steps<string> {
  const until = performance.now() + milliseconds;
  while (performance.now() < until) {
    const next = performance.now() + 1;
    while (performance.now() < next);
    yield;
  }
  return 'finished';
}

test('others have their turn while a long computation is carried out', async () => {
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 1);
  const result = await inTurns(longWork(200));
  clearInterval(timer);
  expect(result).toBe('finished');
  expect(turns).toBeGreaterThanOrEqual(3);
});

test('at once nobody has', () => {
  expect(atOnce(longWork(5))).toBe('finished');
});
