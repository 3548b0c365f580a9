import type { Scope } from '#platform/auth/scope.ts';
import { inOrganisation } from '#platform/db/database.ts';
import type { CardId, WorkshopId } from '../board.ts';
import { cardOrigins } from './origin.queries.ts';

/**
 * Where a measure came from: the card on the workshop's result page. `address` is a path within
 * this site.
 */
export type CardOrigin = {
  cardId: CardId;
  workshopId: WorkshopId;
  title: string;
  cardNumber: number;
  address: string;
};

/** The way back of measures that came from cards; cards of other organisations are not found. */
export async function originsOfCards(
  scope: Scope,
  cardIds: readonly CardId[],
): Promise<Map<CardId, CardOrigin>> {
  if (cardIds.length === 0) return new Map();
  const rows = await inOrganisation(scope, (tx) => cardOrigins(tx, scope.organisationId, cardIds));
  return new Map(
    rows.map((row) => {
      const page = `/o/${scope.slug}/workshops/${row.workshopId}`;
      return [row.cardId, { ...row, address: `${page}#card-${row.cardNumber}` }];
    }),
  );
}
