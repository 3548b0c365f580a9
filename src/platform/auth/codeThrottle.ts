import { setTimeout as wait } from 'node:timers/promises';
import { RecentMap } from '../base/recentMap.ts';

/**
 * Keeps guessing of workshop codes slow without locking a venue out: 200 people sit behind one
 * address. Misses of one asker (an address, or a known guest) fill a bucket that empties with time.
 * While it is full, every look-up of that asker waits for its turn, hits and misses alike, so that
 * waiting tells nothing; once the turns of ten seconds are given away, it is refused.
 */
export type CodeThrottle = {
  freeMisses: number;
  askers: Map<string, { misses: number; at: number; nextTurnAt: number }>;
  joins: Map<string, { count: number; since: number }>;
};

/** Mistyped codes of a whole venue; after that somebody is guessing. */
const missesOfVenue = 30;
const missesForgottenPerSecond = 0.2;
const turnsPerSecond = 20;
/** A venue behind an address that is being abused waits, but never longer than this. */
const longestWaitMs = 10_000;
const joinsPerHour = 3_000;
const hourMs = 3_600_000;
const rememberedAskers = 10_000;

export const newCodeThrottle = (freeMisses = missesOfVenue): CodeThrottle => ({
  freeMisses,
  askers: new RecentMap(rememberedAskers),
  joins: new RecentMap(rememberedAskers),
});

/**
 * Looks something up that could be guessed: waits for the asker's turn, and counts when there is
 * nothing.
 * @returns 'tooManyTries', without having looked, when too many of the asker are waiting already.
 */
export async function guessed<Found>(
  throttle: CodeThrottle,
  asker: string,
  now: Date,
  lookUp: () => Promise<Found | null> | Found | null,
): Promise<Found | 'tooManyTries' | null> {
  const delay = lookUpDelayMs(throttle, asker, now);
  if (delay === null) return 'tooManyTries';
  if (delay > 0) await wait(delay);
  const found = await lookUp();
  if (found === null) countMiss(throttle, asker, now);
  return found;
}

/**
 * How long this look-up has to wait, in milliseconds; 0 for everybody who does not guess, null when
 * there is no turn left.
 */
export function lookUpDelayMs(throttle: CodeThrottle, asker: string, now: Date): number | null {
  const known = throttle.askers.get(asker);
  if (!known || missesLeft(known, now) < throttle.freeMisses) return 0;
  const turnAt = Math.max(now.getTime(), known.nextTurnAt);
  const delay = turnAt - now.getTime();
  if (delay > longestWaitMs) return null;
  known.nextTurnAt = turnAt + 1000 / turnsPerSecond;
  return delay;
}

/** Counts a code that nobody issued. */
export function countMiss(throttle: CodeThrottle, asker: string, now: Date): void {
  const known = throttle.askers.get(asker) ?? { misses: 0, at: 0, nextTurnAt: 0 };
  const misses = Math.min(missesLeft(known, now) + 1, throttle.freeMisses * 2);
  throttle.askers.set(asker, { ...known, misses, at: now.getTime() });
}

/** Counts somebody new in a workshop. */
export function addJoin(throttle: CodeThrottle, workshop: string, now: Date): void {
  const current = joinsOf(throttle, workshop, now);
  throttle.joins.set(workshop, { ...current, count: current.count + 1 });
}

/** @returns false past 3,000 new ones an hour: no room is that large. */
export const mayJoin = (throttle: CodeThrottle, workshop: string, now: Date): boolean =>
  joinsOf(throttle, workshop, now).count < joinsPerHour;

function joinsOf(throttle: CodeThrottle, workshop: string, now: Date) {
  const known = throttle.joins.get(workshop);
  return known && now.getTime() - known.since < hourMs ? known : { count: 0, since: now.getTime() };
}

const missesLeft = (known: { misses: number; at: number }, now: Date): number =>
  Math.max(0, known.misses - ((now.getTime() - known.at) / 1000) * missesForgottenPerSecond);
