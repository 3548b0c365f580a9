import { daysOverdue, type Measure } from './measure.ts';
import { de, en } from './messages/measures.ts';
import { de as deMeasure, en as enMeasure } from './messages/measure.ts';
import type { Language } from '#platform/i18n/language.ts';

const words = {
  de: { ...deMeasure, ...de, stuckOnLabel: deMeasure.stuckOn },
  en: { ...enMeasure, ...en, stuckOnLabel: enMeasure.stuckOn },
};

/**
 * The measures as a table for spreadsheets: `;` between columns and a byte order mark, as a German
 * Excel reads it by a double click; comma as decimal sign in German. The first row names the
 * columns.
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
  return `\uFEFF${table.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}

function ownerIn({ owner }: Measure, t: (typeof words)[Language]): string {
  if (owner.kind === 'nobody') return '';
  return owner.name ?? (owner.kind === 'guest' ? t.guest : t.formerMember);
}

/**
 * Quoted where it must be (RFC 4180). A text that a spreadsheet would take for a formula gets an
 * apostrophe before it (OWASP, CSV Injection).
 */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[;"\n\r]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
