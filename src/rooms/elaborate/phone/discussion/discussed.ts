import type { Board, CardId, CardView, DiscussedCard, LineView, Own } from '../../board.ts';
import type { Colour } from '../../phases.ts';
import type { Standing, StandingCard } from '../../standing/standing.ts';

/** A card of the discussion with all a phone shows of it. */
export type Discussed = DiscussedCard & {
  card: CardView;
  standing: StandingCard | null;
  lines: LineView[];
};

/** The cards of the discussion that are on the board, in their order. */
export function discussedCards(board: Board): Discussed[] {
  const { workshop, cards, lines } = board;
  // Once there is a second round, its means are what holds.
  const standing = board.secondStanding ?? board.standing;
  return workshop.discussion.cards.flatMap((discussed) => {
    const card = cards.find((other) => other.id === discussed.cardId);
    if (!card) return [];
    const reasons = lines.filter((line) => line.kind === 'reason' && line.cardId === card.id);
    return [{ ...discussed, card, standing: cardIn(standing, card.id), lines: reasons }];
  });
}

/** Something that became different: a mean of everybody, or a voter's own count. */
export type Change = { number: number; colour: Colour; now: number; before: number };

/** What the second round changed about the discussed cards, in means a person. */
export function changedMeans(board: Board): Change[] {
  const { standing, secondStanding } = board;
  return discussedCards(board).flatMap(({ card }) => {
    const [before, now] = [cardIn(standing, card.id), cardIn(secondStanding, card.id)];
    if (!before || !now) return [];
    return changes(card.number, {
      benefit: [before.meanBenefit, now.meanBenefit],
      effort: [before.meanEffort ?? 0, now.meanEffort ?? 0],
    });
  });
}

/** What a voter moved in the second round, on all cards of the board. */
export const changedDots = (own: Own, { cards }: Board): Change[] =>
  cards.flatMap((card) => {
    const of = (dots: Own['dots'], colour: Colour) =>
      dots.find((dot) => dot.cardId === card.id && dot.colour === colour)?.count ?? 0;
    const pair = (colour: Colour): [number, number] => [
      of(own.dots, colour),
      of(own.secondDots, colour),
    ];
    return changes(card.number, { benefit: pair('benefit'), effort: pair('effort') });
  });

const cardIn = (standing: Standing | null, cardId: CardId): StandingCard | null =>
  standing?.cards.find((card) => card.cardId === cardId) ?? null;

type BeforeAndNow = Record<Colour, [before: number, now: number]>;

function changes(number: number, { benefit, effort }: BeforeAndNow): Change[] {
  const both: Change[] = [
    { number, colour: 'benefit', before: benefit[0], now: benefit[1] },
    { number, colour: 'effort', before: effort[0], now: effort[1] },
  ];
  // Two decimals are shown; what looks the same is no change.
  return both.filter(({ before, now }) => Math.abs(before - now) >= 0.005);
}
