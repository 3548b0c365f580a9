import type { AtpAgent } from '@atproto/api';
import { noUnauthenticated } from '../../sources/blueskyPost.ts';
import type { BlueskyAuthor } from '../../sources/blueskySettings.ts';
import { isAccountClosed } from './blueskyClient.ts';

/** Why an account is not read: it is closed, or wants to be seen by who is signed in only. */
export async function isClosedOrShy(
  agent: AtpAgent,
  { did, from }: BlueskyAuthor,
): Promise<'account_closed' | 'not_wanted_there' | null> {
  try {
    const shy = from === 'pds' ? await isShyAtHome(agent, did) : await isShy(agent, did);
    return shy === 'closed' ? 'account_closed' : shy ? 'not_wanted_there' : null;
  } catch (error) {
    if (isAccountClosed(error)) return 'account_closed';
    throw error;
  }
}

async function isShy(agent: AtpAgent, actor: string): Promise<boolean> {
  const { data } = await agent.app.bsky.actor.getProfile({ actor });
  return data.labels?.some(({ val }) => val === noUnauthenticated) ?? false;
}

async function isShyAtHome(agent: AtpAgent, did: string): Promise<boolean | 'closed'> {
  const { data: state } = await agent.com.atproto.sync.getRepoStatus({ did });
  if (!state.active) return 'closed';
  const { data } = await agent.com.atproto.repo.listRecords({
    repo: did,
    collection: 'app.bsky.actor.profile',
    limit: 1,
  });
  return JSON.stringify(data.records[0]?.value ?? {}).includes(`"${noUnauthenticated}"`);
}
