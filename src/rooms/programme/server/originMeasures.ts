import { assert } from '#platform/base/assert.ts';
import { newId, type GuestId, type OrganisationId, type PersonId } from '#platform/base/ids.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import type { Tx } from '#platform/db/database.ts';
import { recordFact } from '#platform/facts/facts.ts';
import {
  isOpen,
  type MeasureId,
  type MeasureState,
  type OriginKind,
  type ProgrammeId,
} from '../measure.ts';
import {
  insertMeasureOfOrigin,
  lockMeasure,
  measuresOfOrigins,
  programmeExists,
  setOwner,
  setWords,
} from './originMeasures.queries.ts';
import { beginFollowUps, beginFollowUpsOfGuest, endFollowUps } from './followUps.ts';
import type { OwnerAddress } from './ownerAddress.queries.ts';

/** A measure as the room sees it that it came from. `dueOn` is a day, `2026-11-22`. */
export type MeasureOfOrigin = {
  id: MeasureId;
  originId: string;
  what: string;
  firstStep: string;
  dueOn: string | null;
  /** Somebody took it on: a member, a guest, or a name alone. */
  taken: boolean;
  ownerPersonId: PersonId | null;
  ownerGuestId: GuestId | null;
  /**
   * Only what the owner entered when taking it on; null for a member and for a guest without a
   * name.
   */
  ownerName: string | null;
  state: MeasureState;
};

/** Who takes a measure on or gives it back: oneself, as a member or as a guest. */
type Taker = { personId: PersonId } | { guestId: GuestId };

type MeasureKey = { organisationId: OrganisationId; measureId: MeasureId };

/**
 * Makes a measure of something in another room, with the way back, in the caller's transaction.
 * One origin has one measure: where there is one already, it stays as it is and its id is the
 * answer.
 * @param measure `what` 1 to 120 characters, `why` up to 600, `firstStep` up to 240, `dueOn` a day.
 */
export async function createMeasure(
  tx: Tx,
  measure: {
    organisationId: OrganisationId;
    origin: { kind: OriginKind; id: string };
    what: string;
    why?: string;
    firstStep?: string;
    dueOn?: string | null;
    programmeId?: ProgrammeId | null;
    /** In no list, and removed with the rehearsal it came from. */
    rehearsal?: boolean;
    now: Date;
  },
): Promise<Outcome<{ measureId: MeasureId; isNew: boolean }, 'programmeGone'>> {
  const { organisationId, origin, programmeId = null, now } = measure;
  if (programmeId && !(await programmeExists(tx, organisationId, programmeId))) {
    return refused('programmeGone');
  }
  const measureId = newId<'measure'>(now);
  const isNew = await insertMeasureOfOrigin(tx, {
    organisation_id: organisationId,
    id: measureId,
    programme_id: programmeId,
    what: measure.what,
    why: measure.why ?? '',
    first_step: measure.firstStep ?? '',
    due_on: measure.dueOn ?? null,
    origin_kind: origin.kind,
    origin_id: origin.id,
    rehearsal: measure.rehearsal ?? false,
    state_since: now,
    created_at: now,
  });
  if (isNew) {
    const fact = { kind: 'programme.measure_created', subjectId: measureId, at: now };
    await recordFact(tx, { organisationId }, fact);
  }
  const [there] = await measuresFromOrigin(tx, organisationId, origin.kind, [origin.id]);
  return done({ measureId: there?.id ?? measureId, isNew });
}

/**
 * Somebody takes a measure on. Again by the same one changes name, first step and day; empty ones
 * stay. Two at once: one gets it, the other is refused.
 * @param wish `name` up to 80 characters, chosen by the taker; `dueOn` a day or null; `address` for
 * the questions after 30 and 90 days, from a guest who leaves one.
 */
