import { sql } from 'kysely';
import type { Id, OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';

/** What was learned for one task: tonality of a house, or relevance of a watch. */
export type ModelKey =
  { task: 'tonality'; watchId: null } | { task: 'relevance'; watchId: Id<'watch'> };

export const tonalityModel: ModelKey = { task: 'tonality', watchId: null };

/** The newest training of a task; whether it judges says `inUse`. */
export async function newestModel(
  tx: Tx,
  organisationId: OrganisationId,
  { task, watchId }: ModelKey,
): Promise<{ id: Id<'model'>; inUse: boolean } | undefined> {
  const { rows } = await sql<{ id: Id<'model'>; inUse: boolean }>`
    select id, in_use and weights is not null as "inUse" from explore.model
    where organisation_id = ${organisationId} and task = ${task}
      and watch_id is not distinct from ${watchId}
    order by trained_at desc, id desc limit 1`.execute(tx);
  return rows[0];
}

/** @returns undefined once a newer training took its place. */
export async function weightsOf(
  tx: Tx,
  organisationId: OrganisationId,
  id: Id<'model'>,
): Promise<Uint8Array | undefined> {
  const row = await tx
    .selectFrom('explore.model')
    .select('weights')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.weights ?? undefined;
}

/** The filters that are at work: of watches that are there, learned, and not switched off. */
export async function filtersAtWork(
  tx: Tx,
  organisationId: OrganisationId,
): Promise<Map<Id<'watch'>, Id<'model'>>> {
  const { rows } = await sql<{ watchId: Id<'watch'>; id: Id<'model'> }>`
    select w.id as "watchId", m.id from explore.watch w
    cross join lateral (
      select id, in_use and weights is not null as in_use from explore.model
      where organisation_id = w.organisation_id and task = 'relevance' and watch_id = w.id
      order by trained_at desc, id desc limit 1) m
    where w.organisation_id = ${organisationId} and w.removed_at is null
      and w.filter_off_at is null and m.in_use`.execute(tx);
  return new Map(rows.map(({ watchId, id }) => [watchId, id]));
}
