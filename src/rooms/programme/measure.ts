import * as v from 'valibot';
import { may } from '#platform/auth/rights.ts';
import type { Role } from '#platform/auth/scope.ts';
import { isDay } from '#platform/base/day.ts';
import { isId, type Id, type PersonId } from '#platform/base/ids.ts';

export type MeasureId = Id<'measure'>;
export type DepartmentId = Id<'department'>;
export type ProgrammeId = Id<'programme'>;

export const measureStates = ['planned', 'running', 'stuck', 'done', 'abandoned'] as const;
export type MeasureState = (typeof measureStates)[number];

/** What can still be done: neither done nor abandoned. */
export const openStates = ['planned', 'running', 'stuck'] as const satisfies MeasureState[];

/** Where a measure came from; the room of that kind knows the way back. */
/** What becomes a measure: a card of a workshop, something heard, a position. */
export type OriginKind = 'card' | 'mention' | 'position';
export type Origin = { kind: 'by_hand' } | { kind: OriginKind; id: string };

/** One of three: a member, a guest who took it on under an own name, or nobody yet. */
export type Owner =
  | { kind: 'person'; personId: PersonId; name: string | null }
  | { kind: 'guest'; name: string | null }
  | { kind: 'nobody' };

/**
 * A measure as every member of the organisation sees it. Days are texts, `2026-11-22`; hours have
 * one decimal.
 */
export type Measure = {
  id: MeasureId;
  programmeId: ProgrammeId | null;
  what: string;
  why: string;
  firstStep: string;
  hoursEstimated: number | null;
  hoursSpent: number;
  department: { id: DepartmentId; name: string } | null;
  dueOn: string | null;
  owner: Owner;
  state: MeasureState;
  stateSince: Date;
  stuckOn: string | null;
  origin: Origin;
  revision: number;
};

export const isOpen = (measure: Pick<Measure, 'state'>): boolean =>
  openStates.some((state) => state === measure.state);

/**
 * How many days an open measure is past its due day; 0 up to and on that day.
 * @param today as in the organisation's time zone, `2026-11-22`.
 */
export function daysOverdue(measure: Pick<Measure, 'state' | 'dueOn'>, today: string): number {
  if (!isOpen(measure) || measure.dueOn === null) return 0;
  return Math.max(0, Math.round((Date.parse(today) - Date.parse(measure.dueOn)) / dayMilliseconds));
}

const dayMilliseconds = 24 * 60 * 60_000;

type Who = { role: Role; personId: PersonId };

export const isMine = (measure: Pick<Measure, 'owner'>, who: { personId: PersonId }): boolean =>
  measure.owner.kind === 'person' && measure.owner.personId === who.personId;

/** Owner and lead change every measure; who may add measures changes the own ones. */
export const mayChange = (measure: Pick<Measure, 'owner'>, who: Who): boolean =>
  may(who.role, 'editEveryMeasure') || (may(who.role, 'addMeasure') && isMine(measure, who));

/** Nobody is named by others: an open measure without an owner is taken on by oneself. */
export const mayTakeOn = (measure: Pick<Measure, 'owner' | 'state'>, who: Who): boolean =>
  may(who.role, 'addMeasure') && measure.owner.kind === 'nobody' && isOpen(measure);

export const measureLengths = { what: 120, why: 600, firstStep: 240, stuckOn: 240, ownerName: 80 };

// numeric(7, 1) in the database.
const mostHours = 999_999.9;

const text = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most, 'tooLong'));
const filled = (most: number) => v.pipe(text(most), v.minLength(1, 'missing'));

/**
 * Hours as people write them in both languages: `2`, `2,5`, `2.5`; empty is null. One decimal is
 * kept.
 */
const hours = v.pipe(
  v.string(),
  v.trim(),
  v.transform((written) => (written === '' ? null : Number(written.replace(',', '.')))),
  v.nullable(
    v.pipe(
      v.number('notHours'),
      v.minValue(0, 'notHours'),
      v.maxValue(mostHours, 'notHours'),
      v.transform((number) => Math.round(number * 10) / 10),
    ),
  ),
);

/** A calendar day that exists, `2026-11-22`; empty is null. */
export const dayOrNull = v.pipe(
  v.string(),
  v.trim(),
  v.transform((written) => (written === '' ? null : written)),
  v.nullable(v.pipe(v.string(), v.check(isDay, 'notADay'))),
);

/** An id from a form, where empty is nothing chosen. */
const idOrNull = <Kind extends string>() =>
  v.pipe(
    v.string(),
    v.transform((written) => (written === '' ? null : written)),
    v.nullable(v.custom<Id<Kind>>(isId, 'unknown')),
  );

const stuckNeedsReason = 'stuckOnMissing';

const stateEntries = {
  state: v.picklist(measureStates),
  stuckOn: v.optional(text(measureLengths.stuckOn), ''),
};

const isExplained = (input: { state: MeasureState; stuckOn: string }): boolean =>
  input.state !== 'stuck' || input.stuckOn !== '';

/** The whole form of a measure. */
export const measureInput = v.pipe(
  v.object({
    what: filled(measureLengths.what),
    why: text(measureLengths.why),
    firstStep: text(measureLengths.firstStep),
    hoursEstimated: hours,
    hoursSpent: hours,
    departmentId: idOrNull<'department'>(),
    dueOn: dayOrNull,
    ...stateEntries,
  }),
  v.forward(
    v.check((input) => isExplained(input), stuckNeedsReason),
    ['stuckOn'],
  ),
);
export type MeasureInput = v.InferOutput<typeof measureInput>;

export const stateInput = v.pipe(
  v.object(stateEntries),
  v.forward(
    v.check((input) => isExplained(input), stuckNeedsReason),
    ['stuckOn'],
  ),
);
export type StateInput = v.InferOutput<typeof stateInput>;
