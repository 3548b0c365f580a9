import { sql } from 'kysely';
import type { Id, OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Network } from '../../networks.ts';
import type { How } from '../../watches/toMatch.ts';
import type { WatchKey } from './watches.queries.ts';

/** A mention of the stock without its text, and what is said of it and one watch. */
export type StockMention = {
  id: Id<'mention'>;
  network: Network;
  site: string;
  community: string;
  language: string;
  link: string | null;
  sourceName: string;
  authorName: string;
  publishedAt: Date;
  /** In the organisation's time zone. */
  day: string;
  /** How the watch has it already; null: not at all. */
  how: How | 'by_hand' | null;
  offTopicBy: 'person' | 'filter' | null;
};

/**
 * Newest first.
 * @param before and @param since ids: the first is left out, the second belongs to it.
 */
export async function stockOf(
  tx: Tx,
  { organisationId, watchId }: WatchKey | { organisationId: OrganisationId; watchId: null },
  { before, since, most }: { before: string | null; since: string | null; most: number },
): Promise<StockMention[]> {
  const { rows } = await sql<StockMention>`
    select m.id, p.network, p.site, p.community, m.language, m.link, s.name as "sourceName",
      coalesce(m.author_name, '') as "authorName", m.published_at as "publishedAt",
      (m.published_at at time zone explore.time_zone())::date::text as day,
      l.how, l.off_topic_by as "offTopicBy"
    from explore.mention m
    join explore.place p on p.organisation_id = ${organisationId} and p.id = m.place_id
    join explore.source s on s.organisation_id = ${organisationId} and s.id = m.source_id
    left join explore.mention_watch l on l.organisation_id = ${organisationId}
      and l.mention_id = m.id and l.watch_id = ${watchId}::uuid
    where m.organisation_id = ${organisationId}
      and (${before}::uuid is null or m.id < ${before}::uuid)
      and (${since}::uuid is null or m.id >= ${since}::uuid)
      and (${watchId}::uuid is not null or m.hidden_at is null)
    order by m.id desc
    limit ${most}`.execute(tx);
  return rows;
}

export async function countMentions(tx: Tx, organisationId: OrganisationId): Promise<number> {
  const row = await tx
    .selectFrom('explore.mention')
    .select((of) => of.fn.countAll<number>().as('mentions'))
    .where('organisation_id', '=', organisationId)
    .executeTakeFirstOrThrow();
  return row.mentions;
}

/** What a watch has found by itself. */
export async function countFound(
  tx: Tx,
  { organisationId, watchId }: WatchKey,
): Promise<{ found: number; compounds: number }> {
  const { rows } = await sql<{ found: number; compounds: number }>`
    select count(*) as found, count(*) filter (where how = 'compound') as compounds
    from explore.mention_watch
    where organisation_id = ${organisationId} and watch_id = ${watchId}
      and how <> 'by_hand' and off_topic_at is null`.execute(tx);
  return rows[0] ?? { found: 0, compounds: 0 };
}

/** What the watch finds now and did not before, or finds otherwise; what was said of it stays. */
export async function putLinks(
  tx: Tx,
  { organisationId, watchId }: WatchKey,
  links: readonly { mentionId: Id<'mention'>; publishedAt: Date; how: How }[],
): Promise<void> {
  if (links.length === 0) return;
  await sql`
    insert into explore.mention_watch (organisation_id, mention_id, watch_id, published_at, how)
    select ${organisationId}, f."mentionId", ${watchId}::uuid, f."publishedAt", f.how
    from json_to_recordset(${JSON.stringify(links)}::json)
      as f ("mentionId" uuid, "publishedAt" timestamptz, how text)
    on conflict (organisation_id, mention_id, watch_id) do update set how = excluded.how
      where mention_watch.how <> 'by_hand'`.execute(tx);
}

/** Never what somebody put there, and never what somebody said is off topic. */
export async function dropLinks(
  tx: Tx,
  { organisationId, watchId }: WatchKey,
  mentionIds: readonly Id<'mention'>[],
): Promise<void> {
  if (mentionIds.length === 0) return;
  await sql`
    delete from explore.mention_watch
    where organisation_id = ${organisationId} and watch_id = ${watchId}
      and mention_id = any(${mentionIds}::uuid[]) and how <> 'by_hand'
      and off_topic_by is distinct from 'person'`.execute(tx);
}

export type StandingWatch = {
  organisationId: OrganisationId;
  watchId: Id<'watch'>;
  revision: number;
  /** It was matched and has to look again. */
  again: boolean;
};

/** Watches whose matching has not moved since then, in every organisation. */
export async function standingWatches(tx: Tx, before: Date): Promise<StandingWatch[]> {
  const { rows } = await sql<StandingWatch>`
    select organisation_id as "organisationId", watch_id as "watchId", revision, again
    from explore.standing_watches(${before}, 200)`.execute(tx);
  return rows;
}

/** Whether a rule of target groups asks for this watch. */
export async function isInRule(tx: Tx, { organisationId, watchId }: WatchKey): Promise<boolean> {
  const row = await tx
    .selectFrom('explore.target_group_rule')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('watch_id', '=', watchId)
    .executeTakeFirst();
  return row !== undefined;
}
