/** Days from and to, both within: `2026-11-16` to `2026-11-22` are seven. */
export type Period = { from: string; to: string };

export const periodLengths = [7, 30, 90, 365] as const;
export type PeriodLength = (typeof periodLengths)[number];

/** What the maps show first: long enough to see something, short enough to be about now. */
export const usualPeriod: PeriodLength = 90;

/** The length an address asks for, `30`; the usual one where it asks for none of ours. */
export const periodLengthIn = (text: string | null): PeriodLength =>
  periodLengths.find((length) => String(length) === text) ?? usualPeriod;

/** So many days up to and with `today`. */
export const lastDays = (today: string, days: number): Period => ({
  from: dayPlus(today, 1 - days),
  to: today,
});

/** As many days, just before. */
export const before = (period: Period): Period => ({
  from: dayPlus(period.from, -daysIn(period)),
  to: dayPlus(period.from, -1),
});

export const daysIn = ({ from, to }: Period): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMilliseconds) + 1;

const dayMilliseconds = 24 * 60 * 60_000;

/** A calendar day so many days later. */
export const dayPlus = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayMilliseconds).toISOString().slice(0, 10);

export const isIn = (day: string, { from, to }: Period): boolean => from <= day && day <= to;

/** Up to two months are drawn by day, longer ones by week. */
export type Bucket = 'day' | 'week';
export const bucketOf = (period: Period): Bucket => (daysIn(period) <= 62 ? 'day' : 'week');

/** The first day of each bucket of a period, in order; weeks begin on Monday (ISO 8601). */
export function bucketsOf(period: Period, bucket: Bucket): string[] {
  const step = bucket === 'day' ? 1 : 7;
  const starts: string[] = [];
  for (let day = startOf(period.from, bucket); day <= period.to; day = dayPlus(day, step)) {
    starts.push(day);
  }
  return starts;
}

/** The first day of the bucket a day belongs to. */
export function startOf(day: string, bucket: Bucket): string {
  if (bucket === 'day') return day;
  const weekday = (new Date(day).getUTCDay() + 6) % 7;
  return dayPlus(day, -weekday);
}
