import type { CardId } from './board.ts';

/** What one voter has placed of one colour on cards that are on the board. */
export type Placed = readonly { cardId: CardId; count: number }[];

/** @param dots the voter's in all; @param perCard at most that many on one card. */
export type Budget = { dots: number; perCard: number };

export type DotRefusal = 'noDotsLeft' | 'cardFull' | 'noDotThere';

export const dotsOn = (placed: Placed, cardId: CardId): number =>
  placed.find((dot) => dot.cardId === cardId)?.count ?? 0;

export const dotsLeft = (placed: Placed, budget: Budget): number =>
  Math.max(0, budget.dots - placed.reduce((sum, dot) => sum + dot.count, 0));

/** Why one more dot cannot be placed on a card; null when it can. */
export function whyNotPlace(placed: Placed, cardId: CardId, budget: Budget): DotRefusal | null {
  if (dotsLeft(placed, budget) < 1) return 'noDotsLeft';
  return dotsOn(placed, cardId) >= budget.perCard ? 'cardFull' : null;
}

export const whyNotTake = (placed: Placed, cardId: CardId): DotRefusal | null =>
  dotsOn(placed, cardId) < 1 ? 'noDotThere' : null;

/** A dot that moves stays within the voter's budget; only the card it goes to can be full. */
export function whyNotMove(
  placed: Placed,
  { fromCardId, toCardId }: { fromCardId: CardId; toCardId: CardId },
  budget: Budget,
): DotRefusal | null {
  const cannotTake = whyNotTake(placed, fromCardId);
  if (cannotTake) return cannotTake;
  return fromCardId !== toCardId && dotsOn(placed, toCardId) >= budget.perCard ? 'cardFull' : null;
}
