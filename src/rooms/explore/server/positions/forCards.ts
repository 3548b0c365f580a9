import type { Scope } from '#platform/auth/scope.ts';
import { dayIn } from '#platform/base/clock.ts';
import { inOrganisation } from '#platform/db/database.ts';
import type { Language } from '#platform/i18n/language.ts';
import { totalOf } from '../../maps/counts.ts';
import { mapPictureMessages } from '../../messages/mapPictures.ts';
import { positionMessages } from '../../messages/positions.ts';
import { standingOfPosition, type Position, type PositionId } from '../../positions/position.ts';
import { positionsOf } from './positions.queries.ts';
import { positionsWithEvidence } from './positionViews.ts';

/** A position as a workshop takes it: what we want to stand for, and in words where it stands. */
export type PositionForCard = { id: PositionId; sentence: string; note: string };

/** Every position of the organisation, in the order they were written. */
export async function positionsForCards(
  scope: Scope,
  language: Language,
  now: Date,
): Promise<PositionForCard[]> {
  const positions = await inOrganisation(scope, (tx) =>
    positionsWithEvidence(tx, scope.organisationId, dayIn(scope.timeZone, now)),
  );
  return positions.map((position) => ({
    id: position.id,
    sentence: position.sentence,
    note: noteOf(position, language),
  }));
}

function noteOf(position: Position, language: Language): string {
  const t = positionMessages[language];
  const standing = standingOfPosition(position);
  return t.cardNote({
    standing: standing && t.standings[standing],
    topic: position.watch.name,
    group: position.targetGroup?.name ?? t.everybody,
    mentions: mapPictureMessages[language].mentions(totalOf(position.evidence.counts)),
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
