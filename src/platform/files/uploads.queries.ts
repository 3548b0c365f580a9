import type { Insertable } from 'kysely';
import type { Id, OrganisationId } from '../base/ids.ts';
import type { Tx } from '../db/database.ts';
import type { Database } from '../db/schema.ts';

export async function insertUpload(tx: Tx, upload: Insertable<Database['platform.upload']>) {
  await tx.insertInto('platform.upload').values(upload).execute();
}

export async function deleteUpload(tx: Tx, organisationId: OrganisationId, id: Id<'upload'>) {
  await tx
    .deleteFrom('platform.upload')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .execute();
}

export async function deleteUploadsBefore(tx: Tx, organisationId: OrganisationId, moment: Date) {
  await tx
    .deleteFrom('platform.upload')
    .where('organisation_id', '=', organisationId)
    .where('created_at', '<', moment)
    .execute();
}
