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

/** What appeared in most places in a period, its first in the period, most places first. */
export async function mostRepeated(
  tx: Tx,
  organisationId: OrganisationId,
  { period, timeZone, most }: { period: Period; timeZone: string; most: number },
): Promise<RepeatedRow[]> {
  const { rows } = await sql<RepeatedRow>`
    with heard as (
      select m.id, coalesce(m.folded_under, m.id) as fold, m.published_at
      from explore.mention m
      left join explore.mention lead on lead.organisation_id = ${organisationId}
        and lead.id = m.folded_under
      where m.organisation_id = ${organisationId}
        and m.hidden_at is null and lead.hidden_at is null
        and m.published_at >= ${period.from}::date::timestamp at time zone ${timeZone}
        and m.published_at < (${period.to}::date + 1)::timestamp at time zone ${timeZone}
    ), repeated as (
      select (array_agg(id order by published_at, id))[1] as id, count(*)::int - 1 as elsewhere
      from heard group by fold having count(*) > 1 order by 2 desc, 1 limit ${most}
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
