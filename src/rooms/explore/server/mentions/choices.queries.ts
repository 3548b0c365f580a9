import { sql } from 'kysely';
import type { Id, OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Network } from '../../networks.ts';

type Named<Kind extends string> = { id: Id<Kind>; name: string };

/** By what mentions can be narrowed. */
export type Choices = {
  watches: Named<'watch'>[];
  groups: Named<'target_group'>[];
  sources: Named<'source'>[];
  networks: Network[];
};

export async function ownChoicesOf(
  tx: Tx,
  organisationId: OrganisationId,
): Promise<Omit<Choices, 'groups'>> {
  const watches = await tx
    .selectFrom('explore.watch')
    .select(['id', 'name'])
    .where('organisation_id', '=', organisationId)
    .where('removed_at', 'is', null)
    .orderBy('name')
    .limit(1000)
    .execute();
  const sources = await tx
    .selectFrom('explore.source')
    .select(['id', 'name'])
    .where('organisation_id', '=', organisationId)
    .orderBy('name')
    .limit(1000)
    .execute();
  const { rows } = await sql<{ network: Network }>`
    select distinct network from explore.place
    where organisation_id = ${organisationId} order by 1`.execute(tx);
  return { watches, sources, networks: rows.map(({ network }) => network) };
}
