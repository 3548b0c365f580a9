import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Pool } from 'pg';
import { now } from '#platform/base/clock.ts';
import { pool } from '#platform/db/database.ts';
import { withDatabase } from '#platform/db/withDatabase.ts';
import { measureClassify } from './exploreClassify.ts';
import { measureCsv } from './exploreCsv.ts';
import { measureMaps } from './exploreMaps.ts';
import { measureMatching } from './exploreMatch.ts';
import { millionMentions } from './exploreMillion.ts';
import { asJson, asTable, missingIn, type ExploreFigures } from './exploreReport.ts';
import { measureSearch } from './exploreSearch.ts';
import { measureStore } from './exploreStore.ts';
import { exploreTexts } from './exploreTexts.ts';

type Part = 'match' | 'classify' | 'store' | 'search' | 'csv';

/**
 * What listening must reach, in one process, with an embedded PostgreSQL in a folder of its own.
 * `--only` match, classify, store, search (with maps) or csv measures that alone. Ends with exit
 * code 1 when a figure is missing.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string', multiple: true },
      mentions: { type: 'string', default: '1000000' },
      rows: { type: 'string', default: '1000000' },
      json: { type: 'boolean' },
    },
  });
  const wanted = (part: Part) => !values.only || values.only.includes(part);
  const wish = { wanted, mentions: Number(values.mentions), rows: Number(values.rows) };
  const figures = await inFolder(() => measure(wish));
  console.log(asTable(figures));
  for (const missing of values.only ? [] : missingIn(figures)) {
    console.error(`Not measured: ${missing}`);
    process.exitCode = 1;
  }
  if (values.json) console.log(asJson(figures));
  // Whatever a library still holds open does not keep a finished measurement waiting.
  process.exit();
}

/** The product's own settings, so that the database is the one it would start. */
async function inFolder<T>(work: () => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'resonanz-bench-'));
  process.env.RESONANZ_DATA = join(folder, 'data');
  delete process.env.DATABASE_URL;
  try {
    return await work();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Wish = { wanted: (part: Part) => boolean; mentions: number; rows: number };

async function measure({ wanted, mentions, rows }: Wish): Promise<ExploreFigures> {
  const figures: ExploreFigures = {};
  if (wanted('match')) figures.matchPerSecond = told('matching', () => measureMatching());
  if (wanted('classify'))
    figures.classifyPerSecond = await told('language and tonality', measureClassify);
  if (wanted('store') || wanted('search'))
    await withDatabase(async () => {
      if (wanted('store'))
        figures.storedPerSecond = await told('the whole way', () => measureStore(pool()));
      if (wanted('search')) await inMillion(pool(), mentions, figures);
    });
  if (wanted('csv')) figures.csv = await told('CSV', () => measureCsv(rows));
  return figures;
}

async function inMillion(opened: Pool, mentions: number, figures: ExploreFigures): Promise<void> {
  const texts = await exploreTexts(50_000);
  const make = (slug: string) =>
    told(`${mentions} mentions of ${slug}`, () =>
      millionMentions(opened, { slug, texts, mentions, now: now() }),
    );
  const million = await make('musterstadt');
  // What another organisation heard must slow nothing down.
  await make('anderswo');
  figures.searchP95Ms = await told('search', () => measureSearch(opened, million));
  figures.mapsP95Ms = await told('maps', () => measureMaps(opened, million));
}

function told<T>(what: string, work: () => T): T {
  console.error(`${what} …`);
  return work();
}
