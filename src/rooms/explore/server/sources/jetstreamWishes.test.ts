import { afterEach } from 'vitest';
import { inOrganisation } from '#platform/db/database.ts';
import type { Member } from '#tests/people.ts';
import { expect, test } from '#tests/cast.ts';
import { addWatch } from '../watches/watches.ts';
import { replay, type ReplayServer } from './mastodonReplay.testkit.ts';
import { at, externalIds, sourceWith } from './networks.testkit.ts';
import { sendTexts, type SocketServer } from './socket.testkit.ts';
import { sourceById } from './sources.queries.ts';
import { listenOnce, sourceStreams } from './streams.ts';

const servers: (SocketServer | ReplayServer)[] = [];
afterEach(() => Promise.all(servers.splice(0).map((one) => one.close())));

const post = (did: string, text: string) =>
  JSON.stringify({
    did,
    time_us: 1_783_175_888_000_000,
    kind: 'commit',
    commit: {
      operation: 'create',
      collection: 'app.bsky.feed.post',
      rkey: '3k',
      record: { text, createdAt: '2026-11-20T08:00:00Z' },
    },
  });

const open = 'did:plc:aaaaaaaaaaaaaaaaaaaaaaaa';
const shy = 'did:plc:bbbbbbbbbbbbbbbbbbbbbbbb';
const other = 'did:plc:cccccccccccccccccccccccc';
const label = { src: shy, uri: shy, val: '!no-unauthenticated', cts: '2026-01-01T00:00:00.000Z' };

/** A stream of three posts, two of which a watch finds, and who can be asked for profiles. */
async function listening(member: Member, profiles: ReplayServer) {
  const lines = [post(open, 'Die Bibliothek'), post(shy, 'Die Bibliothek'), post(other, 'Regen')];
  const stream = await sendTexts(() => [...lines, null]);
  servers.push(stream, profiles);
  const watch = {
    kind: 'topic',
    name: 'Bibliothek',
    query: 'Bibliothek',
    personReason: null,
  } as const;
  await addWatch(member, watch, at);
  const settings = { mode: 'stream', service: stream.origin, appview: profiles.origin };
  const source = await sourceWith(member, { kind: 'bluesky', settings });
  await listenOnce(source, new AbortController().signal);
  return source;
}

test('who wants to be seen by who is signed in only is not kept from the stream', async ({
  cast,
}) => {
  const profiles = await replay([], () => ({
    body: {
      profiles: [
        { did: open, handle: 'a.example' },
        { did: shy, handle: 'b.example', labels: [label] },
      ],
    },
  }));
  const source = await listening(cast.bernd, profiles);
  expect(await externalIds(source)).toEqual([
    `at://${open}/app.bsky.feed.post/3k`,
    `at://${other}/app.bsky.feed.post/3k`,
  ]);
  expect(profiles.asked.map(({ query }) => query.getAll('actors'))).toEqual([[open, shy]]);
});

test('where nobody can be asked nothing is kept, and it comes again', async ({ cast }) => {
  const profiles = await replay([], () => ({ status: 503, body: { error: 'Down', message: '' } }));
  const source = await listening(cast.bernd, profiles);
  expect(await externalIds(source)).toEqual([]);
  const row = await inOrganisation(cast.bernd, (tx) =>
    sourceById(tx, cast.bernd.organisationId, source.id),
  );
  expect(row).toMatchObject({ problem: 'server_failed', cursor: {} });
});

test('listening ends when it is called off, and does not begin for what is not there', async ({
  cast,
}) => {
  const stream = await sendTexts(() => []);
  servers.push(stream);
  const settings = { mode: 'stream', service: stream.origin };
  const source = await sourceWith(cast.bernd, { kind: 'bluesky', settings });
  const [name = ''] = await sourceStreams.wanted();
  expect(name).toContain(source.id);
  const stop = new AbortController();
  const running = sourceStreams.run(name, stop.signal);
  await expect.poll(() => stream.asked.length).toBe(1);
  stop.abort();
  await running;
  await sourceStreams.run('nothing of ours', new AbortController().signal);
});
