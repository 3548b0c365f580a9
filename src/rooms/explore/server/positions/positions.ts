import { may } from '#platform/auth/rights.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { dayIn } from '#platform/base/clock.ts';
import { newId } from '#platform/base/ids.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { inOrganisation } from '#platform/db/database.ts';
import { recordFact } from '#platform/facts/facts.ts';
import { createMeasure, targetGroupsOf } from '#rooms/programme/door.server.ts';
import type { DecisionInput, PositionId, PositionInput } from '../../positions/position.ts';
import type { Thresholds } from '../../positions/thresholds.ts';
import { positionsWithEvidence } from './positionViews.ts';
import {
  insertDecision,
  insertPosition,
  lockPosition,
  topicExists,
  updatePosition,
  upsertThresholds,
} from './positions.queries.ts';

/** Writes down what the organisation wants to stand for. One sentence a topic and target group. */
export async function addPosition(
  scope: Scope,
  input: PositionInput,
  now: Date,
): Promise<Outcome<PositionId, 'notAllowed' | 'watchGone' | 'targetGroupGone' | 'alreadyThere'>> {
  if (!may(scope.role, 'decidePositions')) return refused('notAllowed');
  const { organisationId, personId } = scope;
  return inOrganisation(scope, async (tx) => {
    if (!(await topicExists(tx, organisationId, input.watch))) return refused('watchGone');
    if (input.targetGroup !== null) {
      const groups = await targetGroupsOf(tx, organisationId);
      if (!groups.some(({ id }) => id === input.targetGroup)) return refused('targetGroupGone');
    }
    const id = newId<'position'>(now);
    const written = await insertPosition(tx, {
      organisation_id: organisationId,
      id,
      watch_id: input.watch,
      target_group_id: input.targetGroup,
      sentence: input.sentence,
      created_by: personId,
      created_at: now,
    });
    if (!written) return refused('alreadyThere');
    await recordFact(tx, scope, { kind: 'explore.position_written', subjectId: id, at: now });
    return done(id);
  });
}

type Seen = { id: PositionId; revision: number };

/** Another sentence; what was decided stays in its history. */
export const changeSentence = (
  scope: Scope,
  seen: Seen,
  sentence: string,
): Promise<Outcome<null, 'notAllowed' | 'positionGone' | 'changedMeanwhile'>> =>
  changePosition(scope, seen, { sentence });

/** Takes a position out of all lists; its history stays. */
export const removePosition = (
  scope: Scope,
  seen: Seen,
  now: Date,
): Promise<Outcome<null, 'notAllowed' | 'positionGone' | 'changedMeanwhile'>> =>
  changePosition(scope, seen, { removed_at: now });

async function changePosition(
  scope: Scope,
  seen: Seen,
  change: { sentence?: string; removed_at?: Date },
): Promise<Outcome<null, 'notAllowed' | 'positionGone' | 'changedMeanwhile'>> {
  if (!may(scope.role, 'decidePositions')) return refused('notAllowed');
  const key = { organisationId: scope.organisationId, positionId: seen.id };
  return inOrganisation(scope, async (tx) => {
    const position = await lockPosition(tx, key);
    if (!position) return refused('positionGone');
    if (position.revision !== seen.revision) return refused('changedMeanwhile');
    await updatePosition(tx, key, change);
    return done(null);
  });
}

/**
 * Confirms what the rule proposes, says something else or leaves it open; the last two with a
 * reason. The evidence of this moment is written down with it.
 */
export async function decidePosition(
  scope: Scope,
  positionId: PositionId,
  input: DecisionInput,
  now: Date,
): Promise<Outcome<null, 'notAllowed' | 'positionGone' | 'reasonMissing' | 'proposalMoved'>> {
  if (!may(scope.role, 'decidePositions')) return refused('notAllowed');
  const { organisationId } = scope;
  return inOrganisation(scope, async (tx) => {
    if (!(await lockPosition(tx, { organisationId, positionId }))) return refused('positionGone');
    const all = await positionsWithEvidence(tx, organisationId, dayIn(scope.timeZone, now));
    const position = all.find(({ id }) => id === positionId);
    if (!position) return refused('positionGone');
    const { proposal, evidence, period } = position;
    if (proposal.standing !== input.proposed) return refused('proposalMoved');
    if (input.standing !== proposal.standing && input.reason === '')
      return refused('reasonMissing');
    const id = newId<'position_standing'>(now);
    await insertDecision(tx, {
      organisation_id: organisationId,
      id,
      position_id: positionId,
      standing: input.standing,
      proposed: proposal.standing,
      because: proposal.because,
      reason: input.reason,
      from_day: period.from,
      to_day: period.to,
      ...evidence.counts,
      present: evidence.present,
      decided_by: scope.personId,
      decided_at: now,
    });
    await recordFact(tx, scope, {
      kind: 'explore.position_decided',
      subjectId: positionId,
      at: now,
    });
    return done(null);
  });
}

/** From when on evidence is enough: for all positions of the organisation. */
export async function setThresholds(
  scope: Scope,
  thresholds: Thresholds,
  now: Date,
): Promise<Outcome<null, 'notAllowed'>> {
  if (!may(scope.role, 'decidePositions')) return refused('notAllowed');
  await inOrganisation(scope, (tx) =>
    upsertThresholds(tx, {
      organisation_id: scope.organisationId,
      days: thresholds.days,
      fewest_mentions: thresholds.fewestMentions,
      clear_percent: thresholds.clearPercent,
      most_unsure_percent: thresholds.mostUnsurePercent,
      fewest_present: thresholds.fewestPresent,
      most_absent: thresholds.mostAbsent,
      changed_by: scope.personId,
      changed_at: now,
    }),
  );
  return done(null);
}

/**
 * Makes a measure of a position, with the way back; a second time it is the same one.
 * @param words `what` 1 to 120 characters; `why` up to 600.
 */
export async function measureFromPosition(
  scope: Scope,
  positionId: PositionId,
  words: { what: string; why: string },
  now: Date,
): Promise<Outcome<string, 'notAllowed' | 'positionGone' | 'programmeGone'>> {
  if (!may(scope.role, 'addMeasure')) return refused('notAllowed');
  const { organisationId } = scope;
  return inOrganisation(scope, async (tx) => {
    if (!(await lockPosition(tx, { organisationId, positionId }))) return refused('positionGone');
    const origin = { kind: 'position' as const, id: positionId };
    const made = await createMeasure(tx, { organisationId, origin, ...words, now });
    return made.ok ? done(made.value.measureId) : made;
  });
}
