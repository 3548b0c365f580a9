import type { Id, OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Arrived, TakenIn } from '../arrived.ts';
import { normalise, type Normalised } from '../mentions/normalise.ts';
import { markStale } from './counts.ts';
import { knownPosts } from './mentionTexts.queries.ts';
import { sourceOf, tellHeard } from './takeIn.queries.ts';
import { heardBefore } from './takeInDeadline.ts';
import { takeInEdits } from './takeInEdits.ts';
import { judgePosts, type JudgedPost } from './takeInJudged.ts';
import { storeNew } from './takeInNew.ts';
import { updateReach } from './takeIn.queries.ts';
import { contentHash } from './takeInHash.ts';
import { ensureSheet } from './sheet.ts';

export { takeOut } from './takeOut.ts';

/** The source something came from. */
export type SourceKey = { organisationId: OrganisationId; sourceId: Id<'source'> };

// A statement's worth: larger ones are no faster, and hold the organisation's lock for longer.
const mostInBatch = 500;

/**
 * Takes in what a source brought, in the caller's transaction: normalised, folded, classified,
 * matched and stored. The same post again changes nothing; with another text it is an edit. Counts
 * follow after the commit. Two that take in for one organisation at once take turns.
 */
export async function takeIn(
  tx: Tx,
  key: SourceKey,
  arrived: readonly Arrived[],
  now: Date,
): Promise<TakenIn> {
  const sum: TakenIn = { added: 0, edited: 0, known: 0, folded: 0, passedOver: 0 };
  for (let start = 0; start < arrived.length; start += mostInBatch) {
    const taken = await takeInBatch(tx, key, arrived.slice(start, start + mostInBatch), now);
    for (const name of ['added', 'edited', 'known', 'folded', 'passedOver'] as const)
      sum[name] += taken[name];
  }
  if (sum.added > 0) await tellHeard(tx, key, { added: sum.added, now });
  return sum;
}

async function takeInBatch(
  tx: Tx,
  key: SourceKey,
  arrived: readonly Arrived[],
  now: Date,
): Promise<TakenIn> {
  const sheet = await ensureSheet(tx, key.organisationId, now);
  const source = await sourceOf(tx, key);
  const posts = lastOfEach(arrived.map((post) => normalise(post, now)));
  const known = await knownPosts(tx, key, posts.map(asKnown));
  const isSame = (post: Normalised) => known.get(post.externalId)?.same === true;
  const unknown = posts.filter(({ externalId }) => !known.has(externalId));
  const fresh = unknown.filter((post) => !heardBefore(post, source, sheet, now));
  const changed = posts.filter((post) => known.has(post.externalId) && !isSame(post));
  const judged = await judgePosts(tx, { key, source, salt: sheet.author_salt }, [
    ...fresh,
    ...changed,
  ]);
  const isWanted = (post: JudgedPost) =>
    source.keeps === 'everything' || !source.anyWatch || post.matches.length > 0;
  const wanted = judged.slice(0, fresh.length).filter(isWanted);
  const stored = await storeNew(tx, key, wanted, now);
  const edited = await takeInEdits(tx, key, { posts: judged.slice(fresh.length), known }, now);
  await updateReach(tx, key, posts.filter(isSame));
  await markStale(tx, key.organisationId, [...stored.days, ...edited.days]);
  return {
    added: stored.added,
    edited: edited.edited,
    // Also what came twice in one batch, or was taken in by another process meanwhile.
    known: arrived.length - stored.added - edited.edited - (unknown.length - wanted.length),
    folded: stored.folded,
    passedOver: unknown.length - wanted.length,
  };
}

/** Where a post stands twice in a batch, the later one is what the source says now. */
function lastOfEach(posts: readonly Normalised[]): Normalised[] {
  return [...new Map(posts.map((post) => [post.externalId, post])).values()];
}

const asKnown = (post: Normalised) => ({
  externalId: post.externalId,
  hash: contentHash(post.title, post.text),
});
