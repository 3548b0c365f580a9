import { setTimeout as wait } from 'node:timers/promises';
import { RecentMap } from '../base/recentMap.ts';

/**
 * Keeps guessing of workshop codes slow without locking a venue out: 200 people sit behind one
 * address. Misses of one asker (an address, or a known guest) fill a bucket that empties with time.
 * While it is full, every look-up of that asker waits for its turn, hits and misses alike, so that
 * waiting tells nothing.
 */
export type CodeThrottle = {
  askers: Map<string, { misses: number; at: number; nextTurnAt: number }>;
  joins: Map<string, { count: number; since: number }>;
};

/** Mistyped codes of a whole venue; after that somebody is guessing. */
const freeMisses = 30;
const missesForgottenPerSecond = 0.2;
const turnsPerSecond = 20;
/** A venue behind an address that is being abused waits, but never longer than this. */
const longestWaitMs = 10_000;
const joinsPerHour = 3_000;
const hourMs = 3_600_000;
const rememberedAskers = 10_000;

export const newCodeThrottle = (): CodeThrottle => ({
  askers: new RecentMap(rememberedAskers),
  joins: new RecentMap(rememberedAskers),
});

/**
 * Looks something up that could be guessed: waits for the asker's turn, and counts when there is
 * nothing.
 */
export async function guessed<Found>(
  throttle: CodeThrottle,
  asker: string,
  now: Date,
  lookUp: () => Promise<Found | null> | Found | null,
): Promise<Found | null> {
  const delay = lookUpDelayMs(throttle, asker, now);
  if (delay > 0) await wait(delay);
  const found = await lookUp();
  if (found === null) countMiss(throttle, asker, now);
  return found;
}

/** How long this look-up has to wait, in milliseconds; 0 for everybody who does not guess. */
export function lookUpDelayMs(throttle: CodeThrottle, asker: string, now: Date): number {
  const known = throttle.askers.get(asker);
  if (!known || missesLeft(known, now) < freeMisses) return 0;
  const turnAt = Math.max(now.getTime(), known.nextTurnAt);
  const latest = now.getTime() + longestWaitMs;
  known.nextTurnAt = Math.min(turnAt + 1000 / turnsPerSecond, latest);
  return Math.min(turnAt, latest) - now.getTime();
}

/** Counts a code that nobody issued. */
export function countMiss(throttle: CodeThrottle, asker: string, now: Date): void {
  const known = throttle.askers.get(asker) ?? { misses: 0, at: 0, nextTurnAt: 0 };
  const misses = Math.min(missesLeft(known, now) + 1, freeMisses * 2);
  throttle.askers.set(asker, { ...known, misses, at: now.getTime() });
}

/** Counts somebody new in a workshop. @returns false past 3,000 an hour: no room is that large. */
export function countJoin(throttle: CodeThrottle, code: string, now: Date): boolean {
  const known = throttle.joins.get(code);
  const current =
    known && now.getTime() - known.since < hourMs ? known : { count: 0, since: now.getTime() };
  throttle.joins.set(code, { ...current, count: current.count + 1 });
  return current.count < joinsPerHour;
}

const missesLeft = (known: { misses: number; at: number }, now: Date): number =>
  Math.max(0, known.misses - ((now.getTime() - known.at) / 1000) * missesForgottenPerSecond);
