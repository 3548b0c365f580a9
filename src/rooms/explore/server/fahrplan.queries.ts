import { sql } from 'kysely';
import type { OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';

export async function countHeard(
  tx: Tx,
  organisationId: OrganisationId,
): Promise<{ sources: number; mentions: number }> {
  const { rows } = await sql<{ sources: number; mentions: number }>`
    select (select count(*) from explore.source
            where organisation_id = ${organisationId} and removed_at is null) as sources,
      (select count(*) from (select from explore.mention
            where organisation_id = ${organisationId} limit 1) as any_mention) as mentions`.execute(
    tx,
  );
  return rows[0] ?? { sources: 0, mentions: 0 };
}
