import { addDays } from '#platform/base/clock.ts';

/** How long a report looks back: whole calendar weeks (Monday first), months or quarters. */
export const rhythms = ['week', 'month', 'quarter'] as const;
export type Rhythm = (typeof rhythms)[number];

/** Calendar days of the organisation, `2026-11-22`; both belong to it. */
export type Period = { rhythm: Rhythm; from: string; to: string };

/** The period a day lies in. */
export function periodWith(rhythm: Rhythm, day: string): Period {
  const from = startOf(rhythm, day);
  return { rhythm, from, to: dayBefore(startOfNext(rhythm, from)) };
}

/** The last period that is over. @param today as a calendar day where the organisation is. */
export const lastWhole = (rhythm: Rhythm, today: string): Period =>
  periodBefore(periodWith(rhythm, today));

/** The one before it, as long by the calendar. */
export const periodBefore = ({ rhythm, from }: Period): Period =>
  periodWith(rhythm, dayBefore(from));

export const periodAfter = ({ rhythm, to }: Period): Period => periodWith(rhythm, plusDays(to, 1));

/** How many days it has. */
export const daysIn = ({ from, to }: Pick<Period, 'from' | 'to'>): number =>
  Math.round((startOfDay(to).getTime() - startOfDay(from).getTime()) / dayMs) + 1;

const dayMs = 24 * 60 * 60 * 1000;
const startOfDay = (day: string): Date => new Date(`${day}T00:00:00Z`);
const plusDays = (day: string, days: number): string => isoDay(addDays(startOfDay(day), days));
const dayBefore = (day: string): string => plusDays(day, -1);
const isoDay = (at: Date): string => at.toISOString().slice(0, '2026-11-22'.length);

function startOf(rhythm: Rhythm, day: string): string {
  if (rhythm === 'week') return plusDays(day, -((startOfDay(day).getUTCDay() + 6) % 7));
  if (rhythm === 'month') return `${day.slice(0, '2026-11'.length)}-01`;
  const month = Number(day.slice('2026-'.length, '2026-11'.length));
  return monthStart(day, month - ((month - 1) % 3));
}

function startOfNext(rhythm: Rhythm, from: string): string {
  if (rhythm === 'week') return plusDays(from, 7);
  const months = rhythm === 'month' ? 1 : 3;
  const later = startOfDay(from);
  later.setUTCMonth(later.getUTCMonth() + months);
  return isoDay(later);
}

const monthStart = (day: string, month: number): string =>
  `${day.slice(0, '2026'.length)}-${String(month).padStart(2, '0')}-01`;
