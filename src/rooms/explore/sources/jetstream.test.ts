import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { heardInJetstream } from './jetstream.ts';

const folder = join(import.meta.dirname, '../../../../../shared/data/bluesky');

const lines = (name: string) => readFileSync(join(folder, name), 'utf8').trim().split('\n');

describe.skipIf(!existsSync(folder))('real events', () => {
  test('of a day: posts arrive, deletes go, the rest is passed over, and none is lost', () => {
    for (const name of ['jetstream_2026-07-04.jsonl', 'jetstream_golden.jsonl']) {
      const heard = lines(name).map(heardInJetstream);
      expect(heard.every((one) => one !== null)).toBe(true);
      const posts = lines(name).filter((line) =>
        line.includes('"collection":"app.bsky.feed.post"'),
      );
      const said = heard.filter((one) => one?.arrived ?? one?.gone);
      const closed = lines(name).filter((line) => line.includes('"active":false'));
      expect(said).toHaveLength(posts.length + closed.length);
    }
  });
});

const did = 'did:plc:aaaaaaaaaaaaaaaaaaaaaaaa';
const event = (more: object) => JSON.stringify({ did, time_us: 1_783_175_888_090_631, ...more });
const commit = (more: object) =>
  event({ kind: 'commit', commit: { collection: 'app.bsky.feed.post', rkey: '3k', ...more } });
const externalId = `at://${did}/app.bsky.feed.post/3k`;

test('a post, its new text, its end and the end of its account', () => {
  const record = { text: 'Guten Tag', createdAt: '2026-07-04T14:38:06.240Z', langs: ['de'] };
  expect(heardInJetstream(commit({ operation: 'create', record }))).toMatchObject({
    timeUs: 1_783_175_888_090_631,
    arrived: { externalId, text: 'Guten Tag', author: { id: did, name: null }, editedAt: null },
    gone: null,
  });
  expect(heardInJetstream(commit({ operation: 'update', record }))?.arrived?.editedAt).toEqual(
    new Date(1_783_175_888_090.631),
  );
  expect(heardInJetstream(commit({ operation: 'delete' }))).toMatchObject({
    arrived: null,
    gone: { kind: 'post', externalId },
  });
  for (const status of ['deleted', 'deactivated', 'takendown']) {
    const account = { active: false, did, status };
    expect(heardInJetstream(event({ kind: 'account', account }))).toMatchObject({
      gone: { kind: 'author', network: 'bluesky', author: did },
    });
  }
});

test('what is for people who are signed in only is not kept', () => {
  const record = {
    text: 'Nur für euch',
    createdAt: '2026-07-04T14:38:06.240Z',
    labels: { values: [{ val: '!no-unauthenticated' }] },
  };
  expect(heardInJetstream(commit({ operation: 'create', record }))).toMatchObject({
    arrived: null,
    gone: { reason: 'not_wanted_there' },
  });
});

test('what is none is no event, and harms nothing', () => {
  const deep = '['.repeat(100_000);
  for (const line of [
    '',
    'null',
    '{}',
    '[]',
    deep,
    event({ kind: 7 }),
    '{"did":"x","time_us":1}',
  ]) {
    expect(heardInJetstream(line)).toBeNull();
  }
  const odd = { text: 7, createdAt: 'gestern', facets: 'x', reply: 3, langs: [1] };
  expect(heardInJetstream(commit({ operation: 'create', record: odd }))).toMatchObject({
    arrived: null,
    gone: null,
  });
  expect(heardInJetstream(event({ kind: 'account', account: { active: true } }))).toMatchObject({
    gone: null,
  });
});
