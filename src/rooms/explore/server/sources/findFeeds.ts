import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { fetchSafely, type Answer } from '#platform/web/fetchSafely.ts';
import type { FetchReason } from '#platform/web/fetchProblem.ts';
import { textOfBytes } from '../../sources/feedBytes.ts';
import { feedLinksIn, usualPaths, type FoundFeed } from '../../sources/feedLinks.ts';
import { readFeed } from '../../sources/readFeed.ts';

// A person waits for the answer.
const patience = { limits: { headersMs: 8_000, wholeMs: 12_000 } };

/**
 * The feeds at an address: itself, when it is one; those its page names; else what is found where
 * feeds usually are. Asks the site one after the other, seven times at most.
 * @returns empty where there is none.
 */
export async function findFeeds(
  address: string,
): Promise<Outcome<FoundFeed[], FetchReason | 'page_refused'>> {
  const fetched = await fetchSafely(address, patience);
  if (!fetched.ok) return refused(fetched.reason);
  const answer = fetched.value;
  const itself = feedAt(answer);
  if (itself) return done([itself]);
  if (answer.status >= 400) return refused('page_refused');
  const html = textOfBytes(answer.bytes, answer.headers['content-type'] ?? null);
  const { feeds } = feedLinksIn(html, answer.address);
  return done(feeds.length > 0 ? feeds : await guessed(answer.address));
}

function feedAt(answer: Answer): FoundFeed | null {
  if (answer.status !== 200) return null;
  const read = readFeed({
    bytes: answer.bytes,
    contentType: answer.headers['content-type'] ?? null,
    address: answer.address,
  });
  if (!read.ok) return null;
  const host = URL.parse(answer.address)?.hostname ?? '';
  return {
    address: answer.movedTo ?? answer.address,
    title: read.value.title.slice(0, 120) || host,
  };
}

async function guessed(page: string): Promise<FoundFeed[]> {
  for (const path of usualPaths) {
    const fetched = await fetchSafely(new URL(path, page).href, patience);
    // Who does not answer once keeps a person waiting six times.
    if (!fetched.ok) return [];
    const found = feedAt(fetched.value);
    if (found) return [found];
  }
  return [];
}
