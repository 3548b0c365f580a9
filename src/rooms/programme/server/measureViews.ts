import { membersOf } from '#platform/auth/memberships.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { dayIn } from '#platform/base/clock.ts';
import type { PersonId } from '#platform/base/ids.ts';
import { inOrganisation } from '#platform/db/database.ts';
import type { Measure, MeasureId, Origin, Owner } from '../measure.ts';
import { measuresPerPage, type MeasureQuery } from '../measureList.ts';
import type { MeasureCounts } from '../nextStep.ts';
import {
  countFoundMeasures,
  countsOfMeasures,
  foundMeasures,
  measureById,
  openMeasuresOwnFirst,
  type MeasureRow,
} from './measures.queries.ts';

/**
 * One page of the measures that were asked for, and how many there are; every member sees all of
 * them.
 */
export async function measuresFor(
  scope: Scope,
  query: MeasureQuery,
  now: Date,
): Promise<{ measures: Measure[]; found: number; counts: MeasureCounts }> {
  const { organisationId, personId } = scope;
  const today = dayIn(scope.timeZone, now);
  const wish = { query, me: personId, today };
  const { rows, ...numbers } = await inOrganisation(scope, async (tx) => ({
    rows: await foundMeasures(tx, organisationId, wish, {
      most: measuresPerPage,
      skip: (query.page - 1) * measuresPerPage,
    }),
    found: await countFoundMeasures(tx, organisationId, wish),
    counts: await countsOfMeasures(tx, organisationId, personId, today),
  }));
  return { measures: await withNames(scope, rows), ...numbers };
}

/** All measures that were asked for, whatever the page; at most 10,000. */
export async function allMeasuresFor(
  scope: Scope,
  query: MeasureQuery,
  now: Date,
): Promise<Measure[]> {
  const wish = { query, me: scope.personId, today: dayIn(scope.timeZone, now) };
  const rows = await inOrganisation(scope, (tx) =>
    foundMeasures(tx, scope.organisationId, wish, { most: 10_000, skip: 0 }),
  );
  return withNames(scope, rows);
}

/** Up to `most` open measures, the own ones first, and the counts of all. */
export async function openMeasuresFor(scope: Scope, most: number, now: Date) {
  const today = dayIn(scope.timeZone, now);
  const { rows, counts } = await inOrganisation(scope, async (tx) => ({
    rows: await openMeasuresOwnFirst(tx, scope.organisationId, scope.personId, most),
    counts: await countsOfMeasures(tx, scope.organisationId, scope.personId, today),
  }));
  return { measures: await withNames(scope, rows), counts };
}

/** One measure, or null where this organisation has none of that id. */
export async function findMeasureFor(scope: Scope, id: MeasureId): Promise<Measure | null> {
  const row = await inOrganisation(scope, (tx) => measureById(tx, scope.organisationId, id));
  if (!row) return null;
  const [measure] = await withNames(scope, [row]);
  return measure ?? null;
}

/** Only who is a member of the organisation now is shown with a name. */
async function withNames(scope: Scope, rows: MeasureRow[]): Promise<Measure[]> {
  if (!rows.some((row) => row.ownerPersonId)) return rows.map((row) => measureOf(row, new Map()));
  const members = await membersOf(scope);
  const names = new Map(members.map((member) => [member.personId, member.name]));
  return rows.map((row) => measureOf(row, names));
}

/** @param names of the members; without them owners have none. */
export function measureOf(row: MeasureRow, names: ReadonlyMap<PersonId, string>): Measure {
  const { departmentId, departmentName, originKind, originId } = row;
  const { ownerPersonId, ownerGuestId, ownerName, ...measure } = row;
  return {
    ...measure,
    department: departmentId && departmentName ? { id: departmentId, name: departmentName } : null,
    owner: ownerOf({ ownerPersonId, ownerGuestId, ownerName }, names),
    origin: originOf(originKind, originId),
  };
}

function ownerOf(
  row: Pick<MeasureRow, 'ownerPersonId' | 'ownerGuestId' | 'ownerName'>,
  names: ReadonlyMap<PersonId, string>,
): Owner {
  if (row.ownerPersonId) {
    return {
      kind: 'person',
      personId: row.ownerPersonId,
      name: names.get(row.ownerPersonId) ?? null,
    };
  }
  if (!row.ownerGuestId && !row.ownerName) return { kind: 'nobody' };
  return { kind: 'guest', name: row.ownerName };
}

const originOf = (kind: Origin['kind'], id: string | null): Origin =>
  kind !== 'by_hand' && id ? { kind, id } : { kind: 'by_hand' };
