import type { Insertable } from 'kysely';
import type { OrganisationId } from '../base/ids.ts';
import type { Tx } from '../db/database.ts';
import type { Database } from '../db/schema.ts';
import type { FileId } from './contentFolder.ts';

export async function insertFile(tx: Tx, file: Insertable<Database['platform.file']>) {
  await tx.insertInto('platform.file').values(file).execute();
}

export const selectFile = (tx: Tx, organisationId: OrganisationId, id: FileId) =>
  tx
    .selectFrom('platform.file')
    .select(['media_type', 'width', 'height', 'kind'])
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst();

/** Its content is removed by a job once the transaction has ended (a trigger sees to that). */
export async function deleteFile(tx: Tx, organisationId: OrganisationId, id: FileId) {
  await tx
    .deleteFrom('platform.file')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .execute();
}

/** Which of these files have a row. @param ids at most some thousand. */
export async function knownFiles(
  tx: Tx,
  organisationId: OrganisationId,
  ids: readonly FileId[],
): Promise<Set<FileId>> {
  const rows = await tx
    .selectFrom('platform.file')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('id', 'in', ids)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Outside an organisation: whether there is one with this id. */
export async function isOrganisation(tx: Tx, id: OrganisationId): Promise<boolean> {
  const row = await tx
    .selectFrom('auth.organisation')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}

export async function logoOfOrganisation(tx: Tx, id: OrganisationId): Promise<FileId | null> {
  const row = await tx
    .selectFrom('auth.organisation')
    .select('logo_id')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.logo_id ?? null;
}

export async function setLogoOfOrganisation(tx: Tx, id: OrganisationId, logo: FileId | null) {
  await tx.updateTable('auth.organisation').set({ logo_id: logo }).where('id', '=', id).execute();
}

/** The organisation whose logo this is, now. */
export async function organisationOfLogo(tx: Tx, logo: FileId): Promise<OrganisationId | null> {
  const row = await tx
    .selectFrom('auth.organisation')
    .select('id')
    .where('logo_id', '=', logo)
    .executeTakeFirst();
  return row?.id ?? null;
}
