import { afterEach } from 'vitest';
import { expect, test } from '#tests/cast.ts';
import { readMastodon } from './mastodon.ts';
import { replay, type ReplayServer } from './mastodonReplay.testkit.ts';
import { at, readOnce, sourceWith } from './networks.testkit.ts';

let server: ReplayServer | undefined;
afterEach(async () => server?.close());

const page = 'https://social.example/@jonas';
const account = { id: '7', acct: 'jonas@social.example', displayName: 'Jonas', url: page };
const status = (id: string, more: object = {}) => ({
  id,
  uri: `https://social.example/posts/${id}`,
  url: `https://social.example/@jonas/${id}`,
  created_at: '2026-11-20T08:00:00.000Z',
  account,
  content: `<p>Ein Beitrag ${id}</p>`,
  visibility: 'public',
  ...more,
});

const hashtag = (origin: string) => ({
  kind: 'mastodon' as const,
  settings: { mode: 'hashtag', server: origin, hashtag: 'hoot' },
});

const theAccount = (origin: string, more: object = {}) => ({
  kind: 'mastodon' as const,
  settings: {
    mode: 'account',
    server: origin,
    accountId: '7',
    handle: 'jonas@social.example',
    accountUrl: page,
    ...more,
  },
});

test.for([
  [401, {}, 'token_missing', null],
  [422, {}, 'token_missing', null],
  [403, {}, 'token_missing', null],
  [404, {}, 'not_found', null],
  [410, {}, 'gone', null],
  [
    429,
    { 'x-ratelimit-reset': '2026-11-22T10:05:00.000Z' },
    'too_many_requests',
    '2026-11-22T10:05:00.000Z',
  ],
  [429, { 'retry-after': '60' }, 'too_many_requests', '2026-11-22T10:01:00.000Z'],
  [503, {}, 'server_failed', null],
] as const)(
  'an answer %s is a problem in words',
  async ([code, headers, problem, retry], { cast }) => {
    server = await replay([], () => ({ status: code, headers, body: { error: 'text of theirs' } }));
    const source = await sourceWith(cast.bernd, hashtag(server.origin));
    expect(await readMastodon(source, at)).toEqual({
      ok: false,
      problem,
      detail: `${new URL(server.origin).host} ${code}`,
      retryAt: retry ? new Date(retry) : null,
    });
  },
);

test('a refused token, a missing one, an answer that is none, a server that is away', async ({
  cast,
}) => {
  server = await replay([], ({ path }) =>
    path.endsWith('/hoot') ? { body: { no: 'list' } } : { status: 401, body: {} },
  );
  const mentions = { ...theAccount(server.origin).settings, mode: 'mentions' };
  const read = async (wish: { settings: object; token?: string }) =>
    readMastodon(await sourceWith(cast.bernd, { kind: 'mastodon', ...wish }), at);
  expect(await read({ settings: mentions })).toMatchObject({ problem: 'token_missing' });
  expect(await read({ settings: mentions, token: 'old' })).toMatchObject({
    problem: 'token_refused',
  });
  expect(await read(hashtag(server.origin))).toMatchObject({ problem: 'unexpected' });
  expect(await read(hashtag('http://10.0.0.1'))).toMatchObject({ problem: 'private_address' });
  expect(await read(hashtag('http://127.0.0.1:1025'))).toMatchObject({ problem: 'unreachable' });
});

test('where little of the limit is left reading pauses until it is renewed', async ({ cast }) => {
  server = await replay([], ({ query }) => ({
    headers: { 'x-ratelimit-remaining': '3', 'x-ratelimit-reset': '2026-11-22T10:04:00.000Z' },
    body: query.has('min_id')
      ? []
      : Array.from({ length: 40 }, (_, index) => status(String(100 + index))),
  }));
  const source = await sourceWith(cast.bernd, hashtag(server.origin));
  const reading = await readOnce(readMastodon, source);
  expect(reading).toMatchObject({ more: false, nextTryAt: new Date('2026-11-22T10:04:00.000Z') });
});
