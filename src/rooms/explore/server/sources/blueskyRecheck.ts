import { XRPCError, type AtpAgent } from '@atproto/api';
import type { Arrived, Gone } from '../../arrived.ts';
import { partsOf, postCollection } from '../../sources/blueskyPost.ts';
import type { BlueskySettings } from '../../sources/blueskySettings.ts';
import type { SourceToRead } from './adapter.ts';
import { isAccountClosed } from './blueskyClient.ts';
import { arrivedOfRecord, entryOfPost } from './blueskyPages.ts';
import { nextToRecheck } from './recheck.ts';

// As many as `app.bsky.feed.getPosts` takes at once.
const batch = 25;

type Round = { source: SourceToRead; settings: BlueskySettings; agent: AtpAgent; now: Date };

/**
 * Asks whether some of what is known is still there, and still for us.
 * @returns with the last one asked for; empty when the turn begins anew.
 */
export async function recheckPosts(
  { source, settings, agent, now }: Round,
  after: string,
): Promise<{ arrived: Arrived[]; gone: Gone[]; checked: string }> {
  const known = await nextToRecheck(source, { after, most: batch }, now);
  const last = known.length < batch ? '' : (known.at(-1) ?? '');
  const addresses = new Set(known.map(postOf));
  const found = await ask(agent, settings, [...addresses]);
  const gone = known.flatMap((externalId): Gone[] => {
    const state = found.get(postOf(externalId));
    if (state === undefined) return [{ kind: 'post', externalId }];
    return state === 'notWanted' ? [{ kind: 'post', externalId, reason: 'not_wanted_there' }] : [];
  });
  const arrived = [...found.values()].filter((state) => state !== 'notWanted');
  // A post known only as somebody's repost stays that.
  const own = arrived.filter(({ externalId }) => known.includes(externalId));
  return { arrived: own, gone, checked: last };
}

/** A repost is asked after by its post. */
const postOf = (externalId: string): string => externalId.split('#', 1)[0] ?? externalId;

type Found = Arrived | 'notWanted';

function ask(agent: AtpAgent, settings: BlueskySettings, uris: string[]) {
  if (uris.length === 0) return new Map<string, Found>();
  const atHome = settings.mode === 'author' && settings.from === 'pds';
  return atHome ? askHome(agent, uris, `@${settings.handle}`) : askNetwork(agent, uris);
}

async function askNetwork(agent: AtpAgent, uris: string[]): Promise<Map<string, Found>> {
  const { data } = await agent.app.bsky.feed.getPosts({ uris });
  return new Map(
    data.posts.map((post) => [post.uri, entryOfPost(post).arrived ?? 'notWanted'] as const),
  );
}

/** One by one on the account's own server. */
async function askHome(agent: AtpAgent, uris: string[], name: string): Promise<Map<string, Found>> {
  const found = new Map<string, Found>();
  for (const uri of uris) {
    const parts = partsOf(uri);
    const record = parts && (await recordAt(agent, parts));
    if (record) found.set(uri, arrivedOfRecord(uri, record.value, name) ?? 'notWanted');
  }
  return found;
}

async function recordAt(agent: AtpAgent, { did, rkey }: { did: string; rkey: string }) {
  try {
    const asked = { repo: did, collection: postCollection, rkey };
    const { data } = await agent.com.atproto.repo.getRecord(asked);
    return data;
  } catch (error) {
    const isGone =
      error instanceof XRPCError && (error.error === 'RecordNotFound' || isAccountClosed(error));
    if (isGone) return null;
    throw error;
  }
}
