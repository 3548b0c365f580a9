import type { Insertable } from 'kysely';
import type { OrganisationId } from '../base/ids.ts';
import type { Tx } from '../db/database.ts';
import type { Database } from '../db/schema.ts';

export async function insertFact(tx: Tx, fact: Insertable<Database['platform.fact']>) {
  await tx.insertInto('platform.fact').values(fact).execute();
}

export async function deleteFactsAbout(
  tx: Tx,
  organisationId: OrganisationId,
  subjectIds: readonly string[],
): Promise<void> {
  await tx
    .deleteFrom('platform.fact')
    .where('organisation_id', '=', organisationId)
    .where('subject_id', 'in', subjectIds)
    .execute();
}
