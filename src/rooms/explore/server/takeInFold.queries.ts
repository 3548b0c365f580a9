import { sql } from 'kysely';
import { addDays } from '#platform/base/clock.ts';
import type { Id, OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import { mostDifferent, quartersOf } from '../mentions/fingerprint.ts';
import type { SourceKey } from './takeIn.ts';
import type { JudgedPost } from './takeInJudged.ts';

/** Under which mention a post is folded; hidden when that one is. */
export type Fold = { root: Id<'mention'>; hiddenAt: Date | null };

/** Copies further apart are two conversations. */
export const foldDays = 14;

/** The first heard of each post's copies that are stored already. */
export async function rootsOf(
  tx: Tx,
  key: SourceKey,
  posts: readonly (JudgedPost & { id: Id<'mention'> })[],
): Promise<Map<Id<'mention'>, Fold>> {
  const { rows } = await sql<Fold & { id: Id<'mention'> }>`
    with arrived as materialized (
      select id, decode("textHash", 'hex') as text_hash, print, q1, q2, q3, q4, uri, repeats,
        earliest, latest, place, stars, author
      from json_to_recordset(${JSON.stringify(posts.map(markOf))}::json) as arrived (id uuid,
        "textHash" text, print bigint, q1 int, q2 int, q3 int, q4 int, uri text, repeats text,
        earliest timestamptz, latest timestamptz, place uuid, stars int, author text))
    select distinct on (arrived.id) arrived.id, first.id as root, first.hidden_at as "hiddenAt"
    from arrived
    cross join lateral (
      ${firsts(key, sql`m.uri = arrived.repeats`)}
      union all
      ${firsts(key, sql`m.uri = arrived.uri and m.source_id <> ${key.sourceId}`)}
      union all
      ${firsts(key, sql`m.text_hash = arrived.text_hash and ${soon} and ${maybeSame}`)}
      union all
      ${firsts(key, sql`m.quarter_1 = arrived.q1 and ${alike}`)}
      union all
      ${firsts(key, sql`m.quarter_2 = arrived.q2 and ${alike}`)}
      union all
      ${firsts(key, sql`m.quarter_3 = arrived.q3 and ${alike}`)}
      union all
      ${firsts(key, sql`m.quarter_4 = arrived.q4 and ${alike}`)}) as first
    order by arrived.id, first.heard_at, first.id`.execute(tx);
  return new Map(rows.map(({ id, ...fold }) => [id, fold]));
}

const soon = sql`m.published_at between arrived.earliest and arrived.latest
  and m.stars is not distinct from arrived.stars`;
const maybeSame = sql`(m.place_id <> arrived.place
  or coalesce(m.author_ref = arrived.author, true))`;
const alike = sql`${soon} and m.place_id <> arrived.place
  and bit_count((m.fingerprint # arrived.print)::bit(64)) <= ${sql.lit(mostDifferent)}`;

// Copies are folded already; what is alike and first are few.
const firsts = ({ organisationId }: SourceKey, where: typeof soon) => sql`
  (select m.id, m.hidden_at, m.heard_at from explore.mention m
    where m.organisation_id = ${organisationId} and m.folded_under is null and ${where} limit 5)`;

function markOf(post: JudgedPost & { id: Id<'mention'> }) {
  const [q1, q2, q3, q4] = post.print === null ? [] : quartersOf(post.print);
  const { id, textHash, uri, repeats, publishedAt, stars } = post;
  return {
    ...{ id, textHash, uri, repeats, q1, q2, q3, q4, stars },
    place: post.placeId,
    author: post.authorRef,
    print: post.print?.toString() ?? null,
    earliest: addDays(publishedAt, -foldDays),
    latest: addDays(publishedAt, foldDays),
  };
}

/**
 * Takes mentions out of their folds: of those that stay, the first heard takes the place of one
 * that leaves. @returns the days of those that stay, whose counts may change.
 */
export async function unfold(
  tx: Tx,
  organisationId: OrganisationId,
  leaving: readonly Id<'mention'>[],
): Promise<string[]> {
  const { rows } = await sql<{ day: string }>`
    with next as (
      select distinct on (folded_under) folded_under as root, id from explore.mention
      where organisation_id = ${organisationId} and folded_under = any (${leaving}::uuid[])
        and not id = any (${leaving}::uuid[])
      order by folded_under, heard_at, id)
    update explore.mention m
    set folded_under = case when m.id = next.id then null else next.id end
    from next
    where m.organisation_id = ${organisationId} and m.folded_under = next.root
      and not m.id = any (${leaving}::uuid[])
    returning to_char(m.published_at at time zone explore.time_zone(), 'YYYY-MM-DD')
      as day`.execute(tx);
  return rows.map(({ day }) => day);
}
