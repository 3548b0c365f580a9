import { sql } from 'kysely';
import type { GuestId, OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { WorkshopId, WorkshopKey } from '../../board.ts';

export type RehearsalRow = { id: WorkshopId; code: string; since: Date };

const rehearsals = (tx: Tx, organisationId: OrganisationId) =>
  tx
    .selectFrom('elaborate.workshop')
    .select((row) => ['id', 'code', row.ref('rehearsal_since').$notNull().as('since')])
    .where('organisation_id', '=', organisationId)
    .where('rehearsal_since', 'is not', null)
    .orderBy('rehearsal_since', 'desc')
    .orderBy('id', 'desc');

/** Of one workshop, the newest first. */
export const rehearsalsOf = (tx: Tx, key: WorkshopKey): Promise<RehearsalRow[]> =>
  rehearsals(tx, key.organisationId).where('rehearsal_of', '=', key.workshopId).limit(50).execute();

/** Of an organisation, those begun before a moment. */
export const rehearsalsBefore = (
  tx: Tx,
  organisationId: OrganisationId,
  moment: Date,
): Promise<RehearsalRow[]> =>
  rehearsals(tx, organisationId).where('rehearsal_since', '<', moment).limit(200).execute();

/** Waits for every command under way; later ones find the workshop gone. */
export async function lockWorkshopAlone(tx: Tx, key: WorkshopKey): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${key.workshopId}, 0))`.execute(tx);
}

export const inventedGuestsOf = (
  tx: Tx,
  key: WorkshopKey,
): Promise<{ number: number; guestId: GuestId }[]> =>
  tx
    .selectFrom('elaborate.invented_guest')
    .select(['number', 'guest_id as guestId'])
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .orderBy('number')
    .execute();

/** @returns false when there is one with this number already. */
export async function insertInventedGuest(
  tx: Tx,
  key: WorkshopKey,
  guest: { number: number; guestId: GuestId },
): Promise<boolean> {
  const row = await tx
    .insertInto('elaborate.invented_guest')
    .values({
      organisation_id: key.organisationId,
      workshop_id: key.workshopId,
      number: guest.number,
      guest_id: guest.guestId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('number')
    .executeTakeFirst();
  return row !== undefined;
}

/** With everything that hangs on it. */
export async function deleteWorkshop(tx: Tx, key: WorkshopKey): Promise<void> {
  await tx
    .deleteFrom('elaborate.workshop')
    .where('organisation_id', '=', key.organisationId)
    .where('id', '=', key.workshopId)
    .execute();
}
