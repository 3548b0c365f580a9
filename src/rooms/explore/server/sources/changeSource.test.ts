import { describe } from 'vitest';
import { addMinutes } from '#platform/base/clock.ts';
import type { Id } from '#platform/base/ids.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { inOrganisation } from '#platform/db/database.ts';
import { serve } from '#platform/web/hostileServer.testkit.ts';
import { expect, test } from '#tests/cast.ts';
import { nothingKnown } from '../../arrived.ts';
import { takeIn } from '../takeIn.ts';
import { pauseSource, removeSource, resumeSource, saveSource, testSource } from './changeSource.ts';
import { findFeeds, findTypedFeeds } from './findFeeds.ts';
import { addFeeds } from './importFeeds.ts';
import { sourceFor } from './oneSource.ts';
import { readSources } from './reader.ts';
import { removeSourceMentions, resumeRemovals } from './removeSource.ts';
import { addSource, sourcesFor } from './sources.ts';
import { sourceById } from './sources.queries.ts';

const at = new Date('2026-11-22T10:00:00Z');
const address = 'https://zeitung.example/feed';

const addOne = (scope: Scope): Promise<Id<'source'>> =>
  inOrganisation(scope, (tx) =>
    addSource(
      tx,
      scope.organisationId,
      { kind: 'feed', name: 'Zeitung', settings: { address } },
      at,
    ),
  );

async function oneOf(scope: Scope, id: Id<'source'>) {
  const found = await sourceFor(scope, id);
  if (!found.ok) throw new Error(found.reason);
  return found.value;
}

describe('who looks after sources', () => {
  test('owner and lead do, nobody else sees or changes one', async ({ cast }) => {
    const id = await addOne(cast.bernd);
    expect(await sourceFor(cast.anna, id)).toMatchObject({ ok: true });
    for (const scope of [cast.carla, cast.dieter, cast.eva]) {
      const refused = { ok: false, reason: 'notAllowed' };
      expect(await sourceFor(scope, id)).toEqual(refused);
      expect(await pauseSource(scope, id, at)).toEqual(refused);
      expect(await resumeSource(scope, id, at)).toEqual(refused);
      expect(await removeSource(scope, id, at)).toEqual(refused);
      expect(await testSource(scope, id, () => at)).toEqual(refused);
      expect(await saveSource(scope, id, { name: 'x', keeps: 'matched' }, at)).toEqual(refused);
      expect(await addFeeds(scope, { feeds: [], keeps: 'matched' }, at)).toEqual(refused);
    }
  });

  test('of another organisation it is as if it were not there', async ({ cast }) => {
    const id = await addOne(cast.bernd);
    const gone = { ok: false, reason: 'sourceGone' };
    expect(await sourceFor(cast.fremd, id)).toEqual(gone);
    expect(await pauseSource(cast.fremd, id, at)).toEqual(gone);
    expect(await removeSource(cast.fremd, id, at)).toEqual(gone);
    expect(await testSource(cast.fremd, id, () => at)).toMatchObject({ ok: false });
  });
});

test('the same feed is added once, however it is written', async ({ cast }) => {
  await addOne(cast.bernd);
  const feeds = [
    { address: 'http://www.zeitung.example/feed/', title: 'Zeitung' },
    { address: 'https://blog.example/', title: '' },
    { address: 'https://blog.example', title: 'Blog' },
    { address: 'javascript:alert(1)', title: 'böse' },
  ];
  expect(await addFeeds(cast.bernd, { feeds, keeps: 'matched' }, at)).toEqual({
    ok: true,
    value: { added: 1, known: 3 },
  });
  const names = (await sourcesFor(cast.bernd)).map(({ name, keeps }) => [name, keeps]);
  expect(names).toEqual([
    ['Zeitung', 'everything'],
    ['blog.example', 'matched'],
  ]);
});

test('a paused source is not due; a resumed one is, at once', async ({ cast }) => {
  const id = await addOne(cast.bernd);
  await pauseSource(cast.bernd, id, at);
  expect((await oneOf(cast.bernd, id)).health).toMatchObject({ pausedAt: at, nextTryAt: null });
  const later = addMinutes(at, 60);
  await resumeSource(cast.bernd, id, later);
  expect((await oneOf(cast.bernd, id)).health).toMatchObject({ pausedAt: null, nextTryAt: later });
});

test('another address is read afresh, another name changes nothing of that', async ({ cast }) => {
  const id = await addOne(cast.bernd);
  const later = addMinutes(at, 60);
  await saveSource(cast.bernd, id, { name: 'Bote', keeps: 'matched', address }, later);
  expect(await oneOf(cast.bernd, id)).toMatchObject({ name: 'Bote', health: { nextTryAt: at } });
  const moved = 'https://bote.example/feed';
  await saveSource(cast.bernd, id, { name: 'Bote', keeps: 'matched', address: moved }, later);
  expect(await oneOf(cast.bernd, id)).toMatchObject({
    settings: { address: moved },
    health: { nextTryAt: later },
  });
});

