import { sql } from 'kysely';
import type { Id, OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { PlaceKey } from '../../arrived.ts';
import type { Period } from '../../maps/period.ts';

export type RepeatedRow = {
  id: Id<'mention'>;
  publishedAt: Date;
  link: string | null;
  place: PlaceKey;
  elsewhere: number;
};

/** The first of what appeared in most places in a period, most places first. */
export async function mostRepeated(
  tx: Tx,
  organisationId: OrganisationId,
  { period, timeZone, most }: { period: Period; timeZone: string; most: number },
): Promise<RepeatedRow[]> {
  const { rows } = await sql<RepeatedRow>`
    with repeated as (
      select folded_under as id, count(*)::int as elsewhere from explore.mention
      where organisation_id = ${organisationId} and folded_under is not null
        and hidden_at is null
        and published_at >= ${period.from}::date::timestamp at time zone ${timeZone}
        and published_at < (${period.to}::date + 1)::timestamp at time zone ${timeZone}
      group by folded_under order by 2 desc, 1 limit ${most}
    )
    select m.id, m.published_at as "publishedAt", m.link, r.elsewhere,
      json_build_object('network', p.network, 'site', p.site, 'community', p.community) as place
    from repeated r
    join explore.mention m on m.organisation_id = ${organisationId} and m.id = r.id
    join explore.place p on p.organisation_id = ${organisationId} and p.id = m.place_id
    where m.hidden_at is null
    order by r.elsewhere desc, m.id`.execute(tx);
  return rows;
}
