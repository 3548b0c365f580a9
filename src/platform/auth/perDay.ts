import { RecentMap } from '../base/recentMap.ts';

/** How often each of something happened since the first time within a day; forgotten at a restart. */
export type PerDay = Map<string, { count: number; since: number }>;

const remembered = 10_000;
const dayMs = 24 * 3_600_000;

export const newPerDay = (): PerDay => new RecentMap(remembered);

/** Counts one more. @returns false, uncounted, when there were `most` within 24 hours already. */
export function mayToday(done: PerDay, what: string, most: number, now: Date): boolean {
  const at = now.getTime();
  const known = done.get(what);
  const day = known && at - known.since < dayMs ? known : { count: 0, since: at };
  if (day.count >= most) return false;
  done.set(what, { count: day.count + 1, since: day.since });
  return true;
}
