import { sql } from 'kysely';
import type { Id, OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Tonality } from '../tonality.ts';
import type { SourceKey } from './takeIn.ts';

// The table of texts has no row-level security, which would switch its full-text index off. This
// file alone names it, and every statement asks for the organisation.

export type KnownPost = {
  id: Id<'mention'>;
  /** Whether title and text are what they were. */
  same: boolean;
  tonalityBy: 'shared' | 'own' | 'person' | 'stars';
  tonality: Tonality;
};

/** Which posts of a source are known, by what it calls them. @param posts with `contentHash`. */
export async function knownPosts(
  tx: Tx,
  key: SourceKey,
  posts: readonly { externalId: string; hash: string }[],
): Promise<Map<string, KnownPost>> {
  const { rows } = await sql<KnownPost & { externalId: string }>`
    select m.id, m.external_id as "externalId", m.tonality_by as "tonalityBy", m.tonality,
      encode(sha256(convert_to(t.title || chr(10) || t.text, 'UTF8')), 'hex') = arrived.hash as same
    from json_to_recordset(${JSON.stringify(posts)}::json) as arrived ("externalId" text, hash text)
    join explore.mention m on m.organisation_id = ${key.organisationId}
      and m.source_id = ${key.sourceId} and m.external_id = arrived."externalId"
    join explore.mention_text t
      on t.organisation_id = ${key.organisationId} and t.mention_id = m.id`.execute(tx);
  return new Map(rows.map(({ externalId, ...known }) => [externalId, known]));
}

type NewText = { id: Id<'mention'>; publishedAt: Date; title: string; text: string };

export async function insertTexts(
  tx: Tx,
  organisationId: OrganisationId,
  texts: readonly NewText[],
): Promise<void> {
  await sql`
    insert into explore.mention_text (organisation_id, mention_id, published_at, title, text)
    select ${organisationId}, id, "publishedAt", title, text
    from json_to_recordset(${JSON.stringify(texts)}::json)
      as heard (id uuid, "publishedAt" timestamptz, title text, text text)`.execute(tx);
}

export async function updateTexts(
  tx: Tx,
  organisationId: OrganisationId,
  texts: readonly Omit<NewText, 'publishedAt'>[],
): Promise<void> {
  await sql`
    update explore.mention_text t set title = changed.title, text = changed.text
    from json_to_recordset(${JSON.stringify(texts)}::json)
      as changed (id uuid, title text, text text)
    where t.organisation_id = ${organisationId} and t.mention_id = changed.id`.execute(tx);
}

/** The titles and first 240 characters of some mentions. */
export async function excerptsOf(
  tx: Tx,
  organisationId: OrganisationId,
  ids: readonly Id<'mention'>[],
): Promise<{ mentionId: Id<'mention'>; title: string; excerpt: string }[]> {
  const { rows } = await sql<{ mentionId: Id<'mention'>; title: string; excerpt: string }>`
    select mention_id as "mentionId", title, left(text, 240) as excerpt
    from explore.mention_text
    where organisation_id = ${organisationId} and mention_id = any(${ids}::uuid[])`.execute(tx);
  return rows;
}

export async function textsOf(
  tx: Tx,
  organisationId: OrganisationId,
  ids: readonly Id<'mention'>[],
): Promise<Map<Id<'mention'>, { title: string; text: string }>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('explore.mention_text')
    .select(['mention_id', 'title', 'text'])
    .where('organisation_id', '=', organisationId)
    .where('mention_id', 'in', ids)
    .execute();
  return new Map(rows.map(({ mention_id: id, title, text }) => [id, { title, text }]));
}

/** The titles and texts of some mentions. */
export async function textsOfMentions(
  tx: Tx,
  organisationId: OrganisationId,
  ids: readonly Id<'mention'>[],
): Promise<{ mentionId: Id<'mention'>; title: string; text: string }[]> {
  const { rows } = await sql<{ mentionId: Id<'mention'>; title: string; text: string }>`
    select mention_id as "mentionId", title, text from explore.mention_text
    where organisation_id = ${organisationId} and mention_id = any(${ids}::uuid[])`.execute(tx);
  return rows;
}
