import { sql } from 'kysely';
import type { Id, OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';

/** The first heard before the deadline, each with its copies, which go with it. */
export async function mentionsToForget(
  tx: Tx,
  organisationId: OrganisationId,
  { deadline, most }: { deadline: Date; most: number },
): Promise<Id<'mention'>[]> {
  const { rows } = await sql<{ id: Id<'mention'> }>`
    with due as materialized (
      select id from explore.mention
      where organisation_id = ${organisationId} and heard_at < ${deadline}
      order by heard_at, id limit ${most})
    select id from due
    union
    select copy.id from due join explore.mention copy
      on copy.organisation_id = ${organisationId} and copy.folded_under = due.id`.execute(tx);
  return rows.map(({ id }) => id);
}
