import type { CardId } from '../board.ts';
import type { StandingCard } from './standing.ts';

/** Below so many voters nothing is said about how single people voted. */
export const fewestForSpread = 5;

/**
 * How far the voters are apart on a card: the standard deviation of dots a voter, voters without a
 * dot included. The people in the room are all there are, so the divisor is their number.
 * @param counts the dots of those who placed any on the card. @param people at least 1.
 */
export function spreadOf(counts: readonly number[], people: number): number {
  const sum = counts.reduce((total, count) => total + count, 0);
  const squares = counts.reduce((total, count) => total + count * count, 0);
  return Math.sqrt(people * squares - sum * sum) / people;
}

/** Up to three cards with the greatest spread of either colour, the most divided first. */
export function cardsThatDivide(
  cards: readonly Pick<StandingCard, 'cardId' | 'number' | 'spreadBenefit' | 'spreadEffort'>[],
): CardId[] {
  return cards
    .map((card) => ({
      id: card.cardId,
      number: card.number,
      spread: Math.max(card.spreadBenefit ?? 0, card.spreadEffort ?? 0),
    }))
    .filter(({ spread }) => spread > 0)
    .sort((a, b) => b.spread - a.spread || a.number - b.number)
    .slice(0, 3)
    .map(({ id }) => id);
}
