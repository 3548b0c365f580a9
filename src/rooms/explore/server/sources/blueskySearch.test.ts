import { afterEach } from 'vitest';
import { expect, test } from '#tests/cast.ts';
import { readBluesky } from './bluesky.ts';
import { replay, type Asked, type ReplayServer } from './mastodonReplay.testkit.ts';
import { at, readOnce, sourceWith } from './networks.testkit.ts';

let server: ReplayServer | undefined;
afterEach(async () => server?.close());

const did = 'did:plc:aaaaaaaaaaaaaaaaaaaaaaaa';
const cid = 'bafyreia7oxbr6swsuggccmtnqpoeami4jza5x4w3urltn6gzhqf4k6k2e4';
const author = { did, handle: 'jonas.example', displayName: 'Jonas' };
const uriOf = (rkey: string) => `at://${did}/app.bsky.feed.post/${rkey}`;

const post = (
  rkey: string,
  more: { record?: object; author?: object; labels?: object[] } = {},
) => ({
  uri: uriOf(rkey),
  cid,
  author: { ...author, ...more.author },
  record: {
    $type: 'app.bsky.feed.post',
    text: `Beitrag ${rkey}`,
    createdAt: '2026-11-20T08:00:00.000Z',
    langs: ['de'],
    ...more.record,
  },
  likeCount: 3,
  indexedAt: `2026-11-20T08:00:00.${rkey.padStart(3, '0')}Z`,
  ...(more.labels ? { labels: more.labels } : {}),
});

type Said = { status?: number; headers?: Record<string, string>; body: unknown };

/** A network that answers by the method's name. */
async function network(answers: Record<string, (asked: Asked) => Said | object>) {
  server = await replay([], (asked) => {
    const said = answers[asked.path.replace('/xrpc/', '')]?.(asked);
    if (!said) return null;
    return 'body' in said ? { ...said, body: said.body } : { body: said };
  });
  return server.origin;
}

const theAuthor = (service: string, from = 'appview') => ({
  kind: 'bluesky' as const,
  settings: { mode: 'author', service, from, did, handle: 'jonas.example' },
});

const refuse =
  (error: string, status = 400) =>
  () => ({ status, body: { error, message: 'x' } });
const getProfile = () => ({ ...author });

const session = {
  accessJwt: 'access-1',
  refreshJwt: 'refresh-1',
  handle: 'ours.example',
  did,
  active: true,
};
const theSearch = (service: string, token?: string) => ({
  kind: 'bluesky' as const,
  settings: { mode: 'search', service, query: 'Rathaus', identifier: 'ours.example' },
  ...(token ? { token } : {}),
});

test('a search signs in once, and renews its session', async ({ cast }) => {
  let access = 'access-1';
  const calls: string[] = [];
  const origin = await network({
    'com.atproto.server.createSession': () => (calls.push('create'), session),
    'com.atproto.server.getSession': ({ token }) =>
      token === access ? { did, handle: 'ours.example', active: true } : refuse('ExpiredToken')(),
    'com.atproto.server.refreshSession': ({ token }) => {
      calls.push(`refresh ${token}`);
      return { ...session, accessJwt: access };
    },
    'app.bsky.feed.getPosts': () => ({ posts: [post('1')] }),
    'app.bsky.feed.searchPosts': ({ query, token }) => {
      calls.push(`search ${query.get('q')} ${token}`);
      return { posts: [post('1')] };
    },
  });
  const source = await sourceWith(cast.bernd, theSearch(origin, 'app-password'));
  expect((await readOnce(readBluesky, source)).arrived).toHaveLength(1);
  access = 'access-2';
  await readOnce(readBluesky, source);
  expect(calls).toEqual([
    'create',
    'search Rathaus access-1',
    'refresh refresh-1',
    'search Rathaus access-2',
  ]);
});

test('what fails is a problem in words, and holds no text of theirs and no token', async ({
  cast,
}) => {
  const read = async (wish: ReturnType<typeof theSearch> | ReturnType<typeof theAuthor>) =>
    readBluesky(await sourceWith(cast.bernd, wish), at);
  expect(await read(theSearch('https://bsky.example'))).toMatchObject({ problem: 'token_missing' });
  let origin = await network({
    'com.atproto.server.createSession': refuse('AuthenticationRequired', 401),
  });
  const refused = await read(theSearch(origin, 'app-password'));
  expect(refused).toMatchObject({ ok: false, problem: 'token_refused' });
  expect(JSON.stringify(refused)).not.toContain('app-password');
  await server?.close();
  origin = await network({
    'app.bsky.actor.getProfile': () => ({
      status: 429,
      headers: { 'ratelimit-reset': String(at.getTime() / 1000 + 60) },
      body: { error: 'RateLimitExceeded', message: 'x' },
    }),
  });
  expect(await read(theAuthor(origin))).toMatchObject({
    problem: 'too_many_requests',
    retryAt: new Date(at.getTime() + 60_000),
  });
  await server?.close();
  origin = await network({
    'app.bsky.actor.getProfile': getProfile,
    'app.bsky.feed.getAuthorFeed': () => ({ feed: 'none' }),
  });
  expect(await read(theAuthor(origin))).toMatchObject({ problem: 'unexpected' });
  expect(await read(theAuthor('http://10.0.0.1'))).toMatchObject({ problem: 'private_address' });
  expect(await read(theAuthor('http://127.0.0.1:1025'))).toMatchObject({ problem: 'unreachable' });
});
