import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { acrossOrganisations, inOrganisation } from '#platform/db/database.ts';
import { describe, expect, test } from '#tests/cast.ts';
import { heardInJetstream } from '../../sources/jetstream.ts';
import type { SourceToRead } from './adapter.ts';
import { pauseSource, removeSource } from './changeSource.ts';
import { at, externalIds, keyOf, sourceWith } from './networks.testkit.ts';
import { sendTexts, type SocketServer } from './socket.testkit.ts';
import { sourceById } from './sources.queries.ts';
import { keepParts } from './streamBatches.ts';
import { listenOnce } from './streams.ts';
import { streamedSources } from './streams.queries.ts';

const servers: SocketServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((one) => one.close())));

async function sending(textsFor: (address: URL) => readonly (string | null)[]) {
  const server = await sendTexts(textsFor);
  servers.push(server);
  return server;
}

const file = join(
  import.meta.dirname,
  '../../../../../../shared/data/bluesky/jetstream_2026-07-04.jsonl',
);
const did = 'did:plc:aaaaaaaaaaaaaaaaaaaaaaaa';
const first = 1_783_175_888_000_000;
const post = (rkey: string, second: number, text = `Beitrag ${rkey}`) =>
  event({ operation: 'create', rkey, record: { text, createdAt: '2026-11-20T08:00:00Z' } }, second);
const event = (commit: object, second: number) =>
  JSON.stringify({
    did,
    time_us: first + second * 1_000_000,
    kind: 'commit',
    commit: { collection: 'app.bsky.feed.post', ...commit },
  });
const closed = (second: number) =>
  JSON.stringify({
    did,
    time_us: first + second * 1_000_000,
    kind: 'account',
    account: { active: false, status: 'deleted' },
  });
const uriOf = (rkey: string) => `at://${did}/app.bsky.feed.post/${rkey}`;

const theStream = (service: string) => ({
  kind: 'bluesky' as const,
  settings: { mode: 'stream', service },
});

const rowOf = async (source: SourceToRead) => {
  const row = await inOrganisation(source, (tx) =>
    sourceById(tx, source.organisationId, source.id),
  );
  if (!row) throw new Error('the source is there');
  return row;
};

/** Listens until the other side ends, then as the source is by then. */
async function listenTo(source: SourceToRead): Promise<void> {
  await listenOnce(source, new AbortController().signal);
  source.cursor = (await rowOf(source)).cursor;
}

describe.skipIf(!existsSync(file))('real events of a day', () => {
  test('come in, and their cursor with them; heard again they change nothing', async ({ cast }) => {
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    const server = await sending(() => [...lines, null]);
    const source = await sourceWith(cast.bernd, theStream(server.origin));
    await listenTo(source);
    const heard = lines.flatMap((line) => heardInJetstream(line) ?? []);
    const gone = new Set(
      heard.flatMap(({ gone }) => (gone?.kind === 'post' ? gone.externalId : [])),
    );
    const there = heard
      .flatMap(({ arrived }) => arrived?.externalId ?? [])
      .filter((id) => !gone.has(id));
    expect(await externalIds(source)).toEqual([...new Set(there)].sort());
    expect(await rowOf(source)).toMatchObject({
      cursor: { timeUs: heard.at(-1)?.timeUs },
      problem: 'unreachable',
      failures: 1,
    });
    await listenTo(source);
    expect(await externalIds(source)).toHaveLength(new Set(there).size);
  });
});

test('a stream goes on a few seconds before where it stopped, and nothing is double', async ({
  cast,
}) => {
  const all = [post('a', 1), post('b', 2), post('c', 9)];
  const server = await sending((address) =>
    address.searchParams.has('cursor') ? [...all.slice(1), null] : [...all.slice(0, 2), null],
  );
  const source = await sourceWith(cast.bernd, theStream(server.origin));
  await listenTo(source);
  expect(await externalIds(source)).toEqual([uriOf('a'), uriOf('b')]);
  await listenTo(source);
  expect(await externalIds(source)).toEqual([uriOf('a'), uriOf('b'), uriOf('c')]);
  expect(server.asked.map(({ searchParams }) => searchParams.get('cursor'))).toEqual([
    null,
    String(first + 2_000_000 - 5_000_000),
  ]);
  expect(server.asked[0]?.searchParams.get('wantedCollections')).toBe('app.bsky.feed.post');
});

test('deleted there means deleted here, and so does a closed account', async ({ cast }) => {
  const lines = [post('a', 1), post('b', 2), event({ operation: 'delete', rkey: 'a' }, 3), null];
  let now = lines;
  const server = await sending(() => now);
  const source = await sourceWith(cast.bernd, theStream(server.origin));
  await listenTo(source);
  expect(await externalIds(source)).toEqual([uriOf('b')]);
  now = [closed(4), null];
  await listenTo(source);
  expect(await externalIds(source)).toEqual([]);
});

test('a batch that is cut off leaves neither its posts nor its cursor behind', async ({ cast }) => {
  const lines = [post('a', 1), post('b', 2), null];
  const server = await sending(() => lines);
  const source = await sourceWith(cast.bernd, theStream(server.origin));
  const parts = lines.flatMap((line) => {
    const heard = line === null ? null : heardInJetstream(line);
    return heard ? [{ ...heard, cursor: { timeUs: heard.timeUs } }] : [];
  });
  // The last of the batch cannot be stored; so the database undoes all of it.
  const wrong = parts.map((part) => ({ ...part, cursor: { timeUs: '\u0000' } }));
  await expect(keepParts(keyOf(source), wrong, at)).rejects.toThrow();
  expect(await externalIds(source)).toEqual([]);
  expect((await rowOf(source)).cursor).toEqual({});
  await listenTo(source);
  expect(await externalIds(source)).toEqual([uriOf('a'), uriOf('b')]);
});

test('what still comes in after a source was paused or removed is not kept', async ({ cast }) => {
  const server = await sending(() => [post('a', 1), null]);
  const source = await sourceWith(cast.bernd, theStream(server.origin));
  await pauseSource(cast.bernd, source.id, at);
  await listenTo(source);
  expect(await externalIds(source)).toEqual([]);
  await removeSource(cast.bernd, source.id, at);
  await listenOnce(source, new AbortController().signal);
  expect(await externalIds(source)).toEqual([]);
});

test('a source that breaks off says so, and another organisation hears nothing of it', async ({
  cast,
}) => {
  const source = await sourceWith(cast.bernd, theStream('http://10.0.0.1'));
  await listenTo(source);
  expect(await rowOf(source)).toMatchObject({ problem: 'unreachable', problem_detail: '10.0.0.1' });
  const theirs = await inOrganisation(cast.fremd, (tx) =>
    sourceById(tx, cast.fremd.organisationId, source.id),
  );
  expect(theirs).toBeUndefined();
});

test('what is listened to all the time is found in every organisation', async ({ cast }) => {
  const ours = await sourceWith(cast.bernd, theStream('http://127.0.0.1:1'));
  const theirs = await sourceWith(cast.fremd, theStream('http://127.0.0.1:1'));
  await sourceWith(cast.bernd, {
    kind: 'bluesky',
    settings: {
      mode: 'author',
      service: 'https://a.example',
      from: 'pds',
      did,
      handle: 'a.example',
    },
  });
  const found = async () =>
    (await acrossOrganisations(streamedSources)).map((one) => one.source_id);
  expect((await found()).sort()).toEqual([ours.id, theirs.id].sort());
});
