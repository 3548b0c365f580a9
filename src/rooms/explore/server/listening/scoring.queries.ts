import { sql } from 'kysely';
import type { Id, OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Analysed } from '../../listening/judging.ts';

export type Scoring = {
  task: 'tonality' | 'relevance';
  watchId: Id<'watch'> | null;
  inUse: boolean;
  scoredTo: Id<'mention'> | null;
  scoredAt: Date | null;
  /** A newer training took its place. */
  isOld: boolean;
  /** Somebody switched the filter off, or removed the watch. */
  isOff: boolean;
};

/** How far a training has scored the stock; locked, so that two who score take turns. */
export async function lockScoring(
  tx: Tx,
  organisationId: OrganisationId,
  id: Id<'model'>,
): Promise<Scoring | undefined> {
  const { rows } = await sql<Scoring>`
    select m.task, m.watch_id as "watchId", m.in_use as "inUse", m.scored_to as "scoredTo",
      m.scored_at as "scoredAt",
      exists (select from explore.model newer
        where newer.organisation_id = m.organisation_id and newer.task = m.task
          and newer.watch_id is not distinct from m.watch_id
          and (newer.trained_at, newer.id) > (m.trained_at, m.id)) as "isOld",
      exists (select from explore.watch w
        where w.organisation_id = m.organisation_id and w.id = m.watch_id
          and (w.filter_off_at is not null or w.removed_at is not null)) as "isOff"
    from explore.model m
    where m.organisation_id = ${organisationId} and m.id = ${id}
    for update`.execute(tx);
  return rows[0];
}

export async function moveScoring(
  tx: Tx,
  organisationId: OrganisationId,
  move: { id: Id<'model'>; scored: number; scoredTo: Id<'mention'> | null; scoredAt: Date | null },
): Promise<void> {
  await sql`
    update explore.model set scored = scored + ${move.scored},
      score_total = greatest(score_total, scored + ${move.scored}),
      scored_to = coalesce(${move.scoredTo}, scored_to), scored_at = ${move.scoredAt}
    where organisation_id = ${organisationId} and id = ${move.id}`.execute(tx);
}

/** How many there are to score: German mentions that nothing but a model judged. */
export async function countToScore(
  tx: Tx,
  organisationId: OrganisationId,
  { id, watchId }: { id: Id<'model'>; watchId: Id<'watch'> | null },
): Promise<void> {
  const all = watchId
    ? sql`select count(*) from explore.mention_watch
        where organisation_id = ${organisationId} and watch_id = ${watchId}`
    : sql`select count(*) from explore.mention where organisation_id = ${organisationId}
        and language = 'de' and tonality_by in ('shared', 'own')`;
  await sql`update explore.model set score_total = (${all})
    where organisation_id = ${organisationId} and id = ${id}`.execute(tx);
}

export type ToScore = { id: Id<'mention'>; stars: number | null };

/** The next German mentions that nothing but a model judged, by id. */
export async function nextToScore(
  tx: Tx,
  organisationId: OrganisationId,
  { after, most }: { after: Id<'mention'> | null; most: number },
): Promise<ToScore[]> {
  const { rows } = await sql<ToScore>`
    select id, stars from explore.mention
    where organisation_id = ${organisationId} and (${after}::uuid is null or id > ${after})
      and language = 'de' and tonality_by in ('shared', 'own')
    order by id limit ${most}`.execute(tx);
  return rows;
}

/** What somebody said meanwhile stays. @returns the days whose counts changed. */
export async function saveScores(
  tx: Tx,
  organisationId: OrganisationId,
  scores: readonly (Pick<Analysed, 'tonality' | 'confidence' | 'by'> & { id: Id<'mention'> })[],
): Promise<string[]> {
  const { rows } = await sql<{ day: string | null }>`
    with scored as (
      select * from json_to_recordset(${JSON.stringify(scores)}::json)
        as s (id uuid, tonality text, confidence real, by text)
    ), before as (
      select m.id, m.tonality from explore.mention m join scored s on s.id = m.id
      where m.organisation_id = ${organisationId}
    )
    update explore.mention m
    set tonality = s.tonality, confidence = s.confidence, tonality_by = s.by
    from scored s join before b on b.id = s.id
    where m.organisation_id = ${organisationId} and m.id = s.id
      and m.tonality_by in ('shared', 'own')
    returning case when b.tonality <> s.tonality then
      to_char(m.published_at at time zone explore.time_zone(), 'YYYY-MM-DD') end as day`.execute(
    tx,
  );
  return daysOf(rows);
}

/** The next mentions a watch found and nobody said anything about. */
export async function nextToFilter(
  tx: Tx,
  organisationId: OrganisationId,
  { watchId, after, most }: { watchId: Id<'watch'>; after: Id<'mention'> | null; most: number },
): Promise<Id<'mention'>[]> {
  const { rows } = await sql<{ id: Id<'mention'> }>`
    select l.mention_id as id from explore.mention_watch l
    where l.organisation_id = ${organisationId} and l.watch_id = ${watchId}
      and (${after}::uuid is null or l.mention_id > ${after})
      and l.off_topic_by is distinct from 'person' and l.how <> 'by_hand'
      and not exists (select from explore.verdict v
        where v.organisation_id = l.organisation_id and v.mention_id = l.mention_id
          and v.task = 'relevance' and v.watch_id = l.watch_id)
    order by l.mention_id limit ${most}`.execute(tx);
  return rows.map(({ id }) => id);
}

/** What somebody said meanwhile stays. @returns the days whose counts changed. */
export async function saveFiltered(
  tx: Tx,
  organisationId: OrganisationId,
  found: {
    watchId: Id<'watch'>;
    now: Date;
    topics: readonly { id: Id<'mention'>; offTopic: boolean }[];
  },
): Promise<string[]> {
  const { rows } = await sql<{ day: string | null }>`
    with filtered as (
      select * from json_to_recordset(${JSON.stringify(found.topics)}::json)
        as f (id uuid, "offTopic" boolean))
    update explore.mention_watch l
    set off_topic_at = case when f."offTopic" then ${found.now}::timestamptz end,
      off_topic_by = case when f."offTopic" then 'filter' end
    from filtered f
    where l.organisation_id = ${organisationId} and l.watch_id = ${found.watchId}
      and l.mention_id = f.id and l.off_topic_by is distinct from 'person'
      and (l.off_topic_at is not null) <> f."offTopic"
    returning to_char(l.published_at at time zone explore.time_zone(), 'YYYY-MM-DD')
      as day`.execute(tx);
  return daysOf(rows);
}

const daysOf = (rows: readonly { day: string | null }[]): string[] =>
  rows.flatMap(({ day }) => (day === null ? [] : [day]));
