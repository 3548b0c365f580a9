import * as v from 'valibot';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import type { SourceProblem } from '../../source.ts';
import type { MastodonSettings } from '../../sources/mastodonSettings.ts';
import { accountSchema, type MastodonAccount } from '../../sources/mastodonStatus.ts';
import type { FoundThere, MastodonInput } from '../../sources/networkInput.ts';
import { mastodonClient, type MastodonClient } from './mastodonClient.ts';
import { failedReading, NetworkFailure } from './networkFailure.ts';

/** A source that could be read just now. */
export type Checked<Settings> = { settings: Settings; found: FoundThere; name: string };

/** Looks whether what somebody typed is there, and may be read with what they gave. */
export async function checkMastodon(
  input: MastodonInput,
  now: Date,
): Promise<Outcome<Checked<MastodonSettings>, SourceProblem>> {
  const server = serverOf(input);
  if (!server) return refused('account_unknown');
  const client = mastodonClient(server, input.tokenPassword || null, now);
  try {
    if (input.mode === 'hashtag') return await checkHashtag(input, server, client);
    if (input.mode === 'account') return await checkAccount(input, server, client);
    return await checkMentions(input, server, client);
  } catch (error) {
    return refused(failedReading(error).problem);
  }
}

/** Typed, or the one the account's name ends with. */
function serverOf(input: MastodonInput): string | null {
  if (input.server || input.mode !== 'account') return input.server;
  const host = input.handle.split('@')[1];
  return host && URL.canParse(`https://${host}`) ? `https://${host}` : null;
}

type Mode<Name> = Extract<MastodonInput, { mode: Name }>;

async function checkHashtag(input: Mode<'hashtag'>, server: string, { api }: MastodonClient) {
  const { hashtag, tokenPassword } = input;
  const list = await api.v1.timelines.tag.$select(encodeURIComponent(hashtag)).list({ limit: 40 });
  const posts = v.safeParse(v.array(v.unknown()), list);
  if (!posts.success) return refused('unexpected');
  const { length } = posts.output;
  const stream = input.stream && tokenPassword !== '';
  const { host } = new URL(server);
  return done<Checked<MastodonSettings>>({
    settings: { mode: 'hashtag', server, hashtag, stream },
    found: { mode: 'hashtag', hashtag, host, posts: length, more: length >= 40 },
    name: input.name || `#${hashtag} (${host})`,
  });
}

async function checkAccount(input: Mode<'account'>, server: string, client: MastodonClient) {
  const [user = '', host] = input.handle.split('@');
  const isLocal = host === undefined || host === new URL(server).host;
  const acct = isLocal ? user : input.handle;
  const account = await accountIn(client.api.v1.accounts.lookup({ acct }));
  if (!account) return refused('account_unknown');
  const own = await isOwn(account, input.tokenPassword !== '', client);
  const handle = handleOf(account, server);
  return done<Checked<MastodonSettings>>({
    settings: {
      mode: 'account',
      server,
      accountId: account.id,
      handle,
      accountUrl: account.url,
      own,
      asideWishes: own && input.asideWishes,
    },
    found: { mode: 'account', handle, posts: account.statusesCount },
    name: input.name || `@${handle}`,
  });
}

async function checkMentions(input: Mode<'mentions'>, server: string, { api }: MastodonClient) {
  if (!input.tokenPassword) return refused('token_missing');
  const account = await accountIn(api.v1.accounts.verifyCredentials());
  if (!account) return refused('unexpected');
  // Reading notifications is a right of its own: ask for one.
  await api.v1.notifications.list({ limit: 1, types: ['mention'] });
  const handle = handleOf(account, server);
  return done<Checked<MastodonSettings>>({
    settings: {
      mode: 'mentions',
      server,
      accountId: account.id,
      handle,
      accountUrl: account.url,
      asideWishes: input.asideWishes,
      stream: input.stream,
    },
    found: { mode: 'mentions', handle },
    name: input.name || `@${handle}`,
  });
}

/** Null where there is no such account, or what came is none. */
async function accountIn(asked: Promise<unknown>): Promise<MastodonAccount | null> {
  try {
    const account = v.safeParse(accountSchema, await asked);
    return account.success ? account.output : null;
  } catch (error) {
    const isUnknown = error instanceof NetworkFailure && error.problem === 'not_found';
    if (isUnknown) return null;
    throw error;
  }
}

async function isOwn(account: MastodonAccount, hasToken: boolean, { api }: MastodonClient) {
  if (!hasToken) return false;
  return (await accountIn(api.v1.accounts.verifyCredentials()))?.id === account.id;
}

const handleOf = ({ acct }: MastodonAccount, server: string): string =>
  acct.includes('@') ? acct : `${acct}@${new URL(server).host}`;
