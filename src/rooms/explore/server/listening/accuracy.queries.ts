import { sql } from 'kysely';
import type { Id, OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';

export type FilterRow = {
  watchId: Id<'watch'>;
  name: string;
  /** Since when somebody switched it off. */
  offAt: Date | null;
  onTopic: number;
  offTopic: number;
  /** What the filter took out, of what the watch found. */
  filtered: number;
};

/** Watches about whose topic somebody said something. */
export async function filterRows(tx: Tx, organisationId: OrganisationId): Promise<FilterRow[]> {
  const { rows } = await sql<FilterRow>`
    select w.id as "watchId", w.name, w.filter_off_at as "offAt",
      count(*) filter (where v.label = 'on_topic')::int as "onTopic",
      count(*) filter (where v.label = 'off_topic')::int as "offTopic",
      (select count(*)::int from explore.mention_watch l
        where l.organisation_id = w.organisation_id and l.watch_id = w.id
          and l.off_topic_by = 'filter') as filtered
    from explore.watch w join explore.verdict v
      on v.organisation_id = w.organisation_id and v.watch_id = w.id and v.task = 'relevance'
    where w.organisation_id = ${organisationId} and w.removed_at is null
    group by w.organisation_id, w.id
    order by w.name, w.id limit 100`.execute(tx);
  return rows;
}

/** @returns whether there is such a watch. */
export async function setFilterOff(
  tx: Tx,
  organisationId: OrganisationId,
  { watchId, offAt }: { watchId: Id<'watch'>; offAt: Date | null },
): Promise<boolean> {
  const { rows } = await sql`
    update explore.watch set filter_off_at = ${offAt}
    where organisation_id = ${organisationId} and id = ${watchId} and removed_at is null
    returning id`.execute(tx);
  return rows.length > 0;
}

/** Has the newest training of a watch score its stock from the beginning. @returns its id. */
export async function scoreAgain(
  tx: Tx,
  organisationId: OrganisationId,
  watchId: Id<'watch'>,
): Promise<Id<'model'> | null> {
  const { rows } = await sql<{ id: Id<'model'> }>`
    update explore.model set scored = 0, score_total = 0, scored_to = null, scored_at = null
    where organisation_id = ${organisationId} and id = (
      select id from explore.model
      where organisation_id = ${organisationId} and task = 'relevance' and watch_id = ${watchId}
      order by trained_at desc, id desc limit 1)
    returning id`.execute(tx);
  return rows[0]?.id ?? null;
}
