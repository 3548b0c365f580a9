import { daysOverdue, type Measure } from './measure.ts';
import { de, en } from './messages/measures.ts';
import { de as deMeasure, en as enMeasure } from './messages/measure.ts';
import type { Language } from '#platform/i18n/language.ts';
import { csvOf } from '#platform/print/csv.ts';

const words = {
  de: { ...deMeasure, ...de, stuckOnLabel: deMeasure.stuckOn },
  en: { ...enMeasure, ...en, stuckOnLabel: enMeasure.stuckOn },
};

/**
 * The measures as a table for spreadsheets, comma as decimal sign in German. The first row names
 * the columns.
 */
export function measuresAsCsv(measures: Measure[], language: Language, today: string): string {
  const t = words[language];
  const hours = new Intl.NumberFormat(language, { useGrouping: false });
  const head = [t.what, t.why, t.firstStep, t.owner, t.department, t.dueOn, t.overdueOnes];
  const rows = measures.map((measure) => [
    measure.what,
    measure.why,
    measure.firstStep,
    ownerIn(measure, t),
    measure.department?.name ?? '',
    measure.dueOn ?? '',
    daysOverdue(measure, today) > 0 ? t.overdue(daysOverdue(measure, today)) : '',
    t.states[measure.state],
    measure.stuckOn ?? '',
    measure.hoursEstimated === null ? '' : hours.format(measure.hoursEstimated),
    hours.format(measure.hoursSpent),
  ]);
  const table = [[...head, t.state, t.stuckOnLabel, t.hoursEstimated, t.hoursSpent], ...rows];
  return csvOf(table);
}

function ownerIn({ owner }: Measure, t: (typeof words)[Language]): string {
  if (owner.kind === 'nobody') return '';
  return owner.name ?? (owner.kind === 'guest' ? t.guest : t.formerMember);
}
