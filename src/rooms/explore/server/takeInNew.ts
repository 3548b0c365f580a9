import { newId, type Id } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import { insertTexts } from './mentionTexts.queries.ts';
import { lockTaking } from './takeIn.queries.ts';
import type { SourceKey } from './takeIn.ts';
import { foldPosts } from './takeInFold.ts';
import type { Fold } from './takeInFold.queries.ts';
import type { JudgedPost } from './takeInJudged.ts';
import { insertGroups, insertMentions, insertWatches } from './takeInStore.queries.ts';

export type Stored = { added: number; folded: number; days: string[] };

/** A new mention on its way into the tables. */
export type NewMention = JudgedPost & { id: Id<'mention'>; fold: Fold | null };

/** Stores posts that were not known; what another process stored a moment before is left. */
export async function storeNew(
  tx: Tx,
  key: SourceKey,
  posts: readonly JudgedPost[],
  now: Date,
): Promise<Stored> {
  if (posts.length === 0) return { added: 0, folded: 0, days: [] };
  await lockTaking(tx, key.organisationId);
  const withIds = posts.map((post) => ({ ...post, id: newId<'mention'>(now) }));
  const folds = await foldPosts(tx, key, withIds);
  const mentions = withIds.map((post, index) => ({ ...post, fold: folds[index] ?? null }));
  const inserted = await insertMentions(tx, key, mentions, now);
  const ids = new Set(inserted.map(({ id }) => id));
  const added = mentions.filter(({ id }) => ids.has(id));
  await insertTexts(
    tx,
    key.organisationId,
    added.map(({ id, publishedAt, title, text }) => ({ id, publishedAt, title, text })),
  );
  await insertWatches(tx, key.organisationId, added, now);
  await insertGroups(tx, key.organisationId, added);
  return {
    added: added.length,
    folded: added.filter(({ fold }) => fold !== null).length,
    days: inserted.map(({ day }) => day),
  };
}
