import { sql } from 'kysely';
import * as v from 'valibot';
import type { Id, OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import { learnedSchema, type Learned } from './learned.ts';
import type { ModelKey } from './models.queries.ts';

export type Training = {
  id: Id<'model'>;
  inUse: boolean;
  learned: Learned;
  trainedAt: Date;
  /** Of the stock: how many are to be scored anew, how many are; since when all are. */
  scoreTotal: number;
  scored: number;
  scoredAt: Date | null;
};

/** The trainings of a task, newest first. */
export async function trainingsOf(
  tx: Tx,
  organisationId: OrganisationId,
  { key: { task, watchId }, most }: { key: ModelKey; most: number },
): Promise<Training[]> {
  const { rows } = await sql<Omit<Training, 'learned'> & { report: unknown }>`
    select id, in_use as "inUse", report, trained_at as "trainedAt",
      score_total as "scoreTotal", scored, scored_at as "scoredAt"
    from explore.model
    where organisation_id = ${organisationId} and task = ${task}
      and watch_id is not distinct from ${watchId}
    order by trained_at desc, id desc limit ${most}`.execute(tx);
  return rows.map(({ report, ...row }) => ({ ...row, learned: v.parse(learnedSchema, report) }));
}

export const newestTraining = async (
  tx: Tx,
  organisationId: OrganisationId,
  key: ModelKey,
): Promise<Training | undefined> => (await trainingsOf(tx, organisationId, { key, most: 1 }))[0];

type NewModel = {
  id: Id<'model'>;
  key: ModelKey;
  labels: readonly string[];
  learned: Learned;
  weights: Uint8Array | null;
  isToScore: boolean;
  now: Date;
};

/** The weights of the trainings before it go; their figures stay. */
export async function insertModel(
  tx: Tx,
  organisationId: OrganisationId,
  { id, key, labels, learned, weights, isToScore, now }: NewModel,
): Promise<void> {
  await sql`
    update explore.model set weights = null
    where organisation_id = ${organisationId} and task = ${key.task}
      and watch_id is not distinct from ${key.watchId} and weights is not null`.execute(tx);
  await tx
    .insertInto('explore.model')
    .values({
      organisation_id: organisationId,
      id,
      task: key.task,
      watch_id: key.watchId,
      labels: [...labels],
      weights: weights && Buffer.from(weights),
      report: JSON.stringify(learned),
      in_use: weights !== null,
      trained_at: now,
      scored_at: isToScore ? null : now,
    })
    .execute();
}

/** Trainings that are the newest of their kind and whose stock is not scored to its end. */
export async function unfinishedScoring(
  tx: Tx,
  organisationId: OrganisationId,
): Promise<Id<'model'>[]> {
  const { rows } = await sql<{ id: Id<'model'> }>`
    select id from (
      select distinct on (task, watch_id) id, scored_at from explore.model
      where organisation_id = ${organisationId}
      order by task, watch_id, trained_at desc, id desc) as newest
    where scored_at is null`.execute(tx);
  return rows.map(({ id }) => id);
}
