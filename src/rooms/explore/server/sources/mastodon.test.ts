import { afterEach } from 'vitest';
import { describe, expect, test } from '#tests/cast.ts';
import { readMastodon } from './mastodon.ts';
import {
  areRecordingsThere,
  recorded,
  replay,
  type Asked,
  type ReplayServer,
} from './mastodonReplay.testkit.ts';
import { at, externalIds, readOnce, sourceWith } from './networks.testkit.ts';

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

/** A server whose posts can be changed while it runs. */
async function serving(
  posts: { list: object[] },
  answer: (asked: Asked) => object | null = () => null,
) {
  server = await replay([], (asked) => {
    const own = answer(asked);
    if (own) return { body: own };
    if (asked.path.endsWith('/accounts/7')) return { body: account };
    if (asked.path.endsWith('/context')) return { body: { ancestors: [], descendants: [] } };
    if (asked.path === '/api/v1/statuses') {
      const ids = asked.query.getAll('id[]');
      return { body: posts.list.filter((one) => 'id' in one && ids.includes(String(one.id))) };
    }
    return { body: asked.query.has('min_id') ? [] : posts.list };
  });
  return server.origin;
}

describe.skipIf(!areRecordingsThere)('recorded conversations with a real server', () => {
  test('a hashtag timeline is read as mentions', async ({ cast }) => {
    server = await replay(recorded('test_hashtag_tl'));
    const source = await sourceWith(cast.bernd, hashtag(server.origin));
    const reading = await readMastodon(source, at);
    expect(reading).toMatchObject({
      ok: true,
      more: false,
      cursor: { newest: '117020593741189701' },
    });
    expect(reading.ok && reading.arrived).toMatchObject([
      {
        externalId: '117020593741189701',
        text: '#hoot (hashtag toot)',
        language: 'ja',
        place: { network: 'mastodon', community: '#hoot' },
        author: { id: 'http://localhost:3000/@mastodonpy_test_2', name: '@mastodonpy_test_2' },
        publishedAt: new Date('2026-08-01T13:55:55.867Z'),
        reach: { likes: 0, replies: 0, shares: 0 },
      },
    ]);
  });

  test('own mentions are read with a token, and kept although nobody may search for them', async ({
    cast,
  }) => {
    server = await replay(recorded('test_notifications_mentions_only'));
    const settings = { ...theAccount(server.origin).settings, mode: 'mentions' };
    const token = 'secret-token';
    const wanted = {
      kind: 'mastodon' as const,
      settings: { ...settings, asideWishes: true },
      token,
    };
    const own = await readMastodon(await sourceWith(cast.bernd, wanted), at);
    expect(own.ok && own.arrived).toHaveLength(1);
    expect(server.asked[0]).toMatchObject({ path: '/api/v1/notifications', token: 'secret-token' });
    const usual = await readMastodon(
      await sourceWith(cast.bernd, { kind: 'mastodon', settings, token }),
      at,
    );
    expect(usual).toMatchObject({ ok: true, arrived: [], gone: [{ reason: 'not_wanted_there' }] });
  });
});

test('a new source looks back some pages, then reads what is new', async ({ cast }) => {
  const stock = Array.from({ length: 300 }, (_, index) => status(String(900 - index)));
  server = await replay([], ({ query, path }) => {
    if (path === '/api/v1/statuses')
      return { body: stock.filter(({ id }) => query.getAll('id[]').includes(id)) };
    const [before, after] = [query.get('max_id'), query.get('min_id')];
    const asked = stock.filter(({ id }) => (!before || id < before) && (!after || id > after));
    return { body: after ? asked.slice(-40) : asked.slice(0, 40) };
  });
  const source = await sourceWith(cast.bernd, hashtag(server.origin));
  let rounds = 1;
  while ((await readOnce(readMastodon, source)).more) rounds += 1;
  expect(rounds).toBe(6);
  expect(await externalIds(source)).toHaveLength(240);
  stock.unshift(status('902'), status('901'));
  expect((await readOnce(readMastodon, source)).arrived.map((one) => one.externalId)).toEqual([
    '902',
    '901',
  ]);
  expect((await readOnce(readMastodon, source)).arrived).toEqual([]);
});

