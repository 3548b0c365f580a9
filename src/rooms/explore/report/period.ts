import { dayPlus, type Period } from '../maps/period.ts';

/** How long a report looks back: whole calendar weeks (Monday first), months or quarters. */
export const rhythms = ['week', 'month', 'quarter'] as const;
export type Rhythm = (typeof rhythms)[number];

/** Days of the organisation's calendar; both belong to it. */
export type CalendarPeriod = Period & { rhythm: Rhythm };

/** The period a day lies in. */
export function periodWith(rhythm: Rhythm, day: string): CalendarPeriod {
  const from = startOf(rhythm, day);
  return { rhythm, from, to: dayPlus(startOfNext(rhythm, from), -1) };
}

/** The last period that is over. @param today as a calendar day where the organisation is. */
export const lastWhole = (rhythm: Rhythm, today: string): CalendarPeriod =>
  periodBefore(periodWith(rhythm, today));

/** The one before it, as long by the calendar. */
export const periodBefore = ({ rhythm, from }: CalendarPeriod): CalendarPeriod =>
  periodWith(rhythm, dayPlus(from, -1));

export const periodAfter = ({ rhythm, to }: CalendarPeriod): CalendarPeriod =>
  periodWith(rhythm, dayPlus(to, 1));

function startOf(rhythm: Rhythm, day: string): string {
  const at = new Date(day);
  if (rhythm === 'week') return dayPlus(day, -((at.getUTCDay() + 6) % 7));
  const month = at.getUTCMonth();
  return monthStart(at.getUTCFullYear(), rhythm === 'month' ? month : month - (month % 3));
}

function startOfNext(rhythm: Rhythm, from: string): string {
  if (rhythm === 'week') return dayPlus(from, 7);
  const at = new Date(from);
  return monthStart(at.getUTCFullYear(), at.getUTCMonth() + (rhythm === 'month' ? 1 : 3));
}

/** @param month from 0; 12 is the next January. */
const monthStart = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 1)).toISOString().slice(0, '2026-11-01'.length);
