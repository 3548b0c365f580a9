import type { Measure } from './measure.ts';

/** A measure as its form shows it: texts only, what is missing is empty. */
export function typedOf(measure: Measure | null) {
  return {
    what: measure?.what ?? '',
    why: measure?.why ?? '',
    firstStep: measure?.firstStep ?? '',
    hoursEstimated: hoursTyped(measure?.hoursEstimated ?? null),
    hoursSpent: hoursTyped(measure?.hoursSpent || null),
    departmentId: measure?.department?.id ?? '',
    dueOn: measure?.dueOn ?? '',
    state: measure?.state ?? 'planned',
    stuckOn: measure?.stuckOn ?? '',
  } satisfies Record<string, string>;
}

export type MeasureField = keyof ReturnType<typeof typedOf>;

// The form reads both `2,5` and `2.5`.
const hoursTyped = (hours: number | null): string => (hours === null ? '' : String(hours));
