import type { Board, CardId, Own, OwnDots } from '../../board.ts';
import { colours, type Colour } from '../../phases.ts';

/** A card on which something else lies than this browser had acknowledged. */
export type Difference = { number: number; colour: Colour; now: number; sent: number };

/**
 * What a voter is told of their own ballot. `unchanged`: as this browser had it acknowledged last.
 * `notHere`: this browser cannot compare, because the voter came back to it by word or began
 * without JavaScript. `differs`: something is wrong, and is said.
 */
export type Verdict =
  | { kind: 'none' }
  | { kind: 'unchanged' }
  | { kind: 'notHere' }
  | { kind: 'differs'; counted: boolean; differences: Difference[] };

export type CheckedBallot = {
  verdict: Verdict;
  /** Dots on cards that everybody sees, in the order of numbers. */
  lying: { number: number; colour: Colour; count: number }[];
  totals: Record<Colour, number>;
  /** Dots on cards that left the board: they count nowhere. */
  gone: number;
};

/**
 * Compares what the server says lies now with what it acknowledged last to this browser; null until
 * the server has counted.
 * @param acknowledged null where this browser knows nothing of it.
 */
export function checkedBallot(
  own: Own,
  acknowledged: readonly OwnDots[] | null,
  board: Board,
): CheckedBallot | null {
  if (!own.receipt && own.dots.length > 0) return null;
  const numberOf = new Map(board.cards.map((card) => [card.id, card.number]));
  const onBoard = ({ cardId }: OwnDots) => numberOf.has(cardId);
  const lying = own.dots
    .filter(onBoard)
    .map(({ cardId, colour, count }) => ({ number: numberOf.get(cardId) ?? 0, colour, count }))
    .sort((a, b) => a.number - b.number || (a.colour < b.colour ? -1 : 1));
  return {
    verdict: verdictOf(own, acknowledged?.filter(onBoard) ?? null, numberOf),
    lying,
    totals: { benefit: sumOf(lying, 'benefit'), effort: sumOf(lying, 'effort') },
    gone: (acknowledged ?? [])
      .filter((dots) => !onBoard(dots))
      .reduce((sum, { count }) => sum + count, 0),
  };
}

type Numbers = ReadonlyMap<CardId, number>;

function verdictOf(own: Own, acknowledged: OwnDots[] | null, numberOf: Numbers): Verdict {
  const now = own.dots.filter(({ cardId }) => numberOf.has(cardId));
  const differences = acknowledged ? differencesOf(now, acknowledged, numberOf) : [];
  if (differences.length > 0) {
    return { kind: 'differs', counted: own.receipt?.counted ?? false, differences };
  }
  if (now.length === 0) return { kind: 'none' };
  if (!own.receipt?.counted) return { kind: 'differs', counted: false, differences };
  return acknowledged ? { kind: 'unchanged' } : { kind: 'notHere' };
}

function differencesOf(now: OwnDots[], sent: OwnDots[], numberOf: Numbers): Difference[] {
  const differences = [...numberOf].flatMap(([cardId, number]) =>
    colours.map((colour) => ({
      number,
      colour,
      now: countOf(now, cardId, colour),
      sent: countOf(sent, cardId, colour),
    })),
  );
  return differences
    .filter((one) => one.now !== one.sent)
    .sort((a, b) => a.number - b.number || (a.colour < b.colour ? -1 : 1));
}

const countOf = (dots: OwnDots[], cardId: CardId, colour: Colour): number =>
  dots.find((dot) => dot.cardId === cardId && dot.colour === colour)?.count ?? 0;

const sumOf = (lying: { colour: Colour; count: number }[], colour: Colour): number =>
  lying.filter((dots) => dots.colour === colour).reduce((sum, { count }) => sum + count, 0);
