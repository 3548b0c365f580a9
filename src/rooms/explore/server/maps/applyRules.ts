import * as v from 'valibot';
import { addMinutes } from '#platform/base/clock.ts';
import { isId, newId, type Id, type OrganisationId } from '#platform/base/ids.ts';
import { acrossOrganisations, inOrganisation, type Tx } from '#platform/db/database.ts';
import { enqueue } from '#platform/jobs/jobs.ts';
import type { RulePost } from '../../maps/groupRule.ts';
import { markStale } from '../counts.ts';
import { loadGroupRules } from '../groupRules.ts';
import { withStockTexts } from '../watches/stockTexts.ts';
import {
  beginRun,
  countStock,
  deleteByRule,
  insertByRule,
  lockRun,
  moveRun,
  standingRuns,
  stockPosts,
  touchRun,
  type StockPost,
} from './rules.queries.ts';

/** The task that applies the rules of target groups to what was heard before. */
export const applyRulesTask = 'apply_group_rules';

/** Has the rules applied to the whole stock, after this transaction; a run before it ends. */
export async function beginApplying(
  tx: Tx,
  organisationId: OrganisationId,
  now: Date,
): Promise<void> {
  const runId = newId<'rule_run'>(now);
  const total = await countStock(tx, organisationId);
  await beginRun(tx, { organisationId, runId, total, now });
  await enqueue(tx, applyRulesTask, { organisationId, runId });
}

const workSchema = v.object({
  organisationId: v.custom<OrganisationId>(isId),
  runId: v.custom<Id<'rule_run'>>(isId),
});

/**
 * The task: some mentions in each transaction. What was done stays when it is killed, and it goes
 * on from there; a newer run ends it. What was assigned by hand stays.
 */
export async function applyGroupRules(payload: unknown, now: () => Date): Promise<void> {
  const work = v.parse(workSchema, payload);
  while (await applySome(work, now())) continue;
}

/** The task of every minute: goes on where a run stands still, as after a kill. */
export async function resumeGroupRules(now: Date): Promise<void> {
  const standing = await acrossOrganisations((tx) => standingRuns(tx, addMinutes(now, -1)));
  for (const run of standing) {
    await inOrganisation(run, async (tx) => {
      await touchRun(tx, run, now);
      await enqueue(tx, applyRulesTask, run);
    });
  }
}

// A tenth of a second each: nobody who saves a mention waits for longer.
const atOnce = 500;

type Work = v.InferOutput<typeof workSchema>;

const applySome = ({ organisationId, runId }: Work, now: Date): Promise<boolean> =>
  inOrganisation({ organisationId }, async (tx) => {
    const run = await lockRun(tx, organisationId);
    if (run?.runId !== runId || run.finishedAt) return false;
    const after = isId<'mention'>(run.after) ? run.after : null;
    const posts = await stockPosts(tx, organisationId, { after, most: atOnce });
    const changed = await applyTo(tx, organisationId, posts);
    const more = posts.length === atOnce;
    await moveRun(tx, organisationId, {
      seen: posts.length,
      changed,
      after: posts.at(-1)?.id ?? null,
      at: now,
      finished: !more,
    });
    return more;
  });

/** @returns for how many mentions the rules now say something else. */
async function applyTo(
  tx: Tx,
  organisationId: OrganisationId,
  posts: readonly StockPost[],
): Promise<number> {
  if (posts.length === 0) return 0;
  const groupsOf = await loadGroupRules(tx, organisationId);
  const read = await withTexts(tx, organisationId, posts);
  const changes = read.map(({ stock, post }) => changeOf(stock, groupsOf(post)));
  const added = changes.flatMap((change) => change.added);
  const removed = changes.flatMap((change) => change.removed);
  await deleteByRule(tx, organisationId, removed);
  await insertByRule(tx, organisationId, added);
  const changed = changes.filter((change) => change.added.length + change.removed.length > 0);
  await markStale(
    tx,
    organisationId,
    changed.map(({ day }) => day),
  );
  return changed.length;
}

function changeOf({ id: mentionId, byRule, byHand, day }: StockPost, now: Id<'target_group'>[]) {
  const added = now.filter((group) => !byRule.includes(group) && !byHand.includes(group));
  const removed = byRule.filter((group) => !now.includes(group));
  return {
    day,
    added: added.map((targetGroupId) => ({ mentionId, targetGroupId })),
    removed: removed.map((targetGroupId) => ({ mentionId, targetGroupId })),
  };
}

/** Mentions as rules look at them; one without a text has none of the words. */
export async function withTexts(
  tx: Tx,
  organisationId: OrganisationId,
  posts: readonly StockPost[],
): Promise<{ stock: StockPost; post: RulePost }[]> {
  const read = await withStockTexts(tx, organisationId, posts);
  return read.map(({ mention: stock, post }) => {
    const matches = stock.watchIds.map((watchId) => ({ watchId }));
    return { stock, post: { ...post, placeId: stock.placeId, matches } };
  });
}
