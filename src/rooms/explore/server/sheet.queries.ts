import type { Insertable, Selectable } from 'kysely';
import type { OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Database } from '#platform/db/schema.ts';

export type SheetRow = Selectable<Database['explore.sheet']>;

export const sheetOf = (tx: Tx, organisationId: OrganisationId): Promise<SheetRow | undefined> =>
  tx
    .selectFrom('explore.sheet')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();

/** Once for each organisation; the second time nothing happens. */
export async function insertSheet(
  tx: Tx,
  sheet: Insertable<Database['explore.sheet']>,
): Promise<void> {
  await tx
    .insertInto('explore.sheet')
    .values(sheet)
    .onConflict((conflict) => conflict.column('organisation_id').doNothing())
    .execute();
}
