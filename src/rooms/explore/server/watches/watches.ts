import { may } from '#platform/auth/rights.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { dayIn } from '#platform/base/clock.ts';
import { newId, type Id, type OrganisationId } from '#platform/base/ids.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import { recordFact } from '#platform/facts/facts.ts';
import { lastDays } from '../../maps/period.ts';
import { readQuery } from '../../watches/parseQuery.ts';
import { personsIn } from '../../watches/person.ts';
import type { Watch, WatchInput, WatchLine } from '../../watches/watch.ts';
import { beginStock } from './stock.ts';
import {
  hitsSince,
  insertWatch,
  lockWatch,
  updateWatch,
  watchesOf,
  watchOf,
  type WatchRow,
} from './watches.queries.ts';

/** Why a watch's words are not taken: no query, or a person's name without a reason. */
export type WatchRefusal = 'queryWrong' | 'personReasonMissing';

/** The watches by kind and name with their hits of 30 days, for those who may read mentions. */
export async function watchesFor(
  scope: Scope,
  now: Date,
): Promise<Outcome<WatchLine[], 'notAllowed'>> {
  if (!may(scope.role, 'readMentions')) return refused('notAllowed');
  return inOrganisation(scope, async (tx) => {
    const rows = await watchesOf(tx, scope.organisationId);
    const { from } = lastDays(dayIn(scope.timeZone, now), 30);
    const hits = await hitsSince(tx, scope, from);
    return done(
      rows.map((row) => ({
        ...watchIn(row),
        hitsOfMonth: hits.get(row.id) ?? 0,
        monthFrom: from,
      })),
    );
  });
}

/** One that was not removed. */
export async function findWatchFor(
  scope: Scope,
  watchId: Id<'watch'>,
): Promise<Outcome<Watch, 'notAllowed' | 'watchGone'>> {
  if (!may(scope.role, 'readMentions')) return refused('notAllowed');
  const key = { organisationId: scope.organisationId, watchId };
  const row = await inOrganisation(scope, (tx) => watchOf(tx, key));
  return row && !row.removed_at ? done(watchIn(row)) : refused('watchGone');
}

/** A new watch; the stock is matched with it as a job. */
export async function addWatch(
  scope: Scope,
  input: WatchInput,
  now: Date,
): Promise<Outcome<Id<'watch'>, 'notAllowed' | WatchRefusal>> {
  if (!may(scope.role, 'editListening')) return refused('notAllowed');
  return inOrganisation(scope, (tx) =>
    insertNewWatch(tx, scope, { ...input, createdBy: scope.personId }, now),
  );
}

/** As `addWatch`, in the caller's transaction; who calls has asked for the right. */
export async function insertNewWatch(
  tx: Tx,
  { organisationId }: { organisationId: OrganisationId },
  input: WatchInput & { createdBy?: Scope['personId'] | null },
  now: Date,
): Promise<Outcome<Id<'watch'>, WatchRefusal>> {
  const refusal = whyNotWatch(input);
  if (refusal) return refused(refusal);
  const watchId = newId<'watch'>(now);
  await insertWatch(tx, {
    ...rowOf(input),
    organisation_id: organisationId,
    id: watchId,
    changed_at: now,
    created_at: now,
    created_by: input.createdBy ?? null,
  });
  await beginStock(tx, { organisationId, watchId, revision: 1 }, now);
  await recordFact(
    tx,
    { organisationId },
    { kind: 'explore.watch_added', subjectId: watchId, at: now },
  );
  return done(watchId);
}

/** Saves the form; where the query changed the stock is matched again. */
export async function saveWatch(
  scope: Scope,
  seen: { id: Id<'watch'>; revision: number },
  input: WatchInput,
  now: Date,
): Promise<Outcome<null, 'notAllowed' | 'watchGone' | 'changedMeanwhile' | WatchRefusal>> {
  if (!may(scope.role, 'editListening')) return refused('notAllowed');
  const refusal = whyNotWatch(input);
  return inOrganisation(scope, async (tx) => {
    const key = { organisationId: scope.organisationId, watchId: seen.id };
    const known = await lockWatch(tx, key);
    if (!known || known.removed_at) return refused('watchGone');
    if (refusal) return refused(refusal);
    const row = { ...rowOf(input), changed_at: now };
    const revision = await updateWatch(tx, { ...key, revision: seen.revision }, row);
    if (revision === null) return refused('changedMeanwhile');
    if (known.query !== input.query) await beginStock(tx, { ...key, revision }, now);
    return done(null);
  });
}

/** Takes a watch away, or back with everything it had: what came meanwhile is found too. */
export async function setWatchRemoved(
  scope: Scope,
  watchId: Id<'watch'>,
  { removed, now }: { removed: boolean; now: Date },
): Promise<Outcome<{ name: string }, 'notAllowed' | 'watchGone'>> {
  if (!may(scope.role, 'editListening')) return refused('notAllowed');
  return inOrganisation(scope, async (tx) => {
    const key = { organisationId: scope.organisationId, watchId };
    const known = await lockWatch(tx, key);
    if (!known) return refused('watchGone');
    if ((known.removed_at !== null) === removed) return done({ name: known.name });
    const seen = { ...key, revision: known.revision };
    const revision = await updateWatch(tx, seen, {
      removed_at: removed ? now : null,
      changed_at: now,
    });
    if (revision !== null && !removed) await beginStock(tx, { ...key, revision }, now);
    return done({ name: known.name });
  });
}

/** An empty query is a topic that is given by hand only. */
export function whyNotWatch(input: WatchInput): WatchRefusal | null {
  if (input.query === '') return input.kind === 'topic' ? null : 'queryWrong';
  if (!readQuery(input.query).ok) return 'queryWrong';
  const needsReason = personsNamed(input.query).length > 0;
  return needsReason && !input.personReason ? 'personReasonMissing' : null;
}

function personsNamed(query: string): string[] {
  const read = readQuery(query);
  return read.ok ? personsIn(read.query) : [];
}

const rowOf = (input: WatchInput) => ({
  kind: input.kind,
  name: input.name,
  query: input.query,
  // A reason without a name would say of a watch that it looks for a person.
  person_reason: personsNamed(input.query).length > 0 ? input.personReason : null,
});

const watchIn = (row: WatchRow): Watch => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  query: row.query,
  personReason: row.person_reason,
  revision: row.revision,
  changedAt: row.changed_at,
  stock: {
    matchedAt: row.matched_at,
    total: row.stock_total,
    seen: row.stock_seen,
    found: row.stock_found,
    compounds: row.stock_compounds,
  },
});
