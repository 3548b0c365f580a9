import { sql } from 'kysely';
import type { Id, OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Network } from '../../networks.ts';

export type PlaceOfWeek = {
  id: Id<'place'>;
  network: Network;
  site: string;
  community: string;
  mentions: number;
};

/** Where was spoken from a day on, by the counts; most first. `2026-11-22`. */
export async function placesSince(
  tx: Tx,
  organisationId: OrganisationId,
  from: string,
  before: string,
): Promise<PlaceOfWeek[]> {
  const { rows } = await sql<PlaceOfWeek>`
    select p.id, p.network, p.site, p.community, sum(c.mentions)::int as mentions
    from explore.mention_count c
    join explore.place p on p.organisation_id = c.organisation_id and p.id = c.place_id
    where c.organisation_id = ${organisationId} and c.day >= ${from} and c.day < ${before}
      and c.watch_id is null and c.target_group_id is null
    group by p.id, p.network, p.site, p.community
    order by mentions desc, p.id limit 200`.execute(tx);
  return rows;
}

/** The newest that are neither hidden nor copies of others. */
export async function newestFew(
  tx: Tx,
  organisationId: OrganisationId,
  most: number,
): Promise<Id<'mention'>[]> {
  const rows = await tx
    .selectFrom('explore.mention')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('hidden_at', 'is', null)
    .where('folded_under', 'is', null)
    .orderBy('published_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ id }) => id);
}
