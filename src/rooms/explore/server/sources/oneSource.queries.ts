import type { Id, OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Database } from '#platform/db/schema.ts';

export type Removal = {
  id: Id<'removal'>;
  reason: Database['explore.removal']['reason'];
  mentions: number;
  at: Date;
};

/** How many mentions a source brought that are still there. */
export async function mentionsOf(
  tx: Tx,
  organisationId: OrganisationId,
  id: Id<'source'>,
): Promise<number> {
  const { mentions } = await tx
    .selectFrom('explore.mention')
    .select((row) => row.fn.countAll<number>().as('mentions'))
    .where('organisation_id', '=', organisationId)
    .where('source_id', '=', id)
    .executeTakeFirstOrThrow();
  return mentions;
}

/** The last ten, the newest first. */
export const removalsOf = (
  tx: Tx,
  organisationId: OrganisationId,
  id: Id<'source'>,
): Promise<Removal[]> =>
  tx
    .selectFrom('explore.removal')
    .select(['id', 'reason', 'mentions', 'at'])
    .where('organisation_id', '=', organisationId)
    .where('source_id', '=', id)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(10)
    .execute();
