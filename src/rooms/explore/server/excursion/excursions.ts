import {
  issuePublicToken,
  newWorkshopCode,
  withdrawPublicTokens,
} from '#platform/auth/publicTokens.ts';
import { may } from '#platform/auth/rights.ts';
import type { Role, Scope } from '#platform/auth/scope.ts';
import { addMinutes } from '#platform/base/clock.ts';
import { newId, type Id } from '#platform/base/ids.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import { recordFact } from '#platform/facts/facts.ts';
import {
  mostPlaces,
  stateOf,
  type ExcursionId,
  type ExcursionInput,
  type ExcursionKey,
  type ExcursionState,
  type PlaceInput,
} from '../../excursion/excursion.ts';
import { addSource } from '../sources/sources.ts';
import {
  deleteExcursion,
  excursionPlacesOf,
  excursionsOf,
  insertExcursion,
  insertExcursionPlaces,
  lockExcursion,
  updateExcursion,
  updatePlaceRemoved,
  type ExcursionRow,
} from './excursions.queries.ts';

/** Who starts excursions: those who listen, and those who run workshops. */
export const mayHost = (role: Role): boolean =>
  may(role, 'editListening') || may(role, 'runWorkshops');

export type ListedExcursion = {
  id: ExcursionId;
  title: string;
  code: string;
  state: ExcursionState;
  startedAt: Date | null;
  endsAt: Date | null;
};

/** The excursions of the house, the newest first. */
export const excursionsFor = (scope: Scope, now: Date): Promise<ListedExcursion[]> =>
  inOrganisation(scope, async (tx) =>
    (await excursionsOf(tx, scope.organisationId)).map((row) => listed(row, now)),
  );

export const listed = (row: ExcursionRow, now: Date): ListedExcursion => ({
  id: row.id,
  title: row.title,
  code: row.code,
  state: stateOf(timesOf(row), now),
  startedAt: row.started_at,
  endsAt: row.ends_at,
});

export const timesOf = (row: ExcursionRow) => ({
  startedAt: row.started_at,
  endsAt: row.ends_at,
  endedAt: row.ended_at,
});

/** Prepares one with its code; people can come in, and wait until it starts. */
export async function addExcursion(
  scope: Scope,
  input: ExcursionInput,
  places: readonly PlaceInput[],
  now: Date,
): Promise<Outcome<ExcursionId, 'notAllowed' | 'noPlace' | 'tooManyPlaces'>> {
  if (!mayHost(scope.role)) return refused('notAllowed');
  if (places.length === 0) return refused('noPlace');
  if (places.length > mostPlaces) return refused('tooManyPlaces');
  const key = { organisationId: scope.organisationId, excursionId: newId<'excursion'>(now) };
  await withFreeCode((code) =>
    inOrganisation(scope, async (tx) => {
      await insertExcursion(tx, {
        organisation_id: key.organisationId,
        id: key.excursionId,
        ...input,
        code,
        created_by: scope.personId,
        created_at: now,
      });
      await insertExcursionPlaces(tx, placeRows(key, places, 0, now));
      const subjectId = key.excursionId;
      await issuePublicToken(tx, { token: code, kind: 'excursion', subjectId, expiresAt: null });
    }),
  );
  return done(key.excursionId);
}

const placeRows = (
  { organisationId, excursionId }: ExcursionKey,
  places: readonly PlaceInput[],
  from: number,
  now: Date,
) =>
  places.map((place, index) => ({
    organisation_id: organisationId,
    id: newId<'excursion_place'>(now),
    excursion_id: excursionId,
    position: from + index,
    ...place,
  }));

/** A code that is taken undoes the transaction; another one is tried. */
async function withFreeCode(work: (code: string) => Promise<void>, tries = 5): Promise<void> {
  try {
    await work(newWorkshopCode());
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === '23505';
    if (!isTaken || tries <= 1) throw error;
    await withFreeCode(work, tries - 1);
  }
}

type Refusal = 'notAllowed' | 'excursionGone';

