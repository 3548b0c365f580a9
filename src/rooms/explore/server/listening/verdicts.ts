import { may } from '#platform/auth/rights.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { newId, type Id } from '#platform/base/ids.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import { enqueue } from '#platform/jobs/jobs.ts';
import type { Drawn } from '../../listening/question.ts';
import type { ClearTonality } from '../../tonality.ts';
import { markStale } from '../counts.ts';
import { learnTask, quietSeconds } from './learning.ts';
import { tonalityModel, type ModelKey } from './models.queries.ts';
import {
  lockMention,
  putVerdict,
  setTonality,
  setTopic,
  takeVerdict,
  type Said,
} from './verdicts.queries.ts';

export type TonalityVerdict = {
  mentionId: Id<'mention'>;
  /** skipped: seen and left open. */
  label: ClearTonality | 'skipped';
  drawn?: Drawn;
};

type Refused = 'notAllowed' | 'mentionGone';

/** Somebody says what a mention's tonality is; the house learns from it soon. */
export async function sayTonality(
  scope: Scope,
  { mentionId, label, drawn = 'by_hand' }: TonalityVerdict,
  now: Date,
): Promise<Outcome<null, Refused>> {
  if (!may(scope.role, 'judgeMentions')) return refused('notAllowed');
  return inOrganisation(scope, async (tx) => {
    const { organisationId } = scope;
    const mention = await lockMention(tx, organisationId, mentionId);
    if (!mention) return refused('mentionGone');
    await putVerdict(tx, {
      ...newVerdict(scope, now),
      mention_id: mentionId,
      task: 'tonality',
      watch_id: null,
      label,
      drawn,
      guessed: mention.tonality,
      guessed_confidence: mention.confidence,
      guessed_by: mention.tonality_by,
    });
    if (label === 'skipped') return done(null);
    await setAndCount(tx, scope, { mentionId, said: { tonality: label, ...byPerson } });
    await learnSoon(tx, scope, tonalityModel, now);
    return done(null);
  });
}

const byPerson = { confidence: null, by: 'person' } as const;

/** Takes back what this person said last about a mention: it is what had been guessed again. */
export async function takeBackTonality(
  scope: Scope,
  mentionId: Id<'mention'>,
  now: Date,
): Promise<Outcome<null, Refused>> {
  if (!may(scope.role, 'judgeMentions')) return refused('notAllowed');
  return inOrganisation(scope, async (tx) => {
    const { organisationId, personId } = scope;
    if (!(await lockMention(tx, organisationId, mentionId))) return refused('mentionGone');
    const taken = await takeVerdict(tx, organisationId, { mentionId, judgedBy: personId });
    if (!taken || taken.label === 'skipped') return done(null);
    const { guessed_confidence: confidence } = taken;
    const said: Said = {
      tonality: taken.guessed ?? 'unsure',
      confidence: typeof confidence === 'number' ? confidence : null,
      by: taken.guessed_by ?? 'shared',
    };
    await setAndCount(tx, scope, { mentionId, said });
    await learnSoon(tx, scope, tonalityModel, now);
    return done(null);
  });
}

export type TopicVerdict = {
  mentionId: Id<'mention'>;
  watchId: Id<'watch'>;
  label: 'on_topic' | 'off_topic';
};

/** Somebody says whether a mention belongs to the topic of a watch that found it. */
export async function sayRelevance(
  scope: Scope,
  { mentionId, watchId, label }: TopicVerdict,
  now: Date,
): Promise<Outcome<null, Refused>> {
  if (!may(scope.role, 'judgeMentions')) return refused('notAllowed');
  return inOrganisation(scope, async (tx) => {
    const offTopicAt = label === 'off_topic' ? now : null;
    const changed = await setTopic(tx, scope.organisationId, { mentionId, watchId, offTopicAt });
    if (changed.length === 0) return refused('mentionGone');
    await putVerdict(tx, {
      ...newVerdict(scope, now),
      mention_id: mentionId,
      task: 'relevance',
      watch_id: watchId,
      label,
      drawn: 'by_hand',
    });
    const days = changed.map(({ day }) => day);
    await markStale(tx, scope.organisationId, days);
    await learnSoon(tx, scope, { task: 'relevance', watchId }, now);
    return done(null);
  });
}

const newVerdict = ({ organisationId, personId }: Scope, now: Date) => ({
  organisation_id: organisationId,
  id: newId<'verdict'>(now),
  judged_by: personId,
  judged_at: now,
});

async function setAndCount(
  tx: Tx,
  { organisationId }: Scope,
  set: { mentionId: Id<'mention'>; said: Said },
): Promise<void> {
  const changed = await setTonality(tx, organisationId, set);
  const days = changed.map(({ day }) => day);
  await markStale(tx, organisationId, days);
}

/** Once nobody has said anything for a moment: twenty answers are one training. */
const learnSoon = (tx: Tx, { organisationId }: Scope, { watchId }: ModelKey, now: Date) =>
  enqueue(tx, learnTask, { organisationId, watchId }, new Date(+now + quietSeconds * 1_000));
