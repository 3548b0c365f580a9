import type { Scope } from '#platform/auth/scope.ts';
import { dayIn } from '#platform/base/clock.ts';
import type { Id, OrganisationId } from '#platform/base/ids.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import { measuresFromOrigin, targetGroupsOf } from '#rooms/programme/door.server.ts';
import { noCounts } from '../../maps/counts.ts';
import { before, lastDays, type Period } from '../../maps/period.ts';
import type { Decision, Position, PositionId } from '../../positions/position.ts';
import { reasonsOfRule, standingOf, type Evidence } from '../../positions/standing.ts';
import { usualThresholds, type Thresholds } from '../../positions/thresholds.ts';
import { tonalityModel } from '../listening/models.queries.ts';
import { newestTraining } from '../listening/trainings.queries.ts';
import { tonalityTrust } from '../listening/trust.ts';
import { countGroupsAtPlaces } from '../maps/maps.queries.ts';
import {
  countPositions,
  countSinceDecisions,
  decisionsOf,
  newestDecisions,
  positionsOf,
  thresholdsRow,
} from './positions.queries.ts';

/** The positions with their evidence as it is now; every member sees them. */
export const positionsFor = (scope: Scope, now: Date): Promise<Position[]> =>
  inOrganisation(scope, (tx) =>
    positionsWithEvidence(tx, scope.organisationId, dayIn(scope.timeZone, now)),
  );

/** @param today the last day that counts, in the organisation's time zone. */
export async function positionsWithEvidence(
  tx: Tx,
  organisationId: OrganisationId,
  today: string,
): Promise<Position[]> {
  const rows = await positionsOf(tx, organisationId);
  if (rows.length === 0) return [];
  const thresholds = await thresholdsOf(tx, organisationId);
  const period = lastDays(today, thresholds.days);
  const evidence = await evidenceIn(tx, organisationId, period);
  const groups = new Map((await targetGroupsOf(tx, organisationId)).map((one) => [one.id, one]));
  const decisions = await newestDecisions(tx, organisationId);
  const newest = new Map(decisions.map((row) => [row.positionId, decisionOf(row)]));
  const since = await countSinceDecisions(tx, organisationId);
  const training = await newestTraining(tx, organisationId, tonalityModel);
  const learnedAt = training?.inUse ? training.trainedAt : null;
  return rows.map((row) => {
    const found = evidence(row);
    const group = row.targetGroupId ? groups.get(row.targetGroupId) : null;
    const decision = newest.get(row.id) ?? null;
    return {
      id: row.id,
      sentence: row.sentence,
      watch: { id: row.watchId, name: row.watchName, kind: row.watchKind },
      targetGroup: group ? { id: group.id, name: group.name } : null,
      revision: row.revision,
      period,
      evidence: found,
      proposal: standingOf(found, thresholds),
      decision,
      since: decision ? (since.get(row.id) ?? 0) : null,
      learnedSince: decision !== null && learnedAt !== null && learnedAt > decision.decidedAt,
    };
  });
}

/** One position with every decision about it, newest first; null: not there. */
export async function findPositionFor(
  scope: Scope,
  positionId: PositionId,
  now: Date,
): Promise<{ position: Position; history: Decision[]; measureId: string | null } | null> {
  return inOrganisation(scope, async (tx) => {
    const today = dayIn(scope.timeZone, now);
    const all = await positionsWithEvidence(tx, scope.organisationId, today);
    const position = all.find(({ id }) => id === positionId);
    if (!position) return null;
    const history = await decisionsOf(tx, scope.organisationId, positionId);
    const measures = await measuresFromOrigin(tx, scope.organisationId, 'position', [positionId]);
    const measureId = measures[0]?.id ?? null;
    return { position, history: history.map(decisionOf), measureId };
  });
}

export const thresholdsFor = (scope: Scope): Promise<Thresholds> =>
  inOrganisation(scope, (tx) => thresholdsOf(tx, scope.organisationId));

export const thresholdsOf = async (tx: Tx, organisationId: OrganisationId): Promise<Thresholds> =>
  (await thresholdsRow(tx, organisationId)) ?? usualThresholds;

type Asked = {
  id: PositionId;
  targetGroupId: Id<'target_group'> | null;
  searched: unknown;
};

/** What is known of each position in a period. */
async function evidenceIn(
  tx: Tx,
  organisationId: OrganisationId,
  period: Period,
): Promise<(asked: Asked) => Evidence> {
  const counted = await countPositions(tx, organisationId, period);
  const atPlaces = await countGroupsAtPlaces(tx, organisationId, {
    period,
    before: before(period),
  });
  const { enough } = await tonalityTrust(tx, organisationId);
  return ({ id, targetGroupId, searched }) => {
    const counts = noCounts();
    for (const { positionId, tonality, mentions } of counted) {
      if (positionId === id) counts[tonality] += mentions;
    }
    const there = atPlaces.filter(({ groupId, now }) => groupId === targetGroupId && now > 0);
    const present = there.reduce((sum, { now }) => sum + now, 0);
    const places = searched === true ? there.length : 0;
    return { counts, present, places, trusted: enough };
  };
}

type DecisionRow = Awaited<ReturnType<typeof decisionsOf>>[number];

function decisionOf(row: DecisionRow): Decision {
  const { negative, neutral, positive, unsure, present } = row;
  return {
    id: row.id,
    standing: row.standing,
    proposal: {
      standing: row.proposed,
      because: reasonsOfRule.find((reason) => reason === row.because) ?? 'tooFew',
    },
    reason: row.reason,
    period: { from: row.from, to: row.to },
    evidence: { counts: { negative, neutral, positive, unsure }, present },
    decidedBy: row.decidedBy,
    decidedAt: row.decidedAt,
  };
}
