import type { Insertable, Selectable } from 'kysely';
import type { OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Database } from '#platform/db/schema.ts';
import type { Sheet } from '../sheet/sheet.ts';

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

/** Saves what stands on the sheet. @returns whether nobody had changed it meanwhile. */
export async function updateSheet(
  tx: Tx,
  organisationId: OrganisationId,
  { revision, ...sheet }: Sheet,
): Promise<boolean> {
  const result = await tx
    .updateTable('explore.sheet')
    .set({
      purpose: sheet.purpose,
      legal_basis: sheet.legalBasis,
      legal_source: sheet.legalSource,
      balancing: sheet.balancing,
      retention_days: sheet.retentionDays,
      revision: revision + 1,
    })
    .where('organisation_id', '=', organisationId)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

type Named = { ownNames: string[]; town: string; website: string; competitors: string[] };

/** The answers of the five questions, as far as they are given. */
export async function updateNamed(
  tx: Tx,
  organisationId: OrganisationId,
  { ownNames, town, website, competitors }: Partial<Named>,
): Promise<void> {
  await tx
    .updateTable('explore.sheet')
    .set({
      organisation_id: organisationId,
      ...(ownNames && { own_names: ownNames }),
      ...(town !== undefined && { town }),
      ...(website !== undefined && { website }),
      ...(competitors && { competitors }),
    })
    .where('organisation_id', '=', organisationId)
    .execute();
}