test('a boost repeats, a warning is the title, an answer knows its conversation', async ({
  cast,
}) => {
  const posts = {
    list: [
      status('3', { reblog: status('2', { spoiler_text: 'Achtung' }), content: '' }),
      status('4', { in_reply_to_id: '1' }),
    ],
  };
  const origin = await serving(posts, ({ path }) =>
    path.endsWith('/4/context') ? { ancestors: [status('1'), status('2')], descendants: [] } : null,
  );
  const reading = await readMastodon(await sourceWith(cast.bernd, theAccount(origin)), at);
  expect(reading.ok && reading.arrived).toMatchObject([
    {
      externalId: '3',
      repeats: 'https://social.example/posts/2',
      title: 'Achtung',
      text: 'Ein Beitrag 2',
    },
    {
      externalId: '4',
      thread: 'https://social.example/posts/1',
      replyTo: 'https://social.example/posts/2',
    },
  ]);
});

test('who does not want to be searched is not kept, and nothing that is not public', async ({
  cast,
}) => {
  const by = (wish: object) => ({ account: { ...account, ...wish } });
  const origin = await serving({
    list: [
      status('1', by({ indexable: false })),
      status('2', by({ noindex: true })),
      status('3', by({ note: '<p>Bitte <a href="/tags/nobot">#<span>nobot</span></a></p>' })),
      status('4', by({ note: 'Ein #NoIndex' })),
      status('5', { visibility: 'direct' }),
      status('6', { visibility: 'private' }),
      status('7', { reblog: status('70', by({ indexable: false })) }),
      status('8', { visibility: 'unlisted' }),
    ],
  });
  const reading = await readMastodon(await sourceWith(cast.bernd, hashtag(origin)), at);
  expect(reading.ok && reading.arrived.map(({ externalId }) => externalId)).toEqual(['8']);
});

test('what was deleted, edited or is not wanted any more is found when it is asked after', async ({
  cast,
}) => {
  const posts: { list: object[] } = { list: [status('1'), status('2'), status('3')] };
  const source = await sourceWith(cast.bernd, hashtag(await serving(posts)));
  await readOnce(readMastodon, source);
  posts.list = [
    status('2', { content: '<p>Anders</p>', edited_at: '2026-11-21T08:00:00.000Z' }),
    status('3', { account: { ...account, indexable: false } }),
  ];
  const later = await readOnce(readMastodon, source);
  expect(later.arrived).toMatchObject([
    { externalId: '2', text: 'Anders', editedAt: new Date('2026-11-21T08:00:00.000Z') },
  ]);
  expect(later.gone).toEqual([
    { kind: 'post', externalId: '3', reason: 'not_wanted_there' },
    { kind: 'post', externalId: '1' },
  ]);
});

test('an older server is asked for each post by itself', async ({ cast }) => {
  server = await replay([], ({ path, query }) => {
    if (path === '/api/v1/statuses') return { status: 404, body: { error: 'Not found' } };
    if (path === '/api/v1/statuses/1') return { status: 410, body: {} };
    if (path === '/api/v1/statuses/2') return { body: status('2') };
    return { body: query.has('min_id') ? [] : [status('2'), status('1')] };
  });
  const source = await sourceWith(cast.bernd, hashtag(server.origin));
  await readOnce(readMastodon, source);
  expect((await readOnce(readMastodon, source)).gone).toEqual([{ kind: 'post', externalId: '1' }]);
});

test('a closed account takes what it wrote along, then its source says so', async ({ cast }) => {
  const closed = { ...account, suspended: true };
  const origin = await serving({ list: [] }, ({ path }) => (path.endsWith('/7') ? closed : null));
  const source = await sourceWith(cast.bernd, theAccount(origin));
  expect((await readOnce(readMastodon, source)).gone).toEqual([
    { kind: 'author', network: 'mastodon', author: page, reason: 'account_closed' },
  ]);
  expect(await readMastodon(source, at)).toMatchObject({ ok: false, problem: 'account_unknown' });
});

test('an account that opts out takes what it wrote along; the own one may stay', async ({
  cast,
}) => {
  const shy = { ...account, indexable: false };
  const origin = await serving({ list: [status('1', { account: shy })] }, ({ path }) =>
    path.endsWith('/7') ? shy : null,
  );
  const source = await sourceWith(cast.bernd, theAccount(origin));
  expect((await readOnce(readMastodon, source)).gone).toMatchObject([
    { reason: 'not_wanted_there' },
  ]);
  expect(await readMastodon(source, at)).toMatchObject({ ok: false, problem: 'not_wanted_there' });
  const own = await sourceWith(cast.bernd, theAccount(origin, { own: true, asideWishes: true }));
  expect((await readOnce(readMastodon, own)).arrived).toHaveLength(1);
});
