import type { StandingWords } from '../messages/standing.ts';
import type { Standing } from './standing.ts';

// More titles than these make no sentence any more, more numbers than these no list.
const mostTitles = 3;
const mostNumbers = 4;
// Below six voters no lead can be shown, whatever they chose: docs/decisions/0005.
const fewestVoters = 6;

/**
 * Whether a card surely leads by benefit, or why none does: too few voters, or cards that are
 * level; null with nothing to compare.
 * @param most characters there is room for: where titles take more, cards are called by number.
 */
export function leadSentence(
  { lead, cards, people }: Standing,
  words: StandingWords,
  most: number,
): string | null {
  if (!lead || cards.length < 2) return null;
  const leading = cards.filter((card) => lead.cardIds.includes(card.cardId));
  const named = leading.map(({ number, title }) => words.numbered(number, title));
  const [first] = named;
  if (first !== undefined && lead.clear) return words.clear(first);
  if (people < fewestVoters) return words.tooFew(people);
  if (leading.length === cards.length) return words.tieOfAll;
  const titled = words.tie(named);
  if (leading.length <= mostTitles && titled.length <= most) return titled;
  if (leading.length > mostNumbers) return words.tieOfMany(leading.length);
  return words.tieOfNumbers(leading.map((card) => card.number).sort((a, b) => a - b));
}