test('a removed source takes its mentions and its token with it, and leaves a number', async ({
  cast,
}) => {
  const { organisationId } = cast.bernd;
  const source = { kind: 'mastodon', name: 'Konto', token: 'geheim' } as const;
  const posts = Array.from({ length: 3 }, (_, index) => ({
    ...nothingKnown,
    externalId: String(index),
    place: { network: 'mastodon', site: 'social.example', community: '' } as const,
    text: `Die Bahn war heute zum ${index}. Mal pünktlich in ${'ABC'.charAt(index)}-Stadt.`,
  }));
  const id = await inOrganisation(cast.bernd, async (tx) => {
    const added = await addSource(tx, organisationId, source, at);
    await takeIn(tx, { organisationId, sourceId: added }, posts, at);
    return added;
  });
  const before = await oneOf(cast.bernd, id);
  expect(before).toMatchObject({ mentions: 3, hasToken: true });
  expect(JSON.stringify(before)).not.toContain('geheim');

  const key = { organisationId, sourceId: id };
  // The job does nothing to a source that is there.
  await removeSourceMentions(key, () => at);
  expect((await oneOf(cast.bernd, id)).mentions).toBe(3);

  await removeSource(cast.bernd, id, at);
  // The job was killed before it began: the routine goes on.
  await resumeRemovals(() => at);
  await removeSourceMentions(key, () => at);
  expect(await sourceFor(cast.bernd, id)).toEqual({ ok: false, reason: 'sourceGone' });
  const left = await inOrganisation(cast.bernd, async (tx) => ({
    row: await tx
      .selectFrom('explore.source')
      .select(['sealed_token', 'settings'])
      .where('organisation_id', '=', organisationId)
      .where('id', '=', id)
      .executeTakeFirst(),
    removals: await tx
      .selectFrom('explore.removal')
      .select(['reason', 'mentions'])
      .where('organisation_id', '=', organisationId)
      .execute(),
    again: await sourceById(tx, organisationId, id),
  }));
  expect(left).toEqual({
    row: { sealed_token: null, settings: {} },
    removals: [{ reason: 'source_removed', mentions: 3 }],
    again: undefined,
  });
});

describe('with a server', () => {
  const page =
    '<html><head><link rel="alternate" type="application/rss+xml" href="/feed" title="Alle"></head></html>';
  const feed =
    '<rss><channel><title>Zeitung</title><item><guid>1</guid><title>Neu</title></item></channel></rss>';

  test('"Jetzt prüfen" reads at once, also what is paused, and stays paused', async ({ cast }) => {
    const server = await serve((_, answer) => answer.end(feed));
    const settings = { address: `${server.address}/feed` };
    const id = await inOrganisation(cast.bernd, (tx) =>
      addSource(tx, cast.bernd.organisationId, { kind: 'feed', name: 'Z', settings }, at),
    );
    await pauseSource(cast.bernd, id, at);
    expect(await testSource(cast.bernd, id, () => at)).toMatchObject({
      ok: true,
      value: { problem: null, taken: { added: 1 } },
    });
    // Twice within ten seconds is no way to treat a host.
    expect(await testSource(cast.bernd, id, () => at)).toEqual({
      ok: false,
      reason: 'readElsewhere',
    });
    expect((await oneOf(cast.bernd, id)).health).toMatchObject({ pausedAt: at, nextTryAt: null });
    await readSources(() => addMinutes(at, 60));
    expect((await oneOf(cast.bernd, id)).health.triedAt).toEqual(at);
    await server.close();
  });

  test('feeds are found by their own address, by a page, and where they usually are', async () => {
    const server = await serve((request, answer) => {
      if (request.url === '/' || request.url === '/feed.xml') answer.end(page);
      else if (request.url === '/feed') answer.end(feed);
      else if (request.url === '/kaputt') answer.end(feed.slice(0, 25));
      else if (request.url === '/leer') answer.end('<html></html>');
      else answer.writeHead(404).end();
    });
    const here = { address: `${server.address}/feed`, title: 'Zeitung' };
    expect(await findFeeds(here.address)).toEqual({
      ok: true,
      value: { feeds: [here], brokenThere: false },
    });
    expect(await findFeeds(server.address)).toEqual({
      ok: true,
      value: { feeds: [{ ...here, title: 'Alle' }], brokenThere: false },
    });
    expect(await findFeeds(`${server.address}/leer`)).toEqual({
      ok: true,
      value: { feeds: [here], brokenThere: false },
    });
    const typed = here.address.replace('http:', 'https:');
    const found = await findTypedFeeds(typed, { schemeTyped: false });
    expect(found).toMatchObject({ ok: true, value: { feeds: [here] } });
    expect(await findTypedFeeds(typed, { schemeTyped: true })).toMatchObject({ ok: false });
    expect(await findFeeds(`${server.address}/nichts`)).toEqual({
      ok: false,
      reason: 'page_refused',
    });
    expect(await findFeeds('http://10.0.0.1/')).toEqual({ ok: false, reason: 'private_address' });
    await server.close();
  });
});
