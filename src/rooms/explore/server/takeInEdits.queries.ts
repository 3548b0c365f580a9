import { sql } from 'kysely';
import type { Id, OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import { mostDifferent } from '../mentions/fingerprint.ts';
import type { EditedPost } from './takeInEdits.ts';
import { judgedColumns } from './takeInStore.queries.ts';

/** Which of the edited are not what their copies say any more. */
export async function outgrownFolds(
  tx: Tx,
  organisationId: OrganisationId,
  posts: readonly EditedPost[],
): Promise<Id<'mention'>[]> {
  const rows = posts.map(({ id, print }) => ({ id, print: print?.toString() ?? null }));
  const { rows: outgrown } = await sql<{ id: Id<'mention'> }>`
    select m.id from json_to_recordset(${JSON.stringify(rows)}::json)
      as edited (id uuid, print bigint)
    join explore.mention m on m.organisation_id = ${organisationId} and m.id = edited.id
    where m.fingerprint is null or edited.print is null
      or bit_count((m.fingerprint # edited.print)::bit(64)) > ${mostDifferent}`.execute(tx);
  return outgrown.map(({ id }) => id);
}

/** @returns the days the edited are counted on. */
export async function updateMentions(
  tx: Tx,
  organisationId: OrganisationId,
  posts: readonly EditedPost[],
  now: Date,
): Promise<string[]> {
  const { rows } = await sql<{ day: string }>`
    update explore.mention m set
      edited_at = coalesce(edited."editedAt", ${now}), link = edited.link,
      language = edited.language, stars = edited.stars,
      author_name = edited."authorName",
      reach = case when edited.reach = '{}' then m.reach else edited.reach end,
      text_hash = decode(edited."textHash", 'hex'), fingerprint = edited.fingerprint,
      folded_under = case
        when m.fingerprint is null or edited.fingerprint is null
          or bit_count((m.fingerprint # edited.fingerprint)::bit(64)) > ${sql.lit(mostDifferent)}
        then null else m.folded_under end,
      tonality = case when m.tonality_by = 'person' then m.tonality else edited.tonality end,
      confidence = case when m.tonality_by = 'person' then m.confidence else edited.confidence end,
      tonality_by = case when m.tonality_by = 'person' then 'person' else edited."tonalityBy" end
    from json_to_recordset(${JSON.stringify(posts.map(rowOf))}::json) as edited (id uuid,
      "editedAt" timestamptz, link text, language text, stars int, "authorName" text, reach jsonb,
      "textHash" text, fingerprint bigint, tonality text, confidence real, "tonalityBy" text)
    where m.organisation_id = ${organisationId} and m.id = edited.id
    returning to_char(m.published_at at time zone explore.time_zone(), 'YYYY-MM-DD')
      as day`.execute(tx);
  return rows.map(({ day }) => day);
}

const rowOf = (post: EditedPost) => ({
  id: post.id,
  editedAt: post.editedAt,
  link: post.link,
  stars: post.stars,
  authorName: post.authorName,
  reach: post.reach,
  ...judgedColumns(post),
});

/** Takes away what was found in the old texts; what people said stays. */
export async function forgetFound(
  tx: Tx,
  organisationId: OrganisationId,
  ids: readonly Id<'mention'>[],
): Promise<void> {
  await tx
    .deleteFrom('explore.mention_watch')
    .where('organisation_id', '=', organisationId)
    .where('mention_id', 'in', ids)
    .where('how', '<>', 'by_hand')
    .where(sql<boolean>`off_topic_by is distinct from 'person'`)
    .execute();
  await tx
    .deleteFrom('explore.mention_target_group')
    .where('organisation_id', '=', organisationId)
    .where('mention_id', 'in', ids)
    .where('how', '=', 'rule')
    .execute();
}
