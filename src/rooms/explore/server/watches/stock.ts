import * as v from 'valibot';
import { addMinutes } from '#platform/base/clock.ts';
import { isId, type Id, type OrganisationId } from '#platform/base/ids.ts';
import { acrossOrganisations, inOrganisation, type Tx } from '#platform/db/database.ts';
import { enqueue } from '#platform/jobs/jobs.ts';
import { compileQuery, type CompiledQuery } from '../../watches/compileQuery.ts';
import { markStale } from '../counts.ts';
import { beginApplying } from '../maps/applyRules.ts';
import {
  countFound,
  countMentions,
  dropLinks,
  isInRule,
  putLinks,
  standingWatches,
  stockOf,
} from './stock.queries.ts';
import { withStockTexts } from './stockTexts.ts';
import { lockWatch, moveStock, type WatchRow } from './watches.queries.ts';

/** The task that matches the stock with a watch that changed. */
export const matchStockTask = 'match_stock';

const workSchema = v.object({
  organisationId: v.custom<OrganisationId>(isId),
  watchId: v.custom<Id<'watch'>>(isId),
  revision: v.number(),
  /** Looks again at what was taken in while the watch changed. */
  again: v.optional(v.boolean(), false),
});
type Work = v.InferOutput<typeof workSchema>;

/** Has the stock matched again with the watch as this transaction leaves it. */
export async function beginStock(tx: Tx, work: Omit<Work, 'again'>, now: Date): Promise<void> {
  await moveStock(tx, work, {
    matched_at: null,
    stock_position: null,
    stock_total: await countMentions(tx, work.organisationId),
    stock_seen: 0,
    stock_found: 0,
    stock_compounds: 0,
    stock_moved_at: now,
    look_again_at: null,
  });
  await enqueue(tx, matchStockTask, work);
}

/**
 * The task: some mentions in each transaction, newest first. The position is saved with what it
 * found, so a killed one goes on from there; a newer change of the watch ends it. What people put
 * there by hand or called off topic stays.
 */
export async function matchStock(payload: unknown, now: () => Date): Promise<void> {
  const work = v.parse(workSchema, payload);
  const some = work.again ? matchAgain : matchSome;
  while ((await some(work, now())) === 'more') continue;
}

/** The task of every minute: goes on where a matching stands still, as after a kill. */
export async function resumeStock(now: Date): Promise<void> {
  const standing = await acrossOrganisations((tx) => standingWatches(tx, addMinutes(now, -1)));
  for (const work of standing) {
    await inOrganisation(work, async (tx) => {
      await moveStock(tx, work, { stock_moved_at: now });
      await enqueue(tx, matchStockTask, work);
    });
  }
}

// A tenth of a second each: nobody who saves a mention waits for longer.
const atOnce = 500;

/** One batch; also what a test kills between two of them. */
export const matchSome = (work: Work, now: Date): Promise<'more' | 'done'> =>
  inOrganisation(work, async (tx) => {
    const watch = await watchAtWork(tx, work);
    if (!watch || watch.matched_at) return 'done';
    const stock = { before: watch.stock_position, since: null, most: atOnce };
    const batch = await matchBatch(tx, work, { query: watch.query, stock });
    const more = batch.last !== null && batch.seen === atOnce;
    await moveStock(tx, work, {
      stock_seen: watch.stock_seen + batch.seen,
      stock_total: Math.max(watch.stock_total, watch.stock_seen + batch.seen),
      stock_found: watch.stock_found + batch.found,
      stock_compounds: watch.stock_compounds + batch.compounds,
      stock_position: batch.last ?? watch.stock_position,
      stock_moved_at: now,
    });
    if (more) return 'more';
    await finish(tx, work, now);
    return 'done';
  });

/** The watch while it still is what the work was begun for; locked. */
async function watchAtWork(tx: Tx, work: Work): Promise<WatchRow | null> {
  const watch = await lockWatch(tx, work);
  return watch && !watch.removed_at && watch.revision === work.revision ? watch : null;
}

// What began before the change is in the database by then: nothing is taken in for a minute.
const lookAgainAfterMinutes = 1;

async function finish(tx: Tx, work: Work, now: Date): Promise<void> {
  const { found, compounds } = await countFound(tx, work);
  const again = addMinutes(now, lookAgainAfterMinutes);
  await moveStock(tx, work, {
    matched_at: now,
    stock_found: found,
    stock_compounds: compounds,
    look_again_at: again,
    again_position: null,
  });
  await enqueue(tx, matchStockTask, { ...work, again: true }, again);
  if (await isInRule(tx, work)) await beginApplying(tx, work.organisationId, now);
}

/** One batch of what was being taken in with the watch as it was before, while it changed. */
export const matchAgain = (work: Work, now: Date): Promise<'more' | 'done'> =>
  inOrganisation(work, async (tx) => {
    const watch = await watchAtWork(tx, work);
    if (!watch?.look_again_at) return 'done';
    const since = firstIdAt(addMinutes(watch.changed_at, -10));
    const stock = { before: watch.again_position, since, most: atOnce };
    const batch = await matchBatch(tx, work, { query: watch.query, stock });
    if (batch.seen === atOnce) {
      await moveStock(tx, work, { again_position: batch.last, stock_moved_at: now });
      return 'more';
    }
    const { found, compounds } = await countFound(tx, work);
    await moveStock(tx, work, {
      stock_found: found,
      stock_compounds: compounds,
      look_again_at: null,
    });
    return 'done';
  });

/** The smallest UUIDv7 of a moment. */
function firstIdAt(at: Date): string {
  const hex = at.getTime().toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}

type Batch = { seen: number; found: number; compounds: number; last: Id<'mention'> | null };
type Stock = { before: string | null; since: string | null; most: number };

async function matchBatch(
  tx: Tx,
  work: Work,
  { query, stock }: { query: string; stock: Stock },
): Promise<Batch> {
  const mentions = await stockOf(tx, work, stock);
  const howOf = matchOf(query);
  const read = await withStockTexts(tx, work.organisationId, mentions);
  const judged = read
    .filter(({ hasText }) => hasText)
    .map(({ mention, post }) => ({ mention, now: howOf(post) }));
  const gone = judged.filter(({ mention, now }) => !now && isOurs(mention));
  const news = judged.flatMap(({ mention, now }) =>
    now && now !== mention.how && mention.how !== 'by_hand'
      ? [{ mentionId: mention.id, publishedAt: mention.publishedAt, how: now, day: mention.day }]
      : [],
  );
  await dropLinks(
    tx,
    work,
    gone.map(({ mention }) => mention.id),
  );
  await putLinks(tx, work, news);
  const days = [...gone.map(({ mention }) => mention.day), ...news.map(({ day }) => day)];
  await markStale(tx, work.organisationId, days);
  return {
    seen: mentions.length,
    found: judged.filter(({ now }) => now).length,
    compounds: judged.filter(({ now }) => now === 'compound').length,
    last: mentions.at(-1)?.id ?? null,
  };
}

const isOurs = ({ how, offTopicBy }: { how: string | null; offTopicBy: string | null }): boolean =>
  how !== null && how !== 'by_hand' && offTopicBy !== 'person';

/** An empty query finds nothing: such a topic is given by hand only. */
function matchOf(query: string): CompiledQuery {
  const compiled = compileQuery(query);
  return compiled.ok ? compiled.value : () => null;
}
