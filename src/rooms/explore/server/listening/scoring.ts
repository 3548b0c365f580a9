import { assert } from '#platform/base/assert.ts';
import * as v from 'valibot';
import { isId, type Id, type OrganisationId } from '#platform/base/ids.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import { judgeAll, storedModel } from '../analysis.ts';
import { markStale } from '../counts.ts';
import { wholeText } from '../../mentions/wholeText.ts';
import { textsOf } from '../mentionTexts.queries.ts';
import { belongs } from './filters.ts';
import {
  countToScore,
  lockScoring,
  moveScoring,
  nextToFilter,
  nextToScore,
  saveFiltered,
  saveScores,
  type Scoring,
} from './scoring.queries.ts';

const atOnce = 500;

const payloadSchema = v.object({
  organisationId: v.custom<OrganisationId>(isId),
  modelId: v.custom<Id<'model'>>(isId),
});

/**
 * The task: scores the stock anew with a training, some mentions in each transaction. Cut short it
 * goes on where it was; what people said stays.
 */
export async function scoreStock(payload: unknown, now: Date): Promise<void> {
  const { organisationId, modelId } = v.parse(payloadSchema, payload);
  const work = { organisationId, modelId, now };
  while (await inOrganisation(work, (tx) => scoreSome(tx, work))) continue;
}

type Work = { organisationId: OrganisationId; modelId: Id<'model'>; now: Date };
type Scored = { ids: Id<'mention'>[]; days: string[] };

/** @returns whether there may be more. */
async function scoreSome(tx: Tx, { organisationId, modelId, now }: Work): Promise<boolean> {
  const scoring = await lockScoring(tx, organisationId, modelId);
  if (!scoring || scoring.isOld || scoring.scoredAt) return false;
  if (!scoring.scoredTo)
    await countToScore(tx, organisationId, { id: modelId, watchId: scoring.watchId });
  const { ids, days } =
    scoring.task === 'tonality'
      ? await judgeSome(tx, { organisationId, modelId, now }, scoring)
      : await filterSome(tx, { organisationId, modelId, now }, scoring);
  await markStale(tx, organisationId, days);
  const isLast = ids.length < atOnce;
  await moveScoring(tx, organisationId, {
    id: modelId,
    scored: ids.length,
    scoredTo: ids.at(-1) ?? null,
    scoredAt: isLast ? now : null,
  });
  return !isLast;
}

async function judgeSome(
  tx: Tx,
  { organisationId, modelId }: Work,
  { inUse, scoredTo }: Scoring,
): Promise<Scored> {
  const mentions = await nextToScore(tx, organisationId, { after: scoredTo, most: atOnce });
  const ids = mentions.map(({ id }) => id);
  const texts = await textsOf(tx, organisationId, ids);
  // Their language is known: German, else they were not asked for.
  const toJudge = ids.map((id) => ({ text: whole(texts.get(id)), language: 'de', stars: null }));
  const own = inUse ? storedModel(tx, organisationId, modelId) : null;
  const judged = await judgeAll(toJudge, own);
  const scores = ids.flatMap((id, index) => {
    const said = judged[index];
    return said?.language === 'de' ? [{ id, ...said }] : [];
  });
  return { ids, days: await saveScores(tx, organisationId, scores) };
}

async function filterSome(
  tx: Tx,
  { organisationId, modelId, now }: Work,
  { inUse, isOff, watchId, scoredTo }: Scoring,
): Promise<Scored> {
  assert(watchId, 'a filter is of a watch');
  const wish = { watchId, after: scoredTo, most: atOnce };
  const ids = await nextToFilter(tx, organisationId, wish);
  const texts = await textsOf(tx, organisationId, ids);
  const filter = inUse && !isOff ? storedModel(tx, organisationId, modelId) : null;
  const belong =
    filter &&
    (await belongs(
      ids.map((id) => whole(texts.get(id))),
      filter,
    ));
  const topics = ids.map((id, index) => ({
    id,
    offTopic: belong ? belong[index] === false : false,
  }));
  return { ids, days: await saveFiltered(tx, organisationId, { watchId, now, topics }) };
}

const whole = (text: { title: string; text: string } | undefined): string =>
  text ? wholeText(text) : '';
