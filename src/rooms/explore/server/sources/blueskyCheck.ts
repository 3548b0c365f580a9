import { AtpAgent } from '@atproto/api';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { safeFetch } from '#platform/web/safeFetch.ts';
import type { SourceProblem } from '../../source.ts';
import {
  publicAppView,
  usualJetstream,
  usualService,
  type BlueskySettings,
} from '../../sources/blueskySettings.ts';
import type { BlueskyInput } from '../../sources/networkInput.ts';
import { asNetworkFailure, isAccountClosed, openAgent } from './blueskyClient.ts';
import { authorPage, repositoryPage, searchPage } from './blueskyPages.ts';
import type { Checked } from './mastodonCheck.ts';
import { failedReading } from './networkFailure.ts';
import { socketLines } from './socketLines.ts';

type Answer = Outcome<Checked<BlueskySettings>, SourceProblem>;
type Mode<Name> = Extract<BlueskyInput, { mode: Name }>;

/** Looks whether what somebody typed is there, and may be read with what they gave. */
export async function checkBluesky(input: BlueskyInput, now: Date): Promise<Answer> {
  const hasToken = input.tokenPassword !== '';
  try {
    if (input.mode === 'author') return await checkAuthor(input);
    return input.mode === 'search' ? await checkSearch(input) : await checkStream(input);
  } catch (error) {
    if (isAccountClosed(error)) return refused('account_unknown');
    return refused(failedReading(asNetworkFailure(error, { host: '', hasToken, now })).problem);
  }
}

async function checkAuthor(input: Mode<'author'>): Promise<Answer> {
  const service = input.server ?? publicAppView;
  const agent = openAgent(service);
  const from = (await isHome(agent)) ? 'pds' : 'appview';
  const did = input.handle.startsWith('did:')
    ? input.handle
    : (await agent.resolveHandle({ handle: input.handle })).data.did;
  const settings = { mode: 'author', service, from, did, handle: input.handle } as const;
  const posts = from === 'pds' ? null : (await agent.getProfile({ actor: did })).data.postsCount;
  await (from === 'pds' ? repositoryPage(agent, settings) : authorPage(agent, did));
  return done({
    settings,
    found: { mode: 'author', handle: input.handle, posts: posts ?? null },
    name: input.name || `@${input.handle}`,
  });
}

/** Whether a server keeps accounts itself, instead of showing the whole network. */
const isHome = (agent: AtpAgent): Promise<boolean> =>
  agent.com.atproto.server.describeServer().then(
    () => true,
    () => false,
  );

async function checkSearch(input: Mode<'search'>): Promise<Answer> {
  const { query, identifier, tokenPassword: password } = input;
  if (!password) return refused('token_missing');
  const service = input.server ?? usualService;
  const agent = new AtpAgent({ service, fetch: safeFetch });
  await agent.login({ identifier, password });
  const { entries, next } = await searchPage(agent, query);
  return done({
    settings: { mode: 'search', service, query, identifier },
    found: { mode: 'search', query, posts: entries.length, more: next !== null },
    name: input.name || `Bluesky: ${query}`,
  });
}

async function checkStream(input: Mode<'stream'>): Promise<Answer> {
  const service = input.server ?? usualJetstream;
  const { host } = new URL(service);
  const enough = AbortSignal.timeout(10_000);
  const address = new URL('/subscribe', service.replace(/^http/, 'ws'));
  let heard = false;
  for await (const line of socketLines(address, enough)) {
    heard = line.startsWith('{');
    break;
  }
  if (!heard) return refused('too_slow');
  return done({
    settings: { mode: 'stream', service, appview: publicAppView },
    found: { mode: 'stream', host },
    name: input.name || 'Bluesky',
  });
}
