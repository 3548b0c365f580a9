import { sql } from 'kysely';
import type { Id, OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { PlaceKey } from '../../arrived.ts';
import type { Bucket, Period } from '../../maps/period.ts';
import type { Tonality } from '../../tonality.ts';
import type { WatchKind } from '../../watches/watch.ts';

// Maps read counts only, live and kept ones: what was counted stays when texts go. The cell without
// a target group is every mention, the one without a watch likewise.

type GroupAtPlace = {
  groupId: Id<'target_group'> | null;
  placeId: Id<'place'>;
  now: number;
  before: number;
};

/** Mentions by target group (null: all) and place, in a period and in the one just before. */
export async function countGroupsAtPlaces(
  tx: Tx,
  organisationId: OrganisationId,
  { period, before }: { period: Period; before: Period },
): Promise<GroupAtPlace[]> {
  const { rows } = await sql<GroupAtPlace>`
    select target_group_id as "groupId", place_id as "placeId",
      coalesce(sum(mentions) filter (where day >= ${period.from}), 0)::int as now,
      coalesce(sum(mentions) filter (where day < ${period.from}), 0)::int as before
    from explore.mention_count
    where organisation_id = ${organisationId} and watch_id is null
      and day between ${before.from} and ${period.to}
    group by target_group_id, place_id`.execute(tx);
  return rows;
}

/** One line of what was counted about a watch (null: all mentions). */
export type WatchCount = {
  part: 'now' | 'before' | 'daily';
  watchId: Id<'watch'> | null;
  /** The first day of the bucket; of `before` nothing. */
  day: string | null;
  /** Of `daily` nothing. */
  tonality: Tonality | null;
  mentions: number;
};

/**
 * What was heard about watches: by bucket and tonality in the period, by tonality in the one
 * before, and by day from `dailyFrom` on.
 */
export async function countWatches(
  tx: Tx,
  organisationId: OrganisationId,
  asked: {
    watchIds: readonly Id<'watch'>[];
    period: Period;
    before: Period;
    bucket: Bucket;
    dailyFrom: string;
  },
): Promise<WatchCount[]> {
  const { watchIds, period, before, bucket, dailyFrom } = asked;
  const from = before.from < dailyFrom ? before.from : dailyFrom;
  const { rows } = await sql<WatchCount>`
    with cell as materialized (
      select watch_id, day, tonality, sum(mentions)::int as mentions
      from explore.mention_count
      where organisation_id = ${organisationId} and target_group_id is null
        and (watch_id is null or watch_id = any(${watchIds}::uuid[]))
        and day between ${from} and ${period.to}
      group by watch_id, day, tonality
    )
    select 'now' as part, watch_id as "watchId", date_trunc(${bucket}, day)::date as day, tonality,
      sum(mentions)::int as mentions
    from cell where day >= ${period.from} group by watch_id, 3, tonality
    union all
    select 'before', watch_id, null, tonality, sum(mentions)::int
    from cell where day between ${before.from} and ${before.to} group by watch_id, tonality
    union all
    select 'daily', watch_id, day, null, sum(mentions)::int
    from cell where day >= ${dailyFrom} and watch_id is not null group by watch_id, day`.execute(
    tx,
  );
  return rows;
}

/** The first day anything was counted; null before. */
export async function firstCountedDay(
  tx: Tx,
  organisationId: OrganisationId,
): Promise<string | null> {
  const row = await tx
    .selectFrom('explore.mention_count')
    .select('day')
    .where('organisation_id', '=', organisationId)
    .orderBy('day')
    .limit(1)
    .executeTakeFirst();
  return row?.day ?? null;
}

export type WatchOfMap = { id: Id<'watch'>; kind: WatchKind; name: string };

/** Own names, then competitors, then topics, at most so many. */
export const watchesOfMaps = (
  tx: Tx,
  organisationId: OrganisationId,
  most: number,
): Promise<WatchOfMap[]> =>
  tx
    .selectFrom('explore.watch')
    .select(['id', 'kind', 'name'])
    .where('organisation_id', '=', organisationId)
    .where('removed_at', 'is', null)
    .orderBy(sql`array_position(array['own_name', 'competitor', 'topic'], kind)`)
    .orderBy('created_at')
    .orderBy('id')
    .limit(most)
    .execute();

export const placesByIds = (
  tx: Tx,
  organisationId: OrganisationId,
  placeIds: readonly Id<'place'>[],
) =>
  tx
    .selectFrom('explore.place')
    .select(['id', 'network', 'site', 'community'])
    .$narrowType<{ network: PlaceKey['network'] }>()
    .where('organisation_id', '=', organisationId)
    .where('id', 'in', placeIds)
    .execute();

/** Target groups that some rule fills. */
export async function groupsWithRule(
  tx: Tx,
  organisationId: OrganisationId,
): Promise<Set<Id<'target_group'>>> {
  const rows = await tx
    .selectFrom('explore.target_group_rule')
    .select('target_group_id as id')
    .distinct()
    .where('organisation_id', '=', organisationId)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** The day the first source was set up, in the organisation's time zone; null: none was. */
export async function listeningBegan(
  tx: Tx,
  organisationId: OrganisationId,
): Promise<string | null> {
  const { rows } = await sql<{ day: string | null }>`
    select (min(created_at) at time zone explore.time_zone())::date::text as day
    from explore.source where organisation_id = ${organisationId}`.execute(tx);
  return rows[0]?.day ?? null;
}
