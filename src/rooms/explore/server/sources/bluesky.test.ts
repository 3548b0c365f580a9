import { afterEach } from 'vitest';
import { expect, test } from '#tests/cast.ts';
import { readBluesky } from './bluesky.ts';
import { replay, type Asked, type ReplayServer } from './mastodonReplay.testkit.ts';
import { at, externalIds, readOnce, sourceWith } from './networks.testkit.ts';

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

const label = { src: did, uri: did, val: '!no-unauthenticated', cts: '2026-01-01T00:00:00.000Z' };

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

test('an account is read: links in full, conversation, repost, quote, reach', async ({ cast }) => {
  const link = { $type: 'app.bsky.richtext.facet#link', uri: 'https://zeitung.example/langer-weg' };
  const text = 'Größe: zeitung.example/lan… so';
  const strong = { uri: uriOf('1'), cid };
  const by = { did: 'did:plc:bbbbbbbbbbbbbbbbbbbbbbbb', handle: 'mia.example' };
  const origin = await network({
    'app.bsky.actor.getProfile': getProfile,
    'app.bsky.feed.getPosts': () => ({ posts: [] }),
    'app.bsky.feed.getAuthorFeed': () => ({
      feed: [
        {
          post: post('5'),
          reason: {
            $type: 'app.bsky.feed.defs#reasonRepost',
            by,
            indexedAt: '2026-11-21T08:00:00.000Z',
          },
        },
        {
          post: post('4', {
            record: { text, facets: [{ index: { byteStart: 9, byteEnd: 31 }, features: [link] }] },
          }),
        },
        {
          post: post('3', {
            record: { reply: { root: strong, parent: { uri: uriOf('2'), cid } } },
          }),
        },
        {
          post: post('2', {
            record: { embed: { $type: 'app.bsky.embed.record', record: strong } },
          }),
        },
      ],
    }),
  });
  const reading = await readBluesky(await sourceWith(cast.bernd, theAuthor(origin)), at);
  expect(reading.ok && reading.arrived).toMatchObject([
    { repeats: uriOf('5'), author: { id: by.did, name: '@mia.example' }, text: 'Beitrag 5' },
    {
      externalId: uriOf('4'),
      uri: uriOf('4'),
      link: `https://bsky.app/profile/${did}/post/4`,
      text: 'Größe: https://zeitung.example/langer-weg so',
      language: 'de',
      author: { id: did, name: 'Jonas' },
      reach: { likes: 3 },
      place: { network: 'bluesky', site: '', community: '' },
    },
    { thread: uriOf('1'), replyTo: uriOf('2') },
    { thread: null, replyTo: uriOf('1') },
  ]);
});

test('reading walks back to what is known, page by page', async ({ cast }) => {
  const stock = Array.from({ length: 500 }, (_, index) => post(String(700 - index)));
  const origin = await network({
    'app.bsky.actor.getProfile': getProfile,
    'app.bsky.feed.getPosts': ({ query }) => ({
      posts: stock.filter(({ uri }) => query.getAll('uris').includes(uri)),
    }),
    'app.bsky.feed.getAuthorFeed': ({ query }) => {
      const start = Number(query.get('cursor') ?? 0);
      const feed = stock.slice(start, start + 100).map((one) => ({ post: one }));
      return { feed, cursor: String(start + 100) };
    },
  });
  const source = await sourceWith(cast.bernd, theAuthor(origin));
  while ((await readOnce(readBluesky, source)).more);
  expect(await externalIds(source)).toHaveLength(300);
  stock.unshift(post('701'));
  const later = await readOnce(readBluesky, source);
  expect(later.more).toBe(false);
  expect(await externalIds(source)).toHaveLength(301);
});

test('what was deleted there, or is not for guests any more, goes when it is asked after', async ({
  cast,
}) => {
  let posts = [post('3'), post('2'), post('1')];
  const origin = await network({
    'app.bsky.actor.getProfile': getProfile,
    'app.bsky.feed.getPosts': () => ({ posts }),
    'app.bsky.feed.getAuthorFeed': () => ({ feed: posts.map((one) => ({ post: one })) }),
  });
  const source = await sourceWith(cast.bernd, theAuthor(origin));
  await readOnce(readBluesky, source);
  posts = [post('3'), post('1', { labels: [label] })];
  expect((await readOnce(readBluesky, source)).gone).toEqual([
    { kind: 'post', externalId: uriOf('1'), reason: 'not_wanted_there' },
    { kind: 'post', externalId: uriOf('2') },
  ]);
});

test('posts for people who are signed in only are not kept', async ({ cast }) => {
  const self = {
    $type: 'com.atproto.label.defs#selfLabels',
    values: [{ val: '!no-unauthenticated' }],
  };
  const origin = await network({
    'app.bsky.actor.getProfile': getProfile,
    'app.bsky.feed.getPosts': () => ({ posts: [] }),
    'app.bsky.feed.getAuthorFeed': () => ({
      feed: [
        { post: post('3', { author: { labels: [label] } }) },
        { post: post('2', { record: { labels: self } }) },
        { post: post('1') },
      ],
    }),
  });
  const reading = await readBluesky(await sourceWith(cast.bernd, theAuthor(origin)), at);
  expect(reading.ok && reading.arrived.map(({ externalId }) => externalId)).toEqual([uriOf('1')]);
});

test.for([
  ['AccountDeactivated', 'account_closed', 'account_unknown'],
  ['AccountTakedown', 'account_closed', 'account_unknown'],
])(
  'an account that ended by %s takes what it wrote along',
  async ([error = '', reason, problem], { cast }) => {
    const origin = await network({ 'app.bsky.actor.getProfile': refuse(error) });
    const source = await sourceWith(cast.bernd, theAuthor(origin));
    expect((await readOnce(readBluesky, source)).gone).toEqual([
      { kind: 'author', network: 'bluesky', author: did, reason },
    ]);
    expect(await readBluesky(source, at)).toMatchObject({ ok: false, problem });
  },
);

test('an account that wants no guests takes what it wrote along', async ({ cast }) => {
  const origin = await network({
    'app.bsky.actor.getProfile': () => ({ ...author, labels: [label] }),
  });
  const source = await sourceWith(cast.bernd, theAuthor(origin));
  expect((await readOnce(readBluesky, source)).gone).toMatchObject([
    { reason: 'not_wanted_there' },
  ]);
  expect(await readBluesky(source, at)).toMatchObject({ ok: false, problem: 'not_wanted_there' });
});
