import type { Id } from '#platform/base/ids.ts';
import { newId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import { updateTexts, type KnownPost } from './mentionTexts.queries.ts';
import { insertRemoval } from './takeOut.queries.ts';
import { lockTaking } from './takeIn.queries.ts';
import type { SourceKey } from './takeIn.ts';
import { forgetFound, outgrownFolds, updateMentions } from './takeInEdits.queries.ts';
import { unfold } from './takeInFold.queries.ts';
import type { JudgedPost } from './takeInJudged.ts';
import { insertGroups, insertWatches } from './takeInStore.queries.ts';

type Edits = { posts: readonly JudgedPost[]; known: ReadonlyMap<string, KnownPost> };

export type EditedPost = JudgedPost & { id: Id<'mention'>; known: KnownPost };

/**
 * Follows what was edited there: the text and what is worked out from it become new, what a person
 * said about the mention stays. The log of removals notes how many old texts went.
 */
export async function takeInEdits(
  tx: Tx,
  key: SourceKey,
  edits: Edits,
  now: Date,
): Promise<{ edited: number; days: string[] }> {
  const posts = edits.posts.flatMap((post): EditedPost[] => {
    const known = edits.known.get(post.externalId);
    return known ? [{ ...post, id: known.id, known }] : [];
  });
  if (posts.length === 0) return { edited: 0, days: [] };
  const { organisationId } = key;
  await lockTaking(tx, organisationId);
  const left = await unfold(tx, organisationId, await outgrownFolds(tx, organisationId, posts));
  const days = await updateMentions(tx, organisationId, posts, now);
  await updateTexts(
    tx,
    organisationId,
    posts.map(({ id, title, text }) => ({ id, title, text })),
  );
  await forgetFound(
    tx,
    organisationId,
    posts.map(({ id }) => id),
  );
  await insertWatches(tx, organisationId, posts, now);
  await insertGroups(tx, organisationId, posts);
  await insertRemoval(tx, {
    organisation_id: organisationId,
    id: newId<'removal'>(now),
    source_id: key.sourceId,
    reason: 'edited_there',
    mentions: posts.length,
    at: now,
  });
  return { edited: posts.length, days: [...left, ...days] };
}
