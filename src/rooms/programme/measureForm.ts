import type { Language } from '#platform/i18n/language.ts';
import type { Measure } from './measure.ts';

/** A measure as its form shows it: texts only, what is missing is empty. */
export function typedOf(measure: Measure | null, language: Language) {
  const hours = (count: number | null | undefined) => hoursTyped(count ?? null, language);
  return {
    what: measure?.what ?? '',
    why: measure?.why ?? '',
    firstStep: measure?.firstStep ?? '',
    hoursEstimated: hours(measure?.hoursEstimated),
    hoursSpent: hours(measure?.hoursSpent),
    departmentId: measure?.department?.id ?? '',
    dueOn: measure?.dueOn ?? '',
    state: measure?.state ?? 'planned',
    stuckOn: measure?.stuckOn ?? '',
  } satisfies Record<string, string>;
}

export type MeasureField = keyof ReturnType<typeof typedOf>;

// As people of the language write them; the form reads both `2,5` and `2.5`.
const hoursTyped = (hours: number | null, language: Language): string =>
  hours === null ? '' : new Intl.NumberFormat(language, { useGrouping: false }).format(hours);
