import type { CardId } from '../board.ts';
import { dotsLeft, whyNotPlace, type Budget } from '../budget.ts';

/** A card as a helper needs it: what stands on the wall, and no dot. */
export type PaperCard = { id: CardId; number: number; title: string; mergedFrom: number[] };

/** How many dots of a ballot a card gets. */
export type TypedDots = { cardId: CardId; count: number }[];

/** What is wrong with a field of card numbers; the first thing that is. */
export type DotProblem =
  | { kind: 'notANumber'; text: string }
  | { kind: 'unknownCard'; number: number }
  | { kind: 'cardFull'; number: number; perCard: number }
  | { kind: 'tooMany'; placed: number; dots: number };

// "3 3 7 12", "3,3,7,12", and what a numeric keypad has.
const separators = /[\s,;.+/-]+/;

/**
 * Card numbers as they stand on a paper ballot, each as often as it has dots. The number of a card
 * that was put into another one means that other one.
 * @returns the dots understood, in the order of card numbers, and the first problem.
 */
export function dotsTyped(
  text: string,
  cards: readonly PaperCard[],
  budget: Budget,
): { dots: TypedDots; problem: DotProblem | null } {
  const typed = text.split(separators).filter((part) => part !== '');
  const found = typed.map((part) => ({ part, card: cardOf(part, cards) }));
  const dots = countedByCard(found.flatMap(({ card }) => card ?? []));
  const missing = found.find(({ card }) => !card);
  return { dots, problem: missing ? missingOf(missing.part) : overdrawn(dots, cards, budget) };
}

function cardOf(part: string, cards: readonly PaperCard[]): PaperCard | undefined {
  if (!/^\d{1,6}$/.test(part)) return undefined;
  const number = Number(part);
  return (
    cards.find((card) => card.number === number) ??
    cards.find((card) => card.mergedFrom.includes(number))
  );
}

const missingOf = (part: string): DotProblem =>
  /^\d{1,6}$/.test(part)
    ? { kind: 'unknownCard', number: Number(part) }
    : { kind: 'notANumber', text: part.slice(0, 20) };

function countedByCard(cards: readonly PaperCard[]): TypedDots {
  const counts = new Map<PaperCard, number>();
  for (const card of cards) counts.set(card, (counts.get(card) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => a.number - b.number)
    .map(([card, count]) => ({ cardId: card.id, count }));
}

function overdrawn(
  dots: TypedDots,
  cards: readonly PaperCard[],
  budget: Budget,
): DotProblem | null {
  const full = dots.find(({ count }) => count > budget.perCard);
  if (full) {
    const number = cards.find((card) => card.id === full.cardId)?.number ?? 0;
    return { kind: 'cardFull', number, perCard: budget.perCard };
  }
  const placed = dots.reduce((sum, { count }) => sum + count, 0);
  return placed > budget.dots ? { kind: 'tooMany', placed, dots: budget.dots } : null;
}

/** Why these dots are no ballot: placed one after the other by the rule for everybody's dots. */
export function whyNotAll(dots: TypedDots, budget: Budget): 'noDotsLeft' | 'cardFull' | null {
  const placed: { cardId: CardId; count: number }[] = [];
  for (const { cardId, count } of dots) {
    const there = { cardId, count: 0 };
    placed.push(there);
    for (; there.count < count; there.count += 1) {
      const reason = whyNotPlace(placed, cardId, budget);
      if (reason === 'noDotsLeft' || reason === 'cardFull') return reason;
    }
  }
  return dotsLeft(placed, budget) < 0 ? 'noDotsLeft' : null;
}
