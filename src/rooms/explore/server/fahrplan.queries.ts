import { sql } from 'kysely';
import type { OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';

type Heard = { sources: number; mentions: number; all: number; open: number };

export async function countHeard(tx: Tx, organisationId: OrganisationId): Promise<Heard> {
  const { rows } = await sql<Heard>`
    select (select count(*) from explore.source
            where organisation_id = ${organisationId} and removed_at is null) as sources,
      (select count(*) from (select from explore.mention
            where organisation_id = ${organisationId} limit 1) as any_mention) as mentions,
      p.all, p.open
    from (
      select count(*)::int as all, (count(*) filter (where not exists (
          select from explore.position_standing s
          where s.organisation_id = ${organisationId}
            and s.position_id = position.id)))::int as open
      from explore.position
      where organisation_id = ${organisationId} and removed_at is null
    ) p`.execute(tx);
  return rows[0] ?? { sources: 0, mentions: 0, all: 0, open: 0 };
}
