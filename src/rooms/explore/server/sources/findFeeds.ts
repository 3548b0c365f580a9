import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { fetchSafely, type Answer } from '#platform/web/fetchSafely.ts';
import type { FetchReason } from '#platform/web/fetchProblem.ts';
import { textOfBytes } from '../../sources/feedBytes.ts';
import { feedLinksIn, usualPaths, type FoundFeed } from '../../sources/feedLinks.ts';
import { readFeed } from '../../sources/readFeed.ts';

// A person waits for the answer.
const patience = { limits: { headersMs: 8_000, wholeMs: 12_000 } };

export type Found = {
  feeds: FoundFeed[];
  /** The address itself is a feed that nobody can read; `feeds` are others. */
  brokenThere: boolean;
};
export type FindRefusal = FetchReason | 'page_refused' | 'unknown_host';

/**
 * The feeds at an address: itself, when it is one; those its page names; else what is found where
 * feeds usually are. Asks the site one after the other, seven times at most.
 * @returns without feeds where there is none.
 */
export async function findFeeds(address: string): Promise<Outcome<Found, FindRefusal>> {
  const fetched = await fetchSafely(address, patience);
  if (!fetched.ok) return refused(whyNot(fetched));
  const answer = fetched.value;
  const itself = feedAt(answer);
  if (itself.feed) return done({ feeds: [itself.feed], brokenThere: false });
  if (answer.status >= 400) return refused('page_refused');
  const { broken: brokenThere } = itself;
  const html = textOfBytes(answer.bytes, answer.headers['content-type'] ?? null);
  const { feeds } = feedLinksIn(html, answer.address);
  return done({ feeds: feeds.length > 0 ? feeds : await guessed(answer.address), brokenThere });
}

/** The same for what somebody typed; without a scheme a site that has no https is asked for http. */
export async function findTypedFeeds(
  address: string,
  { schemeTyped }: { schemeTyped: boolean },
): Promise<Outcome<Found, FindRefusal>> {
  const found = await findFeeds(address);
  if (found.ok || schemeTyped || !withoutTls.includes(found.reason)) return found;
  const plain = await findFeeds(address.replace(/^https:/, 'http:'));
  return plain.ok ? plain : found;
}

// A certificate that is not valid is no reason to do without any.
const withoutTls: readonly FindRefusal[] = ['unreachable', 'server_failed', 'too_slow'];

const whyNot = ({ reason, detail }: { reason: FetchReason; detail: string }): FindRefusal =>
  reason === 'unreachable' && detail.endsWith(' ENOTFOUND') ? 'unknown_host' : reason;

function feedAt(answer: Answer): { feed: FoundFeed | null; broken: boolean } {
  if (answer.status !== 200) return { feed: null, broken: false };
  const read = readFeed({
    bytes: answer.bytes,
    contentType: answer.headers['content-type'] ?? null,
    address: answer.address,
  });
  if (!read.ok) return { feed: null, broken: read.reason === 'broken_feed' };
  const host = URL.parse(answer.address)?.hostname ?? '';
  const title = read.value.title.slice(0, 120) || host;
  return { feed: { address: answer.movedTo ?? answer.address, title }, broken: false };
}

async function guessed(page: string): Promise<FoundFeed[]> {
  for (const path of usualPaths) {
    const fetched = await fetchSafely(new URL(path, page).href, patience);
    // Who does not answer once keeps a person waiting six times.
    if (!fetched.ok) return [];
    const { feed } = feedAt(fetched.value);
    if (feed) return [feed];
  }
  return [];
}
