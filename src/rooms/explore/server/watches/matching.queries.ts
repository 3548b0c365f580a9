import { sql } from 'kysely';
import type { OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';

/** Changes whenever a watch is added, changed, removed or put back. */
export async function stampOfWatches(tx: Tx, organisationId: OrganisationId): Promise<string> {
  const row = await tx
    .selectFrom('explore.watch')
    .select(
      // Which watches, and how often each was changed.
      sql<string>`concat_ws(' ', count(*), max(changed_at),
        sum(hashtextextended(id::text, revision)::numeric))`.as('stamp'),
    )
    .where('organisation_id', '=', organisationId)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return row.stamp;
}

/** What each watch that was not removed looks for. */
export const queriesOf = (tx: Tx, organisationId: OrganisationId) =>
  tx
    .selectFrom('explore.watch')
    .select(['id', 'query'])
    .where('organisation_id', '=', organisationId)
    .where('removed_at', 'is', null)
    .where('query', '<>', '')
    .orderBy('id')
    .execute();
