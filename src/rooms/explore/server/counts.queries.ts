import { sql } from 'kysely';
import type { Id, OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';

export async function isAnyDayStale(tx: Tx, organisationId: OrganisationId): Promise<boolean> {
  const row = await tx
    .selectFrom('explore.stale_day')
    .select('day')
    .where('organisation_id', '=', organisationId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertStaleDays(
  tx: Tx,
  organisationId: OrganisationId,
  days: readonly string[],
): Promise<void> {
  await sql`insert into explore.stale_day (organisation_id, day)
    select ${organisationId}, day from unnest(${days}::date[]) as day`.execute(tx);
}

export async function organisationsToCount(tx: Tx, most: number): Promise<OrganisationId[]> {
  const { rows } = await sql<{ organisationId: OrganisationId }>`
    select organisation_id as "organisationId"
    from explore.organisations_to_count(${most})`.execute(tx);
  return rows.map(({ organisationId }) => organisationId);
}

/** One count at a time in an organisation; until the end of the transaction. */
export async function lockCounts(tx: Tx, organisationId: OrganisationId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${organisationId}, 17))`.execute(tx);
}

/** Takes the first days off the list, each once. @param most of the entries, so many. */
export async function takeStaleDays(
  tx: Tx,
  organisationId: OrganisationId,
  most: number,
): Promise<string[]> {
  const { rows } = await sql<{ day: string }>`
    with first as (
      select distinct day from explore.stale_day
      where organisation_id = ${organisationId} order by day limit ${most}),
    taken as (
      delete from explore.stale_day
      where organisation_id = ${organisationId} and day in (select day from first) returning day)
    select distinct day from taken order by day`.execute(tx);
  return rows.map(({ day }) => day);
}

/**
 * Whether a mention `m` is not the same text at the same place as an earlier one of its fold (which
 * may be the very same post, heard by another source). The list of what was counted asks so too.
 */
export const isOnlyOneOfPlace = sql`(m.folded_under is null or not exists (
  select from explore.mention earlier
  where earlier.organisation_id = m.organisation_id and earlier.place_id = m.place_id
    and (earlier.id = m.folded_under or earlier.folded_under = m.folded_under)
    and (earlier.heard_at, earlier.id) < (m.heard_at, m.id)))`;

/** Whether a mention `m` is counted: seen, and once at each place. */
const isCounted = sql`m.hidden_at is null and ${isOnlyOneOfPlace}`;

/** Rows of cells: of mentions `m` that are found `from` somewhere with their `day`. */
const cellsOf = (organisationId: OrganisationId, only = sql`true`) => sql`
  cross join lateral (
    select null::uuid as target_group_id
    union all
    select target_group_id from explore.mention_target_group
    where organisation_id = ${organisationId} and mention_id = m.id) as grouped
  cross join lateral (
    select null::uuid as watch_id
    union all
    select watch_id from explore.mention_watch
    where organisation_id = ${organisationId} and mention_id = m.id and off_topic_at is null
  ) as watched
  where m.organisation_id = ${organisationId} and ${isCounted} and ${only}
  group by 2, 3, 4, 5, 6`;

/** Puts what is counted on these days in place of what was. */
export async function recountDays(
  tx: Tx,
  organisationId: OrganisationId,
  days: readonly string[],
): Promise<void> {
  await tx
    .deleteFrom('explore.mention_count')
    .where('organisation_id', '=', organisationId)
    .where('day', 'in', days)
    .where('state', '=', 'live')
    .execute();
  // Worked out once: the planner would ask for the time zone at every mention.
  await sql`
    with asked as materialized (
      select day, day::timestamp at time zone zone as begins,
        (day + 1)::timestamp at time zone zone as ends
      from unnest(${days}::date[]) as day, (select explore.time_zone() as zone) as here)
    insert into explore.mention_count
      (organisation_id, day, place_id, target_group_id, watch_id, tonality, state, mentions)
    select ${organisationId}, asked.day, m.place_id, grouped.target_group_id, watched.watch_id,
      m.tonality, 'live', count(*)
    from asked
    join explore.mention m on m.published_at >= asked.begins and m.published_at < asked.ends
    ${cellsOf(organisationId)}`.execute(tx);
}

/** Adds mentions to what stays when they go. */
export async function keepCounts(
  tx: Tx,
  organisationId: OrganisationId,
  ids: readonly Id<'mention'>[],
): Promise<void> {
  await sql`
    insert into explore.mention_count as cell
      (organisation_id, day, place_id, target_group_id, watch_id, tonality, state, mentions)
    select ${organisationId}, (m.published_at at time zone explore.time_zone())::date, m.place_id,
      grouped.target_group_id, watched.watch_id, m.tonality, 'kept', count(*)
    from explore.mention m
    ${cellsOf(organisationId, sql`m.id = any (${ids}::uuid[])`)}
    on conflict (organisation_id, day, state, place_id, target_group_id, watch_id, tonality)
    do update set mentions = cell.mentions + excluded.mentions`.execute(tx);
}
