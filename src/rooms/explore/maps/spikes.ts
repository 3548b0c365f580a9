import { dayPlus, isIn, type Period } from './period.ts';

/** A day far above what its weekday usually has. */
export type Spike = {
  day: string;
  mentions: number;
  /** The median of the same weekday in the weeks before. */
  usual: number;
  /** How many of those weeks there were, four to eight. */
  weeks: number;
};

/** Mentions of each day; a day that is not in it had none. */
export type Daily = ReadonlyMap<string, number>;

const weeksBack = 8;
// With fewer weeks a median says nothing.
const fewestWeeks = 4;
// A handful more is no news in any house.
const fewestMentions = 5;

/**
 * The days of a period on which far more was heard than usual: beyond 3.5 modified z-scores above
 * the median of the same weekday in the eight weeks before (median and MAD, Iglewicz & Hoaglin
 * 1993). The spread is never taken as less than the root of the median, which is what counting
 * alone makes it vary.
 * @param since the first day of listening: weeks before it are no silence.
 */
export function spikesIn(daily: Daily, period: Period, since: string): Spike[] {
  const spikes: Spike[] = [];
  for (const [day, mentions] of daily) {
    if (!isIn(day, period) || mentions < fewestMentions) continue;
    const usual = sameWeekdays(daily, day, since);
    if (usual.length < fewestWeeks) continue;
    const median = medianOf(usual);
    if (mentions > median + 3.5 * spreadOf(usual, median)) {
      spikes.push({ day, mentions, usual: median, weeks: usual.length });
    }
  }
  return spikes.sort((a, b) => (a.day < b.day ? 1 : -1));
}

function sameWeekdays(daily: Daily, day: string, since: string): number[] {
  const found: number[] = [];
  for (let week = 1; week <= weeksBack; week += 1) {
    const earlier = dayPlus(day, -7 * week);
    if (earlier >= since) found.push(daily.get(earlier) ?? 0);
  }
  return found;
}

// 1 / 0.6745: makes the MAD of a normal distribution its standard deviation.
const madScale = 1.4826;

function spreadOf(values: readonly number[], median: number): number {
  const mad = medianOf(values.map((value) => Math.abs(value - median)));
  return Math.max(madScale * mad, Math.sqrt(Math.max(1, median)));
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}
