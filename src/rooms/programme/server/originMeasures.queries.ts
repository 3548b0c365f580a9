import type { GuestId, OrganisationId, PersonId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import { openStates, type MeasureId, type OriginKind, type ProgrammeId } from '../measure.ts';

/** Writes a measure that came from another room, unless one came from there already. */
export async function insertMeasureOfOrigin(
  tx: Tx,
  row: {
    organisation_id: OrganisationId;
    id: MeasureId;
    programme_id: ProgrammeId | null;
    what: string;
    why: string;
    first_step: string;
    due_on: string | null;
    origin_kind: OriginKind;
    origin_id: string;
    rehearsal: boolean;
    state_since: Date;
    created_at: Date;
  },
): Promise<boolean> {
  const inserted = await tx
    .insertInto('programme.measure')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'origin_kind', 'origin_id'])
        .where('origin_id', 'is not', null)
        .doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

const columns = [
  'id',
  'origin_id as originId',
  'what',
  'first_step as firstStep',
  'due_on as dueOn',
  'owner_person_id as ownerPersonId',
  'owner_guest_id as ownerGuestId',
  'owner_name as ownerName',
  'state',
] as const;

/** In the order they were made. */
export const measuresOfOrigins = (
  tx: Tx,
  organisationId: OrganisationId,
  originKind: OriginKind,
  originIds: readonly string[],
) =>
  tx
    .selectFrom('programme.measure')
    .select(columns)
    .where('organisation_id', '=', organisationId)
    .where('origin_kind', '=', originKind)
    .where('origin_id', 'in', originIds)
    .orderBy('created_at')
    .orderBy('id')
    .execute();

/** The row stays locked until the transaction ends, so that two people cannot take it at once. */
export const lockMeasure = (tx: Tx, organisationId: OrganisationId, measureId: MeasureId) =>
  tx
    .selectFrom('programme.measure')
    .select(columns)
    .where('organisation_id', '=', organisationId)
    .where('id', '=', measureId)
    .forNoKeyUpdate()
    .executeTakeFirst();

export const programmeExists = async (
  tx: Tx,
  organisationId: OrganisationId,
  programmeId: ProgrammeId,
): Promise<boolean> =>
  (await tx
    .selectFrom('programme.programme')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', programmeId)
    .executeTakeFirst()) !== undefined;

export const setOwner = (
  tx: Tx,
  measure: { organisationId: OrganisationId; measureId: MeasureId },
  owner: { personId: PersonId | null; guestId: GuestId | null; name: string | null },
) =>
  tx
    .updateTable('programme.measure')
    .set({ owner_person_id: owner.personId, owner_guest_id: owner.guestId, owner_name: owner.name })
    .set((row) => ({ revision: row('revision', '+', 1) }))
    .where('organisation_id', '=', measure.organisationId)
    .where('id', '=', measure.measureId)
    .execute();

/**
 * Sets the words and the day; what is left out stays. Measures that are done or abandoned stay as
 * they are.
 */
export async function setWords(
  tx: Tx,
  measure: { organisationId: OrganisationId; measureId: MeasureId },
  words: { what?: string; first_step?: string; due_on?: string | null },
): Promise<boolean> {
  const changed = await tx
    .updateTable('programme.measure')
    .set(words)
    .set((row) => ({ revision: row('revision', '+', 1) }))
    .where('organisation_id', '=', measure.organisationId)
    .where('id', '=', measure.measureId)
    .where('state', 'in', openStates)
    .returning('id')
    .executeTakeFirst();
  return changed !== undefined;
}

/** Removes measures for good, with what hangs on them. @returns which. */
export async function deleteMeasuresOfOrigins(
  tx: Tx,
  organisationId: OrganisationId,
  originKind: 'card',
  originIds: readonly string[],
): Promise<MeasureId[]> {
  const rows = await tx
    .deleteFrom('programme.measure')
    .where('organisation_id', '=', organisationId)
    .where('origin_kind', '=', originKind)
    .where('origin_id', 'in', originIds)
    .returning('id')
    .execute();
  return rows.map((row) => row.id);
}
