import { findPublicToken } from '#platform/auth/publicTokens.ts';
import { isId, type OrganisationId } from '#platform/base/ids.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import { recordFact } from '#platform/facts/facts.ts';
import {
  followUpDays,
  mayAnswer,
  type AnswerInput,
  type FollowUpAnswer,
  type FollowUpId,
} from '../followUp.ts';
import { isOpen, type MeasureId } from '../measure.ts';
import { deleteUnasked, followUpById, setAnswer } from './followUps.queries.ts';
import { measureById, updateMeasure } from './measures.queries.ts';
import { lockMeasure } from './originMeasures.queries.ts';
import { deleteOwnerAddress } from './ownerAddress.queries.ts';

/** What the page behind a mail's link shows: the measure, and nothing else of the organisation. */
export type FollowUp = {
  afterDays: number;
  what: string;
  firstStep: string;
  answer: FollowUpAnswer | null;
  stuckOn: string;
  mayAnswer: boolean;
};

/** @returns null alike for a link that is unknown, has run out, or whose measure was given back. */
export async function findFollowUp(token: string): Promise<FollowUp | null> {
  const key = await keyOf(token);
  if (!key) return null;
  const found = await inOrganisation(key, (tx) => load(tx, key));
  if (!found) return null;
  const { followUp, measure } = found;
  return {
    afterDays: followUp.afterDays,
    what: measure.what,
    firstStep: measure.firstStep,
    answer: followUp.answer,
    stuckOn: (followUp.answer === 'stuck' && measure.stuckOn) || '',
    mayAnswer: mayAnswer(measure, followUp),
  };
}

/**
 * The owner says what became of a measure: that is its state then. Again changes it, until the link
 * runs out. After the last question, and when the measure is done, the owner's address is deleted.
 */
export async function answerFollowUp(
  token: string,
  given: AnswerInput,
  now: Date,
): Promise<Outcome<null, 'followUpGone' | 'measureClosed'>> {
  const key = await keyOf(token);
  if (!key) return refused('followUpGone');
  return inOrganisation(key, async (tx) => {
    const found = await load(tx, key);
    if (!found) return refused('followUpGone');
    const { followUp, measure } = found;
    if (!mayAnswer(measure, followUp)) return refused('measureClosed');
    await saveState({ tx, ...key, now }, measure, given);
    const { organisationId, id } = key;
    await setAnswer(tx, organisationId, { id, answer: given.answer, at: now });
    const numbers = { afterDays: followUp.afterDays };
    const kind = 'programme.follow_up_answered';
    await recordFact(tx, key, { kind, subjectId: measure.id, numbers, at: now });
    const isLast = followUp.afterDays === Math.max(...followUpDays);
    if (isLast || !isOpen({ state: given.answer })) {
      await deleteOwnerAddress(tx, { organisationId, measureId: measure.id });
    }
    return done(null);
  });
}

/** Whoever got the mail wants no more of them: nothing more is asked, and the address is gone. */
export async function stopFollowUps(token: string): Promise<Outcome<null, 'followUpGone'>> {
  const key = await keyOf(token);
  if (!key) return refused('followUpGone');
  const { organisationId } = key;
  return inOrganisation(key, async (tx) => {
    const found = await load(tx, key);
    if (!found) return refused('followUpGone');
    const measureId = found.measure.id;
    await deleteUnasked(tx, { organisationId, measureId });
    await deleteOwnerAddress(tx, { organisationId, measureId });
    return done(null);
  });
}

type Key = { organisationId: OrganisationId; id: FollowUpId };

async function keyOf(token: string): Promise<Key | null> {
  const found = await findPublicToken(token, 'follow_up');
  if (!found || !isId<'follow_up'>(found.subjectId)) return null;
  return { organisationId: found.organisationId, id: found.subjectId };
}

/** The measure stays locked until the transaction ends. */
async function load(tx: Tx, { organisationId, id }: Key) {
  const seen = await followUpById(tx, organisationId, id);
  if (!seen) return null;
  await lockMeasure(tx, organisationId, seen.measureId);
  // Who gave the measure back meanwhile, or was asked twice at once, is met here.
  const followUp = await followUpById(tx, organisationId, id);
  const measure = await measureById(tx, organisationId, seen.measureId);
  return followUp && measure ? { followUp, measure } : null;
}

type Saving = { tx: Tx; organisationId: OrganisationId; now: Date };
type Saved = NonNullable<Awaited<ReturnType<typeof measureById>>> & { id: MeasureId };

async function saveState(
  { tx, organisationId, now }: Saving,
  measure: Saved,
  { answer, stuckOn }: AnswerInput,
): Promise<void> {
  const isSame = measure.state === answer;
  const key = { organisationId, id: measure.id, revision: measure.revision };
  await updateMeasure(tx, key, {
    state: answer,
    state_since: isSame ? measure.stateSince : now,
    stuck_on: answer === 'stuck' ? stuckOn : null,
  });
  const fact = { kind: `programme.measure_${answer}`, subjectId: measure.id, at: now };
  if (!isSame) await recordFact(tx, { organisationId }, fact);
}
