import type { Insertable, Selectable } from 'kysely';
import type { Id, OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Database } from '#platform/db/schema.ts';

export type SourceRow = Selectable<Database['explore.source']>;

/** Every source that was not removed, by name. */
export const sourcesOf = (tx: Tx, organisationId: OrganisationId): Promise<SourceRow[]> =>
  tx
    .selectFrom('explore.source')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('removed_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .limit(1000)
    .execute();

export const sourceById = (
  tx: Tx,
  organisationId: OrganisationId,
  id: Id<'source'>,
): Promise<SourceRow | undefined> =>
  tx
    .selectFrom('explore.source')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();

export async function insertSource(
  tx: Tx,
  source: Insertable<Database['explore.source']>,
): Promise<void> {
  await tx.insertInto('explore.source').values(source).execute();
}
