import { sql } from 'kysely';
import type { Id, OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Found } from '../mentionTextsSearch.queries.ts';

export type MentionDetail = {
  heardAt: Date;
  timeGiven: boolean;
  editedAt: Date | null;
  reach: unknown;
  uri: string | null;
  thread: string | null;
  replyTo: string | null;
  foldedUnder: Id<'mention'> | null;
  pictureId: Id<'file'> | null;
  pictureAlt: string | null;
  placeId: Id<'place'>;
  sourceId: Id<'source'>;
};

export async function detailOf(
  tx: Tx,
  organisationId: OrganisationId,
  id: Id<'mention'>,
): Promise<MentionDetail | undefined> {
  const { rows } = await sql<MentionDetail>`
    select heard_at as "heardAt", published_as_given is not null as "timeGiven",
      edited_at as "editedAt", reach, uri, thread, reply_to as "replyTo",
      folded_under as "foldedUnder", picture_id as "pictureId", picture_alt as "pictureAlt",
      place_id as "placeId", source_id as "sourceId"
    from explore.mention where organisation_id = ${organisationId} and id = ${id}`.execute(tx);
  return rows[0];
}

export type FoundBy = {
  id: Id<'watch'>;
  name: string;
  how: 'exact' | 'inflected' | 'compound' | 'by_hand';
  offTopicBy: 'person' | 'filter' | null;
};

export async function watchesOfMention(
  tx: Tx,
  organisationId: OrganisationId,
  id: Id<'mention'>,
): Promise<FoundBy[]> {
  const { rows } = await sql<FoundBy>`
    select w.id, w.name, mw.how, mw.off_topic_by as "offTopicBy"
    from explore.mention_watch mw
    join explore.watch w on w.organisation_id = ${organisationId} and w.id = mw.watch_id
    where mw.organisation_id = ${organisationId} and mw.mention_id = ${id} and w.removed_at is null
    order by w.name, w.id limit 200`.execute(tx);
  return rows;
}

export type InGroup = { id: Id<'target_group'>; how: 'rule' | 'by_hand' };

export async function groupsOfMention(
  tx: Tx,
  organisationId: OrganisationId,
  id: Id<'mention'>,
): Promise<InGroup[]> {
  const { rows } = await sql<InGroup>`
    select target_group_id as id, how from explore.mention_target_group
    where organisation_id = ${organisationId} and mention_id = ${id} limit 200`.execute(tx);
  return rows;
}

// A page shows a conversation, not a forum.
const most = sql.lit(50);

/** The conversation around a mention, as far as it was heard: in the order of time. */
export async function conversationOf(
  tx: Tx,
  organisationId: OrganisationId,
  { id, uri, thread, replyTo }: MentionDetail & { id: Id<'mention'> },
): Promise<Found[]> {
  const about = [uri, thread, replyTo].filter((known) => known !== null);
  if (about.length === 0) return [];
  const { rows } = await sql<Found>`
    select id, (extract(epoch from published_at) * 1000000)::bigint::text as at
    from explore.mention
    where organisation_id = ${organisationId} and id <> ${id} and hidden_at is null
      and (uri = any (${about}::text[]) or thread = any (${about}::text[])
        or reply_to = any (${about}::text[]))
    order by published_at, id limit ${most}`.execute(tx);
  return rows;
}

/** The same text elsewhere: the first heard and its copies, in the order of hearing. */
export async function copiesOf(
  tx: Tx,
  organisationId: OrganisationId,
  { id, foldedUnder }: { id: Id<'mention'>; foldedUnder: Id<'mention'> | null },
): Promise<Found[]> {
  const root = foldedUnder ?? id;
  const { rows } = await sql<Found>`
    select id, (extract(epoch from published_at) * 1000000)::bigint::text as at
    from explore.mention
    where organisation_id = ${organisationId} and (id = ${root} or folded_under = ${root})
      and id <> ${id}
    order by heard_at, id limit ${most}`.execute(tx);
  return rows;
}
