import * as v from 'valibot';
import { everyOrganisation } from '#platform/auth/everyOrganisation.ts';
import { assert } from '#platform/base/assert.ts';
import { isId, newId, type Id, type OrganisationId } from '#platform/base/ids.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import { enqueue } from '#platform/jobs/jobs.ts';
import { offThread } from '#platform/print/offThread.ts';
import { wholeText } from '../../mentions/wholeText.ts';
import { textsOf } from '../mentionTexts.queries.ts';
import { labelsOf } from '../../listening/labelledRows.ts';
import { learnedSchema, type Learned } from './learned.ts';
import type { LearnInput } from './learnTask.ts';
import { insertModel, newestTraining, unfinishedScoring } from './trainings.queries.ts';
import type { ModelKey } from './models.queries.ts';
import { judgedKeys, standingOf, verdictsOf, type VerdictRow } from './verdicts.queries.ts';

/** The task that learns from what people said. */
export const learnTask = 'learn_from_verdicts';
/** The task that scores the stock anew with what was learned. */
export const scoreTask = 'score_stock';

/** So long nobody says anything before something is learned. */
export const quietSeconds = 10;

// More take longer than a person waits, and add little.
const mostVerdicts = 3_000;
const longestMs = 300_000;

const payloadSchema = v.object({
  organisationId: v.custom<OrganisationId>(isId),
  watchId: v.nullable(v.custom<Id<'watch'>>(isId)),
});

/** The task: learns what was said, if it was not learned yet, and has the stock scored anew. */
export async function learnFromVerdicts(payload: unknown, now: Date): Promise<void> {
  const { organisationId, watchId } = v.parse(payloadSchema, payload);
  await learnOne(organisationId, keyOf(watchId), now);
}

/**
 * The routine: goes on where a training or a scoring was cut short, in every organisation. Both
 * bear being begun twice.
 */
export async function continueLearning(now: Date): Promise<void> {
  for await (const organisationId of everyOrganisation()) {
    const keys = await inOrganisation({ organisationId }, async (tx) => {
      for (const modelId of await unfinishedScoring(tx, organisationId))
        await enqueue(tx, scoreTask, { organisationId, modelId });
      return judgedKeys(tx, organisationId);
    });
    for (const key of keys) await learnOne(organisationId, key, now);
  }
}

const keyOf = (watchId: Id<'watch'> | null): ModelKey =>
  watchId ? { task: 'relevance', watchId } : { task: 'tonality', watchId: null };

async function learnOne(organisationId: OrganisationId, key: ModelKey, now: Date): Promise<void> {
  const input = await inOrganisation({ organisationId }, (tx) =>
    whatToLearn(tx, organisationId, { key, now }),
  );
  if (!input) return;
  // Learned between two transactions: nothing is locked while it takes its seconds.
  const task = 'rooms/explore/server/listening/learnTask.ts';
  const { learned, weights } = split(await offThread({ task, input }, longestMs));
  await inOrganisation({ organisationId }, (tx) =>
    keep(tx, organisationId, { key, learned, weights, now }),
  );
}

type Asked = { key: ModelKey; now: Date };

/** Null: nothing new was said, or somebody is still saying. */
async function whatToLearn(
  tx: Tx,
  organisationId: OrganisationId,
  { key, now }: Asked,
): Promise<LearnInput | null> {
  const standing = await standingOf(tx, organisationId, key);
  if (standing.verdicts === 0 && !(await newestTraining(tx, organisationId, key))) return null;
  const newest = standing.newest?.toISOString() ?? null;
  if (standing.newest && +now - +standing.newest < quietSeconds * 1_000 - 500) return null;
  const before = await newestTraining(tx, organisationId, key);
  if (before && isSame(before.learned, { ...standing, newest })) return null;
  const verdicts = await verdictsOf(tx, organisationId, { key, most: mostVerdicts });
  const texts = await textsOf(tx, organisationId, idsOf(verdicts));
  const labels = key.task === 'tonality' ? labelsOf.tonality : topicLabels;
  const examples = verdicts.flatMap(({ mentionId, label, drawn }) => {
    const text = texts.get(mentionId);
    const number = labels.findIndex((one) => one === label);
    if (!text || number < 0) return [];
    return [{ text: wholeText(text), label: number, byLot: drawn === 'random' }];
  });
  return { task: key.task, newest, examples };
}

// In the order of labelsOf.relevance: false, true.
const topicLabels: readonly string[] = ['off_topic', 'on_topic'];

const idsOf = (verdicts: readonly VerdictRow[]) => verdicts.map(({ mentionId }) => mentionId);

const isSame = (
  learned: Learned,
  { verdicts, newest }: { verdicts: number; newest: string | null },
) => learned.newest === newest && learned.verdicts === Math.min(verdicts, mostVerdicts);

function split(bytes: Uint8Array): { learned: Learned; weights: Uint8Array | null } {
  const end = bytes.indexOf(10);
  assert(end > 0, 'a training answers with a line');
  const learned = v.parse(
    learnedSchema,
    JSON.parse(Buffer.from(bytes.subarray(0, end)).toString()),
  );
  const weights = bytes.subarray(end + 1);
  return { learned, weights: weights.length > 0 ? weights : null };
}

type Kept = Asked & { learned: Learned; weights: Uint8Array | null };

async function keep(
  tx: Tx,
  organisationId: OrganisationId,
  { key, learned, weights, now }: Kept,
): Promise<void> {
  const id = newId<'model'>(now);
  const before = await newestTraining(tx, organisationId, key);
  const labels = key.task === 'tonality' ? labelsOf.tonality : labelsOf.relevance;
  // Where neither judged, nothing changes.
  const isToScore = weights !== null || before?.inUse === true;
  await insertModel(tx, organisationId, { id, key, labels, learned, weights, isToScore, now });
  if (isToScore) await enqueue(tx, scoreTask, { organisationId, modelId: id });
}
