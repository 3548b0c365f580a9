import type { Id } from '#platform/base/ids.ts';
import { addDays } from '#platform/base/clock.ts';
import type { Tx } from '#platform/db/database.ts';
import { isAlike, quartersOf } from '../mentions/fingerprint.ts';
import type { SourceKey } from './takeIn.ts';
import { foldDays, rootsOf, type Fold } from './takeInFold.queries.ts';
import type { JudgedPost } from './takeInJudged.ts';

type ToFold = JudgedPost & { id: Id<'mention'> };

/**
 * Under which mention each post is folded, in their order: what repeats it, is the same post heard
 * by another source, has the same text or, at another place, nearly so within 14 days. Other stars,
 * or another author at the same place, say the same without being a copy. Null: it is the first.
 */
export async function foldPosts(
  tx: Tx,
  key: SourceKey,
  posts: readonly ToFold[],
): Promise<(Fold | null)[]> {
  const heard = await rootsOf(tx, key, posts);
  const here = new InBatch();
  return posts.map((post) => {
    const fold = heard.get(post.id) ?? here.rootOf(post);
    here.add(post, fold ?? { root: post.id, hiddenAt: null });
    return fold;
  });
}

type Seen = { post: ToFold; fold: Fold };

/** What came in the same batch and is not in the tables yet. */
class InBatch {
  readonly #seen = new Map<string, Seen[]>();

  rootOf(post: ToFold): Fold | null {
    for (const mark of marksOf(post, post.repeats)) {
      const copy = this.#seen.get(mark)?.find((seen) => isCopy(post, seen.post));
      if (copy) return copy.fold;
    }
    return null;
  }

  add(post: ToFold, fold: Fold): void {
    for (const mark of marksOf(post, post.uri)) {
      const seen = this.#seen.get(mark);
      if (seen) seen.push({ post, fold });
      else this.#seen.set(mark, [{ post, fold }]);
    }
  }
}

const marksOf = ({ textHash, print }: ToFold, uri: string | null): string[] => [
  ...(uri ? [`uri ${uri}`] : []),
  ...(textHash ? [`text ${textHash}`] : []),
  ...(print === null ? [] : quartersOf(print).map((quarter, index) => `${index} ${quarter}`)),
];

function isCopy(post: ToFold, earlier: ToFold): boolean {
  if (post.repeats && post.repeats === earlier.uri) return true;
  const [before, after] = [post.publishedAt, earlier.publishedAt].sort((a, b) => +a - +b);
  if (!before || !after || addDays(before, foldDays) < after) return false;
  // Two reviews that gave other stars, or two people at one place, mean each what they say.
  if (post.stars !== earlier.stars) return false;
  const samePlace = post.placeId === earlier.placeId;
  if (post.textHash && post.textHash === earlier.textHash)
    return !samePlace || isMaybeSame(post.authorRef, earlier.authorRef);
  return (
    !samePlace &&
    post.print !== null &&
    earlier.print !== null &&
    isAlike(post.print, earlier.print)
  );
}

const isMaybeSame = (one: string | null, other: string | null): boolean =>
  one === null || other === null || one === other;
