import type { AgendaItem, CardId, DiscussionView } from '../board.ts';

const shortestTalk = 2;
const usualTalk = 5;

/** The card after the one that is being discussed; the first where there is none. */
export function nextDiscussed({ cards, cardId }: DiscussionView): CardId | null {
  const place = cards.findIndex((card) => card.cardId === cardId);
  return cards[place + 1]?.cardId ?? null;
}

/** Whole minutes for each card, of those the agenda plans for the discussion. */
export function minutesForEach(agenda: readonly AgendaItem[], cards: number): number {
  const planned = agenda.find((item) => item.phase === 'discussion')?.minutes;
  if (planned === undefined || cards === 0) return usualTalk;
  return Math.max(shortestTalk, Math.round(planned / cards));
}
