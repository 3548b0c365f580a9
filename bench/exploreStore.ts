import type { Pool } from 'pg';
import { inImportOrganisation } from '#platform/auth/organisationForImport.ts';
import { now } from '#platform/base/clock.ts';
import { newId } from '#platform/base/ids.ts';
import { inOrganisation } from '#platform/db/database.ts';
import { nothingKnown, type Arrived } from '#rooms/explore/arrived.ts';
import { takeIn, type SourceKey } from '#rooms/explore/server/takeIn.ts';
import { exploreTexts } from './exploreTexts.ts';

const watches = 1_000;
const inBatch = 500;
// Before: threads start, code is compiled, the database learns what is in its tables.
const warmUp = 6_000;
const measured = 20_000;

/**
 * Posts a second, the whole way: arrive, normalise, fold, classify, match 1,000 watches, store. Two
 * sources are read at once, as a process that listens does.
 */
export async function measureStore(pool: Pool): Promise<number> {
  const texts = await exploreTexts(warmUp + measured);
  const measuredIn = await inImportOrganisation(null, now(), async ({ organisationId }) => {
    await addWatches(pool, organisationId, texts);
    const key = { organisationId, sourceId: newId<'source'>() };
    await pool.query(
      `insert into explore.source (organisation_id, id, kind, name, created_at)
        values ($1, $2, 'bluesky', 'Jetstream', now())`,
      [organisationId, key.sourceId],
    );
    const posts = texts.map(asPost);
    for (const end of [1_000, warmUp]) {
      await takeAll(key, posts.slice(0, end));
      await pool.query('analyze');
    }
    const rest = posts.slice(warmUp);
    const began = performance.now();
    await takeAll(key, rest);
    return Math.round(rest.length / ((performance.now() - began) / 1_000));
  });
  if (!measuredIn.ok) throw new Error(measuredIn.reason);
  return measuredIn.value;
}

async function takeAll(key: SourceKey, posts: readonly Arrived[]): Promise<void> {
  let start = 0;
  const reader = async () => {
    while (start < posts.length) {
      const batch = posts.slice(start, start + inBatch);
      start += inBatch;
      await inOrganisation(key, (tx) => takeIn(tx, key, batch, now()));
    }
  };
  await Promise.all([reader(), reader()]);
}

const asPost = (text: string, index: number): Arrived => ({
  ...nothingKnown,
  externalId: `at://did:plc:someone/app.bsky.feed.post/${index}`,
  uri: `at://did:plc:someone/app.bsky.feed.post/${index}`,
  link: `https://bsky.app/profile/someone.example/post/${index}`,
  place: { network: 'bluesky', site: '', community: '' },
  text: text.slice(0, 300),
  author: { id: `did:plc:${index % 5_000}`, name: `Person ${index % 5_000}` },
  language: 'de',
});

/** Words people look for: mostly rare ones, one to three in a watch. */
async function addWatches(
  pool: Pool,
  organisationId: string,
  texts: readonly string[],
): Promise<void> {
  const words = [...new Set(texts.flatMap((text) => text.match(/\p{L}{7,}/gu) ?? []))];
  const word = (index: number) => words[(index * 7919) % words.length] ?? 'Bus';
  const queries = Array.from({ length: watches }, (_, index) =>
    Array.from({ length: 1 + (index % 3) }, (_, more) => word(index * 3 + more)).join(' OR '),
  );
  await pool.query(
    `insert into explore.watch (organisation_id, id, kind, name, query, matched_at, changed_at,
        created_at)
      select $1, uuidv7(), 'topic', 'Suchauftrag ' || n, query, now(), now(), now()
      from unnest($2::text[]) with ordinality as watch (query, n)`,
    [organisationId, queries],
  );
}
