import { afterEach } from 'vitest';
import * as v from 'valibot';
import { inOrganisation } from '#platform/db/database.ts';
import { describe, expect, test } from '#tests/cast.ts';
import { blueskyInput, mastodonInput, serverFrom } from '../../sources/networkInput.ts';
import {
  areRecordingsThere,
  recorded,
  replay,
  type ReplayServer,
} from './mastodonReplay.testkit.ts';
import { saveSource } from './changeSource.ts';
import { addNetworkSource, checkNetworkSource, type NetworkWish } from './networkSources.ts';
import { sendTexts } from './socket.testkit.ts';
import { sourceById, sourcesOf } from './sources.queries.ts';

const at = new Date('2026-11-22T10:00:00Z');
let server: ReplayServer | undefined;
afterEach(async () => server?.close());

const mastodon = (input: object): NetworkWish => ({
  kind: 'mastodon',
  input: v.parse(mastodonInput, input),
});
const bluesky = (input: object): NetworkWish => ({
  kind: 'bluesky',
  input: v.parse(blueskyInput, input),
});

describe.skipIf(!areRecordingsThere)('recorded conversations with a real server', () => {
  test('an account is found, or it is said that there is none', async ({ cast }) => {
    const found = recorded('test_account_lookup').filter(({ request }) =>
      request.uri.endsWith('lookup?acct=mastodonpy_test'),
    );
    server = await replay(found);
    const wish = mastodon({ mode: 'account', handle: '@mastodonpy_test', server: server.origin });
    expect(await checkNetworkSource(cast.bernd, wish, at)).toMatchObject({
      ok: true,
      value: { mode: 'account', handle: `mastodonpy_test@${new URL(server.origin).host}` },
    });
    await server.close();
    server = await replay(recorded('test_account_lookup').slice(1, 2));
    const nobody = mastodon({ mode: 'account', handle: 'nobody', server: server.origin });
    expect(await checkNetworkSource(cast.bernd, nobody, at)).toEqual({
      ok: false,
      reason: 'account_unknown',
    });
  });

  test('a hashtag is found with its posts', async ({ cast }) => {
    server = await replay(recorded('test_hashtag_tl'));
    const wish = mastodon({ mode: 'hashtag', hashtag: '#hoot', server: server.origin });
    expect(await checkNetworkSource(cast.bernd, wish, at)).toMatchObject({
      value: { mode: 'hashtag', hashtag: 'hoot', posts: 1, more: false },
    });
  });
});

const account = {
  id: '7',
  acct: 'rathaus',
  url: 'https://social.example/@rathaus',
  statuses_count: 240,
};

test('own mentions need a token that may read them; it lies sealed', async ({ cast }) => {
  server = await replay([], ({ path, token }) => {
    if (token !== 'good-token') return { status: 401, body: {} };
    return { body: path.endsWith('verify_credentials') ? account : [] };
  });
  const wish = (tokenPassword: string) =>
    mastodon({ mode: 'mentions', server: server?.origin, tokenPassword, asideWishes: 'yes' });
  expect(await addNetworkSource(cast.bernd, wish(''), at)).toMatchObject({
    reason: 'token_missing',
  });
  expect(await addNetworkSource(cast.bernd, wish('old'), at)).toMatchObject({
    reason: 'token_refused',
  });
  expect(await addNetworkSource(cast.bernd, wish('good-token'), at)).toMatchObject({ ok: true });
  const rows = await inOrganisation(cast.bernd, (tx) => sourcesOf(tx, cast.bernd.organisationId));
  expect(rows).toHaveLength(1);
  expect(rows[0]?.sealed_token).toMatch(/^v1\./);
  expect(JSON.stringify(rows)).not.toContain('good-token');
});

test('the wish not to be searched is set aside for the own account only', async ({ cast }) => {
  server = await replay([], ({ path, token }) =>
    path.endsWith('verify_credentials')
      ? { body: { ...account, id: token === 'ours' ? '7' : '8' } }
      : { body: account },
  );
  for (const [tokenPassword, own] of [
    ['ours', true],
    ['theirs', false],
    ['', false],
  ] as const) {
    const input = {
      mode: 'account',
      handle: 'rathaus',
      server: server.origin,
      tokenPassword,
      asideWishes: 'yes',
    };
    await addNetworkSource(cast.bernd, mastodon({ ...input, name: tokenPassword || 'none' }), at);
    const rows = await inOrganisation(cast.bernd, (tx) => sourcesOf(tx, cast.bernd.organisationId));
    const row = rows.find(({ name }) => name === (tokenPassword || 'none'));
    expect(row?.settings).toMatchObject({ own, asideWishes: own });
  }
});

