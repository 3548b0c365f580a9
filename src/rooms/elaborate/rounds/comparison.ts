import type { CardId, WorkshopId, WorkshopView } from '../board.ts';
import type { Standing, StandingCard } from '../standing/standing.ts';
import { sameCards, type SameCard } from './sameCards.ts';
import { benefitOf, countsOf, effortOf, pairOf, unlike, type Pair } from './sideBySide.ts';

/** One workshop of a comparison; its matrix is revealed. */
export type Day = {
  id: WorkshopId;
  title: string;
  createdAt: Date;
  dots: WorkshopView['dots'];
  standing: Standing;
};

/** The id a card had where it was imported from, by the card's id. */
export type Sources = ReadonlyMap<CardId, string | null>;

/** A card on both days; in each pair the earlier day is the first. */
export type ComparedCard = {
  cardId: CardId;
  number: number;
  title: string;
  earlier: { number: number; title: string };
  how: SameCard['how'];
  benefit: Pair;
  effort: Pair | null;
};

export type Comparison = {
  cards: ComparedCard[];
  /** On the later day only. */
  added: { number: number; title: string }[];
  /** On the earlier day only. */
  gone: { number: number; title: string }[];
  unlikeDots: boolean;
  /** The later matrix, and the cards of the earlier one that it has too, under its ids. */
  standing: Standing;
  before: { standing: Standing; cardIds: CardId[] };
};

/** Two Impulstage of one house: the same cards, how their dots moved, what came and what went. */
export function compareDays(earlier: Day, later: Day, sources: Sources): Comparison {
  const known = ({ cardId, title }: StandingCard) => ({
    id: cardId,
    title,
    sourceId: sources.get(cardId) ?? null,
  });
  const same = sameCards(earlier.standing.cards.map(known), later.standing.cards.map(known));
  const both = later.standing.cards.flatMap((card) => {
    const pair = same.find(({ second }) => second === card.cardId);
    const first = earlier.standing.cards.find(({ cardId }) => cardId === pair?.first);
    return pair && first ? [{ card, first, how: pair.how }] : [];
  });
  const unlikeDots = unlike(countsOf(earlier.dots), countsOf(later.dots));
  const cards = both.map((one) => compared(one, { earlier, later, unlikeDots }));
  const firsts = new Set(both.map(({ first }) => first.cardId));
  const seconds = new Set(both.map(({ card }) => card.cardId));
  return {
    cards,
    added: later.standing.cards.filter(({ cardId }) => !seconds.has(cardId)).map(named),
    gone: earlier.standing.cards.filter(({ cardId }) => !firsts.has(cardId)).map(named),
    unlikeDots,
    standing: later.standing,
    before: {
      standing: {
        ...earlier.standing,
        cards: both.map(({ card, first }) => ({ ...first, cardId: card.cardId })),
      },
      cardIds: [...seconds],
    },
  };
}

type InBoth = { card: StandingCard; first: StandingCard; how: SameCard['how'] };
type Days = { earlier: Day; later: Day; unlikeDots: boolean };

function compared(
  { card, first, how }: InBoth,
  { earlier, later, unlikeDots }: Days,
): ComparedCard {
  const effort = effortOf(card, later.standing);
  const firstEffort = effortOf(first, earlier.standing);
  return {
    cardId: card.cardId,
    number: card.number,
    title: card.title,
    earlier: { number: first.number, title: first.title },
    how,
    benefit: pairOf(
      benefitOf(first, earlier.standing.people),
      benefitOf(card, later.standing.people),
      unlikeDots,
    ),
    effort: effort && firstEffort && pairOf(firstEffort, effort, unlikeDots),
  };
}

const named = ({ number, title }: StandingCard) => ({ number, title });
