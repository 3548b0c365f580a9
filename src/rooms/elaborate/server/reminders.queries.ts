import type { Selectable } from 'kysely';
import type { Id, OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Database } from '#platform/db/schema.ts';
import type { Language } from '#platform/i18n/language.ts';
import type { WorkshopKey } from '../board.ts';
import type { Phase } from '../phases.ts';

export type ReminderId = Id<'reminder_address'>;
export type ReminderRow = Selectable<Database['elaborate.reminder_address']>;

export type NewReminder = { id: ReminderId; email: string; language: Language; askedAt: Date };

/** Writes an address down, unless it is there already. @returns whether it is new. */
export async function insertReminder(
  tx: Tx,
  key: WorkshopKey,
  { id, email, language, askedAt }: NewReminder,
): Promise<boolean> {
  const inserted = await tx
    .insertInto('elaborate.reminder_address')
    .values({
      organisation_id: key.organisationId,
      workshop_id: key.workshopId,
      id,
      email,
      language,
      asked_at: askedAt,
    })
    .onConflict((there) => there.columns(['organisation_id', 'workshop_id', 'email']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

export const reminderByEmail = (tx: Tx, key: WorkshopKey, email: string) =>
  tx
    .selectFrom('elaborate.reminder_address')
    .selectAll()
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .where('email', '=', email)
    .executeTakeFirst();

export const reminderById = (tx: Tx, organisationId: OrganisationId, id: ReminderId) =>
  tx
    .selectFrom('elaborate.reminder_address')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst();

/** How many addresses were asked to confirm since a moment. */
export async function countAskedSince(tx: Tx, key: WorkshopKey, since: Date): Promise<number> {
  const { asked } = await tx
    .selectFrom('elaborate.reminder_address')
    .select((row) => row.fn.countAll<number>().as('asked'))
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .where('asked_at', '>', since)
    .executeTakeFirstOrThrow();
  return asked;
}

export async function setReminder(
  tx: Tx,
  organisationId: OrganisationId,
  id: ReminderId,
  change: Partial<Pick<ReminderRow, 'asked_at' | 'confirmed_at' | 'told_phase'>>,
): Promise<void> {
  await tx
    .updateTable('elaborate.reminder_address')
    .set(change)
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .execute();
}

/** Confirmed addresses that do not know of this phase yet; by id, at most `most`. */
export const remindersToTell = (
  tx: Tx,
  key: WorkshopKey,
  { phase, most }: { phase: Phase; most: number },
): Promise<ReminderRow[]> =>
  tx
    .selectFrom('elaborate.reminder_address')
    .selectAll()
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .where('confirmed_at', 'is not', null)
    .where((row) => row('told_phase', 'is distinct from', phase))
    .orderBy('id')
    .limit(most)
    .execute();

/** @returns false when it was told already, or the address is gone. */
export async function claimReminder(
  tx: Tx,
  organisationId: OrganisationId,
  { id, phase }: { id: ReminderId; phase: Phase },
): Promise<boolean> {
  const claimed = await tx
    .updateTable('elaborate.reminder_address')
    .set({ told_phase: phase })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where((row) => row('told_phase', 'is distinct from', phase))
    .returning('id')
    .executeTakeFirst();
  return claimed !== undefined;
}

export const remindersOf = (tx: Tx, key: WorkshopKey, most: number): Promise<ReminderRow[]> =>
  tx
    .selectFrom('elaborate.reminder_address')
    .selectAll()
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .orderBy('id')
    .limit(most)
    .execute();

/** @returns false when it was gone already. */
export async function deleteReminder(
  tx: Tx,
  organisationId: OrganisationId,
  id: ReminderId,
): Promise<boolean> {
  const deleted = await tx
    .deleteFrom('elaborate.reminder_address')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  return deleted !== undefined;
}

/** Addresses of an organisation that nobody confirmed. @returns how many were deleted. */
export async function deleteUnconfirmed(
  tx: Tx,
  organisationId: OrganisationId,
  askedBefore: Date,
): Promise<number> {
  const result = await tx
    .deleteFrom('elaborate.reminder_address')
    .where('organisation_id', '=', organisationId)
    .where('confirmed_at', 'is', null)
    .where('asked_at', '<', askedBefore)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