test('the stream of the whole network keeps matches only', async ({ cast }) => {
  const stream = await sendTexts(() => ['{"kind":"identity"}']);
  const wish = bluesky({ mode: 'stream', server: stream.origin, keeps: 'everything' });
  expect(await addNetworkSource(cast.bernd, wish, at)).toMatchObject({ ok: true });
  const rows = await inOrganisation(cast.bernd, (tx) => sourcesOf(tx, cast.bernd.organisationId));
  expect(rows).toMatchObject([{ kind: 'bluesky', keeps: 'matched', name: 'Bluesky' }]);
  for (const { id } of rows) {
    await saveSource(cast.bernd, id, { name: 'Alles', keeps: 'everything' }, at);
    const row = await inOrganisation(cast.bernd, (tx) =>
      sourceById(tx, cast.bernd.organisationId, id),
    );
    expect(row).toMatchObject({ name: 'Alles', keeps: 'matched' });
  }
  await stream.close();
  expect(await addNetworkSource(cast.bernd, wish, at)).toMatchObject({ reason: 'unreachable' });
});

test('an account on Bluesky, and one that is not there', async ({ cast }) => {
  const did = 'did:plc:aaaaaaaaaaaaaaaaaaaaaaaa';
  server = await replay([], ({ path, query }) => {
    if (path.endsWith('resolveHandle') && query.get('handle') === 'nobody.example')
      return { status: 400, body: { error: 'InvalidRequest', message: 'Profile not found' } };
    if (path.endsWith('resolveHandle')) return { body: { did } };
    if (path.endsWith('getProfile'))
      return { body: { did, handle: 'rathaus.example', postsCount: 12 } };
    return path.endsWith('getAuthorFeed') ? { body: { feed: [] } } : null;
  });
  const wish = (handle: string) => bluesky({ mode: 'author', handle, server: server?.origin });
  expect(await checkNetworkSource(cast.bernd, wish('@rathaus.example'), at)).toEqual({
    ok: true,
    value: { mode: 'author', handle: 'rathaus.example', posts: 12 },
  });
  expect(await checkNetworkSource(cast.bernd, wish('nobody.example'), at)).toMatchObject({
    reason: 'account_unknown',
  });
  const search = bluesky({ mode: 'search', query: 'Rathaus', identifier: 'rathaus.example' });
  expect(await checkNetworkSource(cast.bernd, search, at)).toMatchObject({
    reason: 'token_missing',
  });
});

test('who may not edit sources may neither look nor add', async ({ cast }) => {
  const wish = mastodon({ mode: 'hashtag', hashtag: 'x', server: 'https://social.example' });
  for (const member of [cast.carla, cast.dieter, cast.eva]) {
    expect(await checkNetworkSource(member, wish, at)).toMatchObject({ reason: 'notAllowed' });
    expect(await addNetworkSource(member, wish, at)).toMatchObject({ reason: 'notAllowed' });
  }
});

test('what people paste is understood, and what is none is not', () => {
  expect(serverFrom('social.example')).toBe('https://social.example');
  expect(serverFrom('https://social.example/@rathaus')).toBe('https://social.example');
  for (const wrong of ['', 'nothing', 'a b', 'https://']) expect(serverFrom(wrong)).toBeNull();
  const accountNamed = (handle: string) => v.safeParse(mastodonInput, { mode: 'account', handle });
  for (const handle of [
    'rathaus@social.example',
    '@rathaus@social.example',
    'https://social.example/@rathaus',
  ])
    expect(accountNamed(handle)).toMatchObject({ output: { handle: 'rathaus@social.example' } });
  expect(accountNamed('rat haus').success).toBe(false);
  const tag = (hashtag: string) => v.safeParse(mastodonInput, { mode: 'hashtag', hashtag });
  expect(tag('#Bürgerbüro')).toMatchObject({ output: { hashtag: 'Bürgerbüro' } });
  for (const wrong of ['', '#', 'a/b', 'a b']) expect(tag(wrong).success).toBe(false);
  const author = (handle: string) => v.safeParse(blueskyInput, { mode: 'author', handle });
  expect(author('https://bsky.app/profile/rathaus.example')).toMatchObject({
    output: { handle: 'rathaus.example' },
  });
  expect(author('rathaus').success).toBe(false);
});
