import type { Scope } from '#platform/auth/scope.ts';
import { dayIn } from '#platform/base/clock.ts';
import { inOrganisation } from '#platform/db/database.ts';
import { standingOfPosition, type PositionId } from '../../positions/position.ts';
import type { Standing } from '../../positions/standing.ts';
import { positionsOf } from './positions.queries.ts';
import { positionsWithEvidence } from './positionViews.ts';

/** A position as a workshop takes it: what we want to stand for, and where that stands. */
export type PositionForCard = {
  id: PositionId;
  sentence: string;
  topic: string;
  targetGroup: string | null;
  /** As decided, else as proposed; null: left open. */
  standing: Standing | null;
  mentions: number;
};

/** Every position of the organisation, in the order they were written. */
export async function positionsForCards(scope: Scope, now: Date): Promise<PositionForCard[]> {
  const positions = await inOrganisation(scope, (tx) =>
    positionsWithEvidence(tx, scope.organisationId, dayIn(scope.timeZone, now)),
  );
  return positions.map((position) => {
    const { id, sentence, watch, targetGroup, evidence } = position;
    const { negative, neutral, positive, unsure } = evidence.counts;
    return {
      id,
      sentence,
      topic: watch.name,
      targetGroup: targetGroup?.name ?? null,
      standing: standingOfPosition(position),
      mentions: negative + neutral + positive + unsure,
    };
  });
}

/** Where a measure came from: the sentence and its page. */
export type PositionOrigin = { sentence: string; address: string };

/** The way back of a measure that came from a position; null where it was removed. */
export async function originOfPosition(
  scope: Scope,
  positionId: PositionId,
): Promise<PositionOrigin | null> {
  const all = await inOrganisation(scope, (tx) => positionsOf(tx, scope.organisationId));
  const found = all.find(({ id }) => id === positionId);
  if (!found) return null;
  const address = `/o/${scope.slug}/explore/positions/${found.id}`;
  return { sentence: found.sentence, address };
}
