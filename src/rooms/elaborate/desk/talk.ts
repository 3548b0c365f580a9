import type { CardId, DiscussionView } from '../board.ts';

/** The card after the one that is being discussed; the first where there is none. */
export function nextDiscussed({ cards, cardId }: DiscussionView): CardId | null {
  const place = cards.findIndex((card) => card.cardId === cardId);
  return cards[place + 1]?.cardId ?? null;
}