/** One more place to visit, also while people are out. */
export const addPlace = (
  scope: Scope,
  excursionId: ExcursionId,
  place: PlaceInput,
  now: Date,
): Promise<Outcome<null, Refusal | 'over' | 'tooManyPlaces'>> =>
  asHost<Outcome<null, Refusal | 'over' | 'tooManyPlaces'>>(scope, excursionId, async (tx, row) => {
    if (stateOf(timesOf(row), now) === 'ended') return refused('over');
    const key = keyOf(row);
    const places = await excursionPlacesOf(tx, key);
    if (places.length >= mostPlaces) return refused('tooManyPlaces');
    const last = Math.max(-1, ...places.map(({ position }) => position));
    await insertExcursionPlaces(tx, placeRows(key, [place], last + 1, now));
    return done(null);
  });

/** Proposes a place to nobody any more, or again; what was found there stays. */
export const removePlace = (
  scope: Scope,
  excursionId: ExcursionId,
  place: { id: Id<'excursion_place'>; removed: boolean },
  now: Date,
): Promise<Outcome<null, Refusal | 'placeGone' | 'noPlace'>> =>
  asHost<Outcome<null, Refusal | 'placeGone' | 'noPlace'>>(scope, excursionId, async (tx, row) => {
    const key = keyOf(row);
    const found = await updatePlaceRemoved(tx, key, place.id, place.removed ? now : null);
    if (!found) return refused('placeGone');
    const left = (await excursionPlacesOf(tx, key)).filter((one) => one.removed_at === null);
    return left.length > 0 ? done(null) : refused('noPlace');
  });

/** Sends everybody out; its source is made. Started already, nothing happens. */
export const startExcursion = (
  scope: Scope,
  excursionId: ExcursionId,
  now: Date,
): Promise<Outcome<null, Refusal>> =>
  asHost<Outcome<null, Refusal>>(scope, excursionId, async (tx, row) => {
    if (row.started_at) return done(null);
    const source = { ...excursionSource(row), createdBy: scope.personId };
    const sourceId = await addSource(tx, scope.organisationId, source, now);
    const endsAt = addMinutes(now, row.minutes);
    await updateExcursion(tx, keyOf(row), {
      source_id: sourceId,
      started_at: now,
      ends_at: endsAt,
    });
    await recordFact(tx, scope, { kind: 'explore.excursion_started', subjectId: row.id, at: now });
    return done(null);
  });

/** The source of what is found. */
export const excursionSource = ({ title }: ExcursionRow) => ({
  kind: 'excursion' as const,
  name: title,
});

/** Calls everybody back. Ended already, nothing happens. */
export const endExcursion = (
  scope: Scope,
  excursionId: ExcursionId,
  now: Date,
): Promise<Outcome<null, Refusal | 'notStarted'>> =>
  asHost<Outcome<null, Refusal | 'notStarted'>>(scope, excursionId, async (tx, row) => {
    if (!row.started_at) return refused('notStarted');
    if (row.ended_at) return done(null);
    await updateExcursion(tx, keyOf(row), { ended_at: now });
    await recordFact(tx, scope, { kind: 'explore.excursion_ended', subjectId: row.id, at: now });
    return done(null);
  });

/** Takes back one that never started; what was found stays with its source. */
export const cancelExcursion = (
  scope: Scope,
  excursionId: ExcursionId,
): Promise<Outcome<null, Refusal | 'startedAlready'>> =>
  asHost<Outcome<null, Refusal | 'startedAlready'>>(scope, excursionId, async (tx, row) => {
    if (row.started_at) return refused('startedAlready');
    await withdrawPublicTokens(tx, { kind: 'excursion', subjectId: row.id });
    await deleteExcursion(tx, keyOf(row));
    return done(null);
  });

async function asHost<Answer>(
  scope: Scope,
  excursionId: ExcursionId,
  work: (tx: Tx, row: ExcursionRow) => Promise<Answer>,
): Promise<Answer | Outcome<never, Refusal>> {
  if (!mayHost(scope.role)) return refused('notAllowed');
  return inOrganisation(scope, async (tx) => {
    const row = await lockExcursion(tx, { organisationId: scope.organisationId, excursionId });
    return row ? await work(tx, row) : refused('excursionGone');
  });
}

const keyOf = (row: ExcursionRow): ExcursionKey => ({
  organisationId: row.organisation_id,
  excursionId: row.id,
});
