import { newId, type Id, type OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Gone, GoneReason } from '../arrived.ts';
import { externalIdOf } from '../mentions/normalise.ts';
import { markStale } from './counts.ts';
import { pseudonymOf } from './pseudonym.ts';
import { ensureSheet } from './sheet.ts';
import type { SourceKey } from './takeIn.ts';
import { lockTaking } from './takeIn.queries.ts';
import { unfold } from './takeInFold.queries.ts';
import { deleteMentions, idsOfAuthors, idsOfPosts, insertRemoval } from './takeOut.queries.ts';

/**
 * Takes out what is gone there (text, author, link, what people said of it), and writes down how
 * many and why, without content: wherever the organisation heard of the same post (its `uri`)
 * or the same account, also from other sources. @returns how many mentions went.
 */
export async function takeOut(
  tx: Tx,
  key: SourceKey,
  gone: readonly Gone[],
  now: Date,
): Promise<number> {
  let mentions = 0;
  for (const [reason, group] of Map.groupBy(gone, reasonOf)) {
    const ids = await idsOf(tx, key, group, now);
    mentions += await removeMentions(tx, key.organisationId, ids, {
      reason,
      sourceId: key.sourceId,
      now,
    });
  }
  return mentions;
}

const reasonOf = (gone: Gone): GoneReason =>
  gone.reason ?? (gone.kind === 'post' ? 'deleted_there' : 'account_closed');

async function idsOf(tx: Tx, key: SourceKey, gone: readonly Gone[], now: Date) {
  const posts = gone.flatMap((one) =>
    one.kind === 'post' && one.externalId ? [externalIdOf(one.externalId)] : [],
  );
  const authors = gone.filter((one) => one.kind === 'author');
  const ofPosts = posts.length > 0 ? await idsOfPosts(tx, key, posts) : [];
  if (authors.length === 0) return ofPosts;
  const { author_salt: salt } = await ensureSheet(tx, key.organisationId, now);
  const refs = authors.map(({ network, author }) => pseudonymOf(salt, network, author));
  return [...new Set([...ofPosts, ...(await idsOfAuthors(tx, key.organisationId, refs))])];
}

type Removing = {
  reason: GoneReason | 'by_person' | 'source_removed';
  sourceId: Id<'source'> | null;
  now: Date;
};

/** Deletes mentions with everything that belongs to them; copies of them stay. */
export async function removeMentions(
  tx: Tx,
  organisationId: OrganisationId,
  ids: readonly Id<'mention'>[],
  { reason, sourceId, now }: Removing,
): Promise<number> {
  if (ids.length === 0) return 0;
  await lockTaking(tx, organisationId);
  const left = await unfold(tx, organisationId, ids);
  const days = await deleteMentions(tx, organisationId, ids);
  await markStale(tx, organisationId, [...left, ...days]);
  if (days.length > 0)
    await insertRemoval(tx, {
      organisation_id: organisationId,
      id: newId<'removal'>(now),
      source_id: sourceId,
      reason,
      mentions: days.length,
      at: now,
    });
  return days.length;
}
