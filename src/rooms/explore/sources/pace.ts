import { addMinutes } from '#platform/base/clock.ts';
import type { SourceKind, SourceProblem } from '../source.ts';

/** Minutes between two readings of what we read from by ourselves. */
export const paceMinutes: Partial<Record<SourceKind, number>> = {
  feed: 15,
  mastodon: 5,
  bluesky: 5,
};

/** Problems that do not pass by themselves: it waits for somebody. */
export const lastingProblems: readonly SourceProblem[] = [
  'gone',
  'account_unknown',
  'token_refused',
  'token_missing',
  'not_wanted_there',
];

const longestMinutes = 24 * 60;
// A server that asks for more is not believed; it may mean it in milliseconds.
const longestAskedMinutes = 7 * 24 * 60;

/** After a reading that went well. @param random 0 to 1: sources set up together drift apart. */
export function nextAfterSuccess(
  kind: SourceKind,
  { notBefore, now, random }: { notBefore: Date | null; now: Date; random: number },
): Date {
  const usual = addMinutes(now, (paceMinutes[kind] ?? 60) * (1 + random / 10));
  return latest(usual, believed(notBefore, now));
}

/**
 * After the n-th failure in a row: twice as long each time, up to a day, a quarter more or less by
 * chance (Brooker, "Exponential Backoff And Jitter", AWS 2015); never before the server asked.
 * @returns null where it waits for somebody.
 */
export function nextAfterFailure(
  kind: SourceKind,
  failed: {
    problem: SourceProblem;
    failures: number;
    retryAt: Date | null;
    now: Date;
    random: number;
  },
): Date | null {
  if (lastingProblems.includes(failed.problem)) return null;
  const { now, random } = failed;
  const doubled = (paceMinutes[kind] ?? 60) * 2 ** Math.min(failed.failures - 1, 10);
  const minutes = Math.min(doubled, longestMinutes) * (0.75 + random / 2);
  return latest(addMinutes(now, minutes), believed(failed.retryAt, now));
}

const believed = (asked: Date | null, now: Date): Date | null => {
  const most = addMinutes(now, longestAskedMinutes);
  return asked && asked > most ? most : asked;
};

const latest = (one: Date, other: Date | null) => (other && other > one ? other : one);

/** `Retry-After`: seconds, or a date (RFC 9110, 10.2.3). */
export function retryAfter(header: string | undefined, now: Date): Date | null {
  if (header === undefined) return null;
  if (/^\d{1,9}$/.test(header.trim())) return new Date(now.getTime() + Number(header) * 1000);
  const at = new Date(header);
  return Number.isNaN(at.getTime()) || at < now ? null : at;
}
