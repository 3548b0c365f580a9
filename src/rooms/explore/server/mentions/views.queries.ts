import type { Insertable } from 'kysely';
import type { Id, OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Database } from '#platform/db/schema.ts';

/** Filters under a name, as in the address. */
export type SavedView = { id: Id<'saved_view'>; name: string; filters: string };

export const viewsOf = (tx: Tx, organisationId: OrganisationId): Promise<SavedView[]> =>
  tx
    .selectFrom('explore.saved_view')
    .select(['id', 'name', 'filters'])
    .where('organisation_id', '=', organisationId)
    .where('removed_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .limit(200)
    .execute();

export async function insertView(
  tx: Tx,
  view: Insertable<Database['explore.saved_view']>,
): Promise<void> {
  await tx.insertInto('explore.saved_view').values(view).execute();
}

export async function setViewRemoved(
  tx: Tx,
  organisationId: OrganisationId,
  id: Id<'saved_view'>,
  at: Date | null,
): Promise<boolean> {
  const row = await tx
    .updateTable('explore.saved_view')
    .set({ removed_at: at })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
