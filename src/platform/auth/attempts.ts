import { RecentMap } from '../base/recentMap.ts';

/** Wrong tries of each account, wherever they came from: a whole workshop is behind one address. */
export type Attempts = Map<string, { count: number; lastAt: number }>;

const rememberedAccounts = 10_000;

export const newAttempts = (): Attempts => new RecentMap(rememberedAccounts);

// Typing errors of one person; a machine needs far more.
const freeAttempts = 5;
// Guessing stays hopeless (1,440 a day), and nobody can lock somebody else out for long.
const longestWaitMs = 60_000;
const forgottenAfterMs = 15 * 60_000;

/**
 * Counts an attempt before it is tried, so that many at the same time count too.
 * @returns false when the account has to wait: 1 s after five in a row, then twice as long each,
 * at most a minute.
 */
export function mayAttempt(attempts: Attempts, account: string, now: Date): boolean {
  const at = now.getTime();
  const known = attempts.get(account);
  const recent = known && at - known.lastAt < forgottenAfterMs ? known : { count: 0, lastAt: 0 };
  if (at - recent.lastAt < waitMs(recent.count)) return false;
  attempts.set(account, { count: recent.count + 1, lastAt: at });
  return true;
}

/** The right password: the account starts anew. */
export const attemptSucceeded = (attempts: Attempts, account: string): void =>
  void attempts.delete(account);

const waitMs = (count: number): number =>
  count < freeAttempts ? 0 : Math.min(longestWaitMs, 1000 * 2 ** (count - freeAttempts));
