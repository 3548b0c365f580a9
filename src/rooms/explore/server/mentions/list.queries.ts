import { sql, type RawBuilder } from 'kysely';
import type { Id, OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { MentionQuery } from '../../mentions/mentionQuery.ts';
import type { Network } from '../../networks.ts';
import type { Tonality } from '../../tonality.ts';
import { isOnlyOneOfPlace } from '../counts.queries.ts';
import { micros, type Asked, type Found } from '../mentionTextsSearch.queries.ts';

/** What mentions `m` a list shows, apart from the words that are searched for. */
export function conditionsOf(organisationId: OrganisationId, query: MentionQuery) {
  const all: RawBuilder<unknown>[] = [
    sql`m.organisation_id = ${organisationId}`,
    query.hidden ? sql`m.hidden_at is not null` : sql`m.hidden_at is null`,
  ];
  // With copies: what is counted, each place once; of the hidden, all.
  if (!query.folded) all.push(sql`m.folded_under is null`);
  else if (!query.hidden) all.push(isOnlyOneOfPlace);
  if (query.tonality) all.push(sql`m.tonality = ${query.tonality}`);
  if (query.language) all.push(sql`m.language = ${query.language}`);
  if (query.source) all.push(sql`m.source_id = ${query.source}`);
  if (query.place) all.push(sql`m.place_id = ${query.place}`);
  if (query.network)
    all.push(sql`m.place_id in (select id from explore.place
      where organisation_id = ${organisationId} and network = ${query.network})`);
  if (query.watch)
    all.push(sql`exists (select from explore.mention_watch w
      where w.organisation_id = ${organisationId} and w.mention_id = m.id
        and w.watch_id = ${query.watch} and w.off_topic_at is null)`);
  if (query.group)
    all.push(sql`exists (select from explore.mention_target_group g
      where g.organisation_id = ${organisationId} and g.mention_id = m.id
        and g.target_group_id = ${query.group})`);
  if (query.from) all.push(sql`m.published_at >= ${startOf(query.from)}`);
  if (query.to) all.push(sql`m.published_at < ${startOf(query.to, 1)}`);
  return sql.join(all, sql` and `);
}

// In a subquery of its own it is worked out once.
const startOf = (day: string, later = 0) =>
  sql`(select (${day}::date + ${later}::int)::timestamp at time zone explore.time_zone())`;

const inOrder = sql`order by m.published_at desc, m.id desc`;

const older = ({ after }: Asked) =>
  after ? sql`(m.published_at, m.id) < (${micros(after.at)}, ${after.id}::uuid)` : sql`true`;

export async function newest(tx: Tx, asked: Asked): Promise<Found[]> {
  const { rows } = await sql<Found>`
    select m.id, (extract(epoch from m.published_at) * 1000000)::bigint::text as at
    from explore.mention m where ${asked.where} and ${older(asked)}
    ${inOrder} limit ${asked.most}`.execute(tx);
  return rows;
}

/** Along the mentions a watch has found, which are in order already. */
export async function newestOfWatch(
  tx: Tx,
  organisationId: OrganisationId,
  { watch, ...asked }: Asked & { watch: Id<'watch'> },
): Promise<Found[]> {
  const { rows } = await sql<Found>`
    select m.id, (extract(epoch from m.published_at) * 1000000)::bigint::text as at
    from explore.mention_watch w
    join explore.mention m on m.organisation_id = ${organisationId} and m.id = w.mention_id
    where w.organisation_id = ${organisationId} and w.watch_id = ${watch}
      and w.off_topic_at is null and ${asked.where} and ${older(asked)}
    order by w.published_at desc, w.mention_id desc limit ${asked.most}`.execute(tx);
  return rows;
}

/** How many there are, counted up to a bound. */
export async function countUpTo(
  tx: Tx,
  where: RawBuilder<unknown>,
  bound: number,
): Promise<number> {
  const { rows } = await sql<{ found: number }>`
    select count(*)::int as found
    from (select from explore.mention m where ${where} limit ${bound}) as counted`.execute(tx);
  return rows[0]?.found ?? 0;
}

export type MentionRow = {
  id: Id<'mention'>;
  publishedAt: Date;
  network: Network;
  site: string;
  community: string;
  source: string;
  link: string | null;
  language: string;
  authorName: string | null;
  stars: number | null;
  tonality: Tonality;
  confidence: number | null;
  tonalityBy: 'shared' | 'own' | 'person' | 'stars';
  hidden: boolean;
  folded: boolean;
  /** The same text at so many other places. */
  copies: number;
  watches: string[];
  groupIds: Id<'target_group'>[];
};

export async function mentionRows(
  tx: Tx,
  organisationId: OrganisationId,
  ids: readonly Id<'mention'>[],
): Promise<MentionRow[]> {
  const { rows } = await sql<MentionRow>`
    select m.id, m.published_at as "publishedAt", p.network, p.site, p.community, s.name as source,
      m.link, m.language, m.author_name as "authorName", m.stars, m.tonality, m.confidence,
      m.tonality_by as "tonalityBy", m.hidden_at is not null as hidden,
      m.folded_under is not null as folded,
      (select count(*)::int from explore.mention copy
        where copy.organisation_id = ${organisationId} and copy.folded_under = m.id) as copies,
      array(select w.name from explore.mention_watch mw
        join explore.watch w on w.organisation_id = ${organisationId} and w.id = mw.watch_id
        where mw.organisation_id = ${organisationId} and mw.mention_id = m.id
          and mw.off_topic_at is null and w.removed_at is null order by w.name) as watches,
      array(select mg.target_group_id from explore.mention_target_group mg
        where mg.organisation_id = ${organisationId} and mg.mention_id = m.id) as "groupIds"
    from unnest(${ids}::uuid[]) with ordinality as wanted (id, n)
    join explore.mention m on m.organisation_id = ${organisationId} and m.id = wanted.id
    join explore.place p on p.organisation_id = ${organisationId} and p.id = m.place_id
    join explore.source s on s.organisation_id = ${organisationId} and s.id = m.source_id
    order by wanted.n`.execute(tx);
  return rows;
}
