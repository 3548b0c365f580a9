import { afterEach } from 'vitest';
import { inOrganisation } from '#platform/db/database.ts';
import { describe, expect, test } from '#tests/cast.ts';
import type { SourceToRead } from './adapter.ts';
import {
  areRecordingsThere,
  recorded,
  replay,
  type Recorded,
  type ReplayServer,
} from './mastodonReplay.testkit.ts';
import { externalIds, sourceWith } from './networks.testkit.ts';
import { sourceById } from './sources.queries.ts';
import { listenOnce } from './streams.ts';

let server: ReplayServer | undefined;
afterEach(async () => server?.close());

const listenTo = (source: SourceToRead) => listenOnce(source, new AbortController().signal);

const rowOf = (source: SourceToRead) =>
  inOrganisation(source, (tx) => sourceById(tx, source.organisationId, source.id));

/** The server of a stream is named by the instance; here both are one. */
async function streaming(stream: Recorded[]): Promise<ReplayServer> {
  let origin = '';
  server = await replay(stream, ({ path }) =>
    path === '/api/v2/instance'
      ? { body: { configuration: { urls: { streaming: origin.replace('http', 'ws') } } } }
      : null,
  );
  origin = server.origin;
  return server;
}

const said = (event: string, payload: unknown) =>
  `event: ${event}\ndata: ${typeof payload === 'string' ? payload : JSON.stringify(payload)}\n\n`;

const status = (id: string, more: object = {}) => ({
  id,
  uri: `https://social.example/posts/${id}`,
  created_at: '2026-11-20T08:00:00.000Z',
  account: { id: '7', acct: 'jonas', url: 'https://social.example/@jonas' },
  content: `<p>Ein Beitrag ${id}</p>`,
  visibility: 'public',
  ...more,
});

const stream = (path: string, texts: string[], code = 200): Recorded => ({
  request: { method: 'GET', uri: `http://social.example${path}` },
  response: {
    body: { string: `:)\n\n${texts.join(':thump\n')}` },
    headers: { 'Content-Type': ['text/event-stream'] },
    status: { code },
  },
});

const hashtag = (origin: string) => ({
  kind: 'mastodon' as const,
  settings: { mode: 'hashtag', server: origin, hashtag: 'rathaus', stream: true },
  token: 'secret',
});

test('a hashtag is heard as it is written, edited and deleted', async ({ cast }) => {
  const path = '/api/v1/streaming/hashtag';
  const { origin, asked } = await streaming([
    stream(path, [
      said('update', status('1')),
      said('update', status('2')),
      said('update', status('3', { visibility: 'direct' })),
      said('update', '{"half":'),
      said('status.update', status('2', { content: 'Anders', edited_at: '2026-11-21T08:00:00Z' })),
      said('delete', '1'),
    ]),
  ]);
  const source = await sourceWith(cast.bernd, hashtag(origin));
  await listenTo(source);
  expect(await externalIds(source)).toEqual(['2']);
  expect(asked.at(-1)).toMatchObject({ path, token: 'secret' });
  expect(asked.at(-1)?.query.get('tag')).toBe('rathaus');
  // The other side ended; that is told, and the next connection clears it.
  expect(await rowOf(source)).toMatchObject({ problem: 'unreachable', failures: 1 });
});

test('a stream that is refused says why', async ({ cast }) => {
  const { origin } = await streaming([stream('/api/v1/streaming/hashtag', [], 401)]);
  const source = await sourceWith(cast.bernd, hashtag(origin));
  await listenTo(source);
  expect(await rowOf(source)).toMatchObject({ problem: 'token_refused' });
});

describe.skipIf(!areRecordingsThere)('a recorded stream of a Mastodon server', () => {
  const ourId = '117020617404561855';

  test('brings mentions, and never a direct message', async ({ cast }) => {
    const { origin, asked } = await streaming(
      recorded('test_stream_user_direct').filter(({ request }) =>
        request.uri.endsWith('/streaming/user'),
      ),
    );
    const settings = {
      mode: 'mentions',
      server: origin,
      accountId: ourId,
      handle: 'mastodonpy_test@localhost',
      accountUrl: 'http://localhost:3000/@mastodonpy_test',
      asideWishes: true,
      stream: true,
    };
    const source = await sourceWith(cast.bernd, { kind: 'mastodon', settings, token: 'secret' });
    await listenTo(source);
    expect(await externalIds(source)).toEqual(['117024236408130890']);
    expect(asked.at(-1)).toMatchObject({ path: '/api/v1/streaming/user', token: 'secret' });
  });

  test('without a token it says that one is missing', async ({ cast }) => {
    const settings = { mode: 'hashtag', server: 'https://a.example', hashtag: 'x', stream: true };
    const source = await sourceWith(cast.bernd, { kind: 'mastodon', settings });
    await listenTo(source);
    expect(await rowOf(source)).toMatchObject({ problem: 'token_missing' });
  });
});
