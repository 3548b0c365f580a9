import { sql } from 'kysely';
import type { OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Network } from '../../networks.ts';
import { sourceProblems } from '../../source.ts';
import type { Period } from '../../maps/period.ts';

/** Every source that was not removed, as far as it says whether it hears; at most 500. */
export async function sourcesHearing(tx: Tx, organisationId: OrganisationId) {
  const rows = await tx
    .selectFrom('explore.source')
    .select(['id', 'name', 'problem', 'failures', 'paused_at as pausedAt'])
    .where('organisation_id', '=', organisationId)
    .where('removed_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .limit(500)
    .execute();
  return rows.map((row) => ({
    ...row,
    problem: sourceProblems.find((problem) => problem === row.problem) ?? null,
  }));
}

/** The networks from which anything was counted in a period. */
export async function networksHeard(
  tx: Tx,
  organisationId: OrganisationId,
  period: Period,
): Promise<Set<Network>> {
  // By place: so the index answers each with its first row.
  const { rows } = await sql<{ network: Network }>`
    select distinct p.network from explore.place p
    where p.organisation_id = ${organisationId} and exists (
      select from explore.mention_count c
      where c.organisation_id = ${organisationId} and c.place_id = p.id
        and c.watch_id is null and c.target_group_id is null
        and c.day between ${period.from} and ${period.to})`.execute(tx);
  return new Set(rows.map(({ network }) => network));
}
