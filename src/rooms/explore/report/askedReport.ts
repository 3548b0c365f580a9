import { isDay } from '#platform/base/day.ts';
import { lastWhole, periodWith, rhythms, type CalendarPeriod } from './period.ts';
import { sectionsOf, type Section } from './sections.ts';

/** What the address of a report asks for; what it does not say is the usual. */
export type AskedReport = { period: CalendarPeriod; sections: readonly Section[] };

/**
 * `?rhythm=month&day=2026-10-01&section=glance`: the period a day lies in, without a day the last
 * one that is over.
 */
export function askedReport(query: URLSearchParams, today: string): AskedReport {
  const asked = query.get('rhythm');
  const rhythm = rhythms.find((one) => one === asked) ?? 'month';
  const day = query.get('day') ?? '';
  const isPast = isDay(day) && day <= today;
  return {
    period: isPast ? periodWith(rhythm, day) : lastWhole(rhythm, today),
    sections: sectionsOf(query.getAll('section')),
  };
}

/** The address of a report, as `askedReport` reads it. */
export function reportQuery({ period, sections }: AskedReport): string {
  const query = new URLSearchParams({ rhythm: period.rhythm, day: period.from });
  for (const section of sections) query.append('section', section);
  return `?${query.toString()}`;
}