export async function takeOnMeasure(
  tx: Tx,
  wish: MeasureKey & {
    taker: Taker;
    name?: string;
    firstStep?: string;
    dueOn?: string | null;
    address?: OwnerAddress | null;
    now: Date;
  },
): Promise<Outcome<MeasureOfOrigin, 'measureGone' | 'alreadyTaken' | 'measureClosed'>> {
  const measure = await lockMeasure(tx, wish.organisationId, wish.measureId);
  if (!measure) return refused('measureGone');
  if (!isOpen(measure)) return refused('measureClosed');
  const before = seenFromOrigin(measure);
  if (before.taken && !isTakenBy(before, wish.taker)) return refused('alreadyTaken');
  await setOwner(tx, wish, { ...ownerIds(wish.taker), name: wish.name || before.ownerName });
  const words = {
    ...(wish.firstStep ? { first_step: wish.firstStep } : {}),
    ...(wish.dueOn ? { due_on: wish.dueOn } : {}),
  };
  if (Object.keys(words).length > 0) await setWords(tx, wish, words);
  if (!before.taken) await recordTaking(tx, wish, 'programme.measure_taken_on');
  if (wish.address) await beginFollowUpsOfGuest(tx, wish, wish.address, wish.now);
  else if (!before.taken && 'personId' in wish.taker) await beginFollowUps(tx, wish, wish.now);
  return done(await again(tx, wish));
}

/** The owner, and nobody else, gives a measure back; it is there for others again. */
export async function giveBackMeasure(
  tx: Tx,
  wish: MeasureKey & { taker: Taker; now: Date },
): Promise<Outcome<MeasureOfOrigin, 'measureGone' | 'notTakenByYou' | 'measureClosed'>> {
  const measure = await lockMeasure(tx, wish.organisationId, wish.measureId);
  if (!measure) return refused('measureGone');
  if (!isTakenBy(seenFromOrigin(measure), wish.taker)) return refused('notTakenByYou');
  if (!isOpen(measure)) return refused('measureClosed');
  await freeMeasure(tx, wish);
  return done(await again(tx, wish));
}

/** Nobody owns it afterwards. Who may do that is asked by the caller. */
export async function freeMeasure(tx: Tx, wish: MeasureKey & { now: Date }): Promise<void> {
  await setOwner(tx, wish, { personId: null, guestId: null, name: null });
  await endFollowUps(tx, wish);
  await recordTaking(tx, wish, 'programme.measure_given_back');
}

/**
 * Changes the words or the day of an open measure; what is left out stays.
 * Who may do that is asked by the caller, who knows the origin.
 */
export async function changeMeasure(
  tx: Tx,
  change: MeasureKey & { what?: string; firstStep?: string; dueOn?: string | null },
): Promise<Outcome<MeasureOfOrigin, 'measureGone' | 'measureClosed'>> {
  const measure = await lockMeasure(tx, change.organisationId, change.measureId);
  if (!measure) return refused('measureGone');
  if (!isOpen(measure)) return refused('measureClosed');
  await setWords(tx, change, {
    ...(change.what ? { what: change.what } : {}),
    ...(change.firstStep === undefined ? {} : { first_step: change.firstStep }),
    ...(change.dueOn === undefined ? {} : { due_on: change.dueOn }),
  });
  return done(await again(tx, change));
}

/** The measures that came from some things of another room, in the order they were made. */
export async function measuresFromOrigin(
  tx: Tx,
  organisationId: OrganisationId,
  originKind: OriginKind,
  originIds: readonly string[],
): Promise<MeasureOfOrigin[]> {
  if (originIds.length === 0) return [];
  const rows = await measuresOfOrigins(tx, organisationId, originKind, originIds);
  return rows.map(seenFromOrigin);
}

type Row = Omit<MeasureOfOrigin, 'originId' | 'taken'> & { originId: string | null };

const seenFromOrigin = (row: Row): MeasureOfOrigin => ({
  ...row,
  originId: row.originId ?? '',
  taken: row.ownerPersonId !== null || row.ownerGuestId !== null || row.ownerName !== null,
});

const ownerIds = (taker: Taker) =>
  'personId' in taker
    ? { personId: taker.personId, guestId: null }
    : { personId: null, guestId: taker.guestId };

const isTakenBy = (measure: MeasureOfOrigin, taker: Taker): boolean =>
  'personId' in taker
    ? measure.ownerPersonId === taker.personId
    : measure.ownerGuestId === taker.guestId;

async function again(tx: Tx, { organisationId, measureId }: MeasureKey): Promise<MeasureOfOrigin> {
  const measure = await lockMeasure(tx, organisationId, measureId);
  assert(measure, 'a locked measure stays where it is');
  return seenFromOrigin(measure);
}

function recordTaking(
  tx: Tx,
  { organisationId, measureId, now }: MeasureKey & { now: Date },
  kind: 'programme.measure_taken_on' | 'programme.measure_given_back',
): Promise<void> {
  return recordFact(tx, { organisationId }, { kind, subjectId: measureId, at: now });
}
