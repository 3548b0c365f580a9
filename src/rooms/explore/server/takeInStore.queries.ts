import { sql } from 'kysely';
import type { Id, OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { SourceKey } from './takeIn.ts';
import type { JudgedPost } from './takeInJudged.ts';
import type { NewMention } from './takeInNew.ts';

/** Stores mentions; those whose id the source used before are not answered. */
export async function insertMentions(
  tx: Tx,
  key: SourceKey,
  mentions: readonly NewMention[],
  now: Date,
): Promise<{ id: Id<'mention'>; day: string }[]> {
  const { rows } = await sql<{ id: Id<'mention'>; day: string }>`
    insert into explore.mention (organisation_id, source_id, heard_at, id, external_id, place_id,
      published_at, published_as_given, edited_at, uri, link, language, author_ref, author_name,
      stars, reach, thread, reply_to, folded_under, hidden_at, text_hash, fingerprint, tonality,
      confidence, tonality_by)
    select ${key.organisationId}, ${key.sourceId}, ${now}, id, "externalId", "placeId",
      "publishedAt", "publishedAsGiven", "editedAt", uri, link, language, "authorRef", "authorName",
      stars, reach, thread, "replyTo", "foldedUnder", "hiddenAt", decode("textHash", 'hex'),
      fingerprint, tonality, confidence, "tonalityBy"
    from json_to_recordset(${JSON.stringify(mentions.map(rowOf))}::json) as heard (id uuid,
      "externalId" text, "placeId" uuid, "publishedAt" timestamptz, "publishedAsGiven" timestamptz,
      "editedAt" timestamptz, uri text, link text, language text, "authorRef" text,
      "authorName" text, stars int, reach jsonb, thread text, "replyTo" text, "foldedUnder" uuid,
      "hiddenAt" timestamptz, "textHash" text, fingerprint bigint, tonality text, confidence real,
      "tonalityBy" text)
    on conflict (organisation_id, source_id, external_id) do nothing
    returning id, to_char(published_at at time zone explore.time_zone(), 'YYYY-MM-DD')
      as day`.execute(tx);
  return rows;
}

/** What is worked out from a text, as columns. */
export const judgedColumns = (post: JudgedPost) => ({
  language: post.analysed.language,
  tonality: post.analysed.tonality,
  confidence: post.analysed.confidence,
  tonalityBy: post.analysed.by,
  textHash: post.textHash,
  // As text: the number is larger than JSON's are exact.
  fingerprint: post.print?.toString() ?? null,
});

const rowOf = (post: NewMention) => ({
  id: post.id,
  externalId: post.externalId,
  placeId: post.placeId,
  publishedAt: post.publishedAt,
  publishedAsGiven: post.publishedAsGiven,
  editedAt: post.editedAt,
  uri: post.uri,
  link: post.link,
  authorRef: post.authorRef,
  authorName: post.authorName,
  stars: post.stars,
  reach: post.reach,
  thread: post.thread,
  replyTo: post.replyTo,
  foldedUnder: post.fold?.root ?? null,
  hiddenAt: post.fold?.hiddenAt ?? null,
  ...judgedColumns(post),
});

type Placed = Pick<JudgedPost, 'publishedAt' | 'matches' | 'offTopic' | 'groups'> & {
  id: Id<'mention'>;
};

/** What somebody said about a mention and a watch stays. */
export async function insertWatches(
  tx: Tx,
  organisationId: OrganisationId,
  mentions: readonly Placed[],
  now: Date,
): Promise<void> {
  const rows = mentions.flatMap(({ id, publishedAt, matches, offTopic }) =>
    matches.map(({ watchId, how }) => ({
      ...{ id, publishedAt, watchId, how },
      offTopicAt: offTopic.has(watchId) ? now : null,
    })),
  );
  if (rows.length === 0) return;
  await sql`
    insert into explore.mention_watch (organisation_id, mention_id, watch_id, published_at, how,
      off_topic_at, off_topic_by)
    select ${organisationId}, id, "watchId", "publishedAt", how, "offTopicAt",
      case when "offTopicAt" is not null then 'filter' end
    from json_to_recordset(${JSON.stringify(rows)}::json) as found (id uuid, "watchId" uuid,
      "publishedAt" timestamptz, how text, "offTopicAt" timestamptz)
    on conflict (organisation_id, mention_id, watch_id) do nothing`.execute(tx);
}

/** What somebody said about a mention and a target group stays. */
export async function insertGroups(
  tx: Tx,
  organisationId: OrganisationId,
  mentions: readonly Placed[],
): Promise<void> {
  const rows = mentions.flatMap(({ id, groups }) => groups.map((groupId) => ({ id, groupId })));
  if (rows.length === 0) return;
  await sql`
    insert into explore.mention_target_group (organisation_id, mention_id, target_group_id, how)
    select ${organisationId}, id, "groupId", 'rule'
    from json_to_recordset(${JSON.stringify(rows)}::json) as found (id uuid, "groupId" uuid)
    on conflict (organisation_id, mention_id, target_group_id) do nothing`.execute(tx);
}
