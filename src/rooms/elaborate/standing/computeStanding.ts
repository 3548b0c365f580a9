import { atOnce, type Steps } from '../../../platform/base/inTurns.ts';
import {
  benefitTable,
  countsByCard,
  votersAmong,
  type Ballot,
  type CardToStand,
} from './ballots.ts';
import type { CardId } from '../board.ts';
import { fieldOf, lineOf } from './fields.ts';
import { rankRanges, type RankRange } from './rankRanges.ts';
import { cardsThatDivide, fewestForSpread, spreadOf } from './spread.ts';
import type { Standing, StandingCard } from './standing.ts';

export type StandingInput = {
  /** The cards in the matrix: not hidden, withdrawn or merged. */
  cards: readonly CardToStand[];
  /** One for each voter, also without dots; dots on other cards than these are left out. */
  ballots: readonly Ballot[];
  /** Effort is the `fixedEffort` of each card; red dots are left out. */
  effortFixed: boolean;
  /** A whole number; the same seed makes the same rank ranges. */
  seed: number;
  draws?: number;
  level?: number;
};

/** The matrix, at once. */
export const computeStanding = (input: StandingInput): Standing => atOnce(standingSteps(input));

/**
 * The matrix: where each card stands, its field, its rank range and where opinions divide. Pure,
 * and the same for the same input and seed. Means are dots a voter, over all who placed any dot at
 * all; sources and figures in docs/method.md. In steps, for with many cards it takes seconds.
 */
export function* standingSteps(input: StandingInput): Steps<Standing> {
  const method = { draws: input.draws ?? 1000, level: input.level ?? 0.95, seed: input.seed };
  const voters = votersAmong(input.ballots, input.cards, input.effortFixed);
  const cards = placedCards(input, voters);
  const efforts = cards.flatMap((card) => card.effortDots ?? []);
  const lines = {
    benefit: lineOf(cards.map((card) => card.meanBenefit)),
    effort:
      input.effortFixed && efforts.length === 0
        ? null
        : lineOf(cards.flatMap((card) => card.meanEffort ?? [])),
  };
  const ranges = yield* rankRanges(
    benefitTable(
      voters,
      cards.map((card) => card.cardId),
    ),
    method,
  );
  const effortDots = sumOf(efforts);
  const placed = {
    benefit: cards.some((card) => card.benefitDots > 0),
    effort: input.effortFixed || effortDots > 0,
  };
  return {
    people: voters.length,
    benefitDots: sumOf(cards.map((card) => card.benefitDots)),
    effortDots,
    lines,
    cards: cards.map((card, position) => ({
      ...card,
      field: placed.benefit && placed.effort ? fieldIn(lines, card) : null,
      rank: ranges[position] ?? null,
    })),
    lead: leadOf(cards, ranges),
    divides: cardsThatDivide(cards),
    method,
    effortFixed: input.effortFixed,
  };
}

/** What of it everybody may see: before `both` nothing that red dots have touched. */
export function standingAsRevealed(standing: Standing, revealed: 'benefit' | 'both'): Standing {
  if (revealed === 'both') return standing;
  const cards = standing.cards.map((card) => ({
    ...card,
    effortDots: null,
    meanEffort: null,
    field: null,
    people: card.peopleBenefit,
    spreadEffort: null,
    effortless: null,
  }));
  return {
    ...standing,
    effortDots: null,
    lines: { benefit: standing.lines.benefit, effort: null },
    cards,
    divides: cardsThatDivide(cards),
  };
}

type PlacedCard = Omit<StandingCard, 'field' | 'rank'>;

/**
 * Every card with its dots, most benefit first; cards with the same benefit in the order of their
 * numbers.
 */
function placedCards(
  { cards, effortFixed }: StandingInput,
  voters: readonly Ballot[],
): PlacedCard[] {
  const benefit = countsByCard(voters.map((voter) => voter.benefit));
  const effort = countsByCard(voters.map((voter) => voter.effort));
  const both = countsByCard(voters.map((voter) => new Map([...voter.benefit, ...voter.effort])));
  return cards
    .map((card) => ({
      cardId: card.id,
      number: card.number,
      columnId: card.columnId,
      title: card.title,
      people: voters.length < fewestForSpread ? null : (both.get(card.id)?.length ?? 0),
      ...benefitOf(benefit.get(card.id) ?? [], voters.length),
      ...(effortFixed
        ? fixedEffortOf(card)
        : effortOf(card, effort.get(card.id) ?? [], voters.length)),
    }))
    .sort((a, b) => b.benefitDots - a.benefitDots || a.number - b.number);
}

const benefitOf = (counts: readonly number[], people: number) => ({
  benefitDots: sumOf(counts),
  meanBenefit: sumOf(counts) / Math.max(1, people),
  peopleBenefit: people < fewestForSpread ? null : counts.length,
  spreadBenefit: people < fewestForSpread ? null : spreadOf(counts, people),
});

const effortOf = (card: CardToStand, counts: readonly number[], people: number) => ({
  effortDots: sumOf(counts),
  meanEffort: sumOf(counts) / Math.max(1, people),
  spreadEffort: people < fewestForSpread ? null : spreadOf(counts, people),
  effortless:
    counts.length > 0
      ? null
      : card.effortlessConfirmed
        ? ('confirmed' as const)
        : ('asked' as const),
});

const fixedEffortOf = (card: CardToStand) => ({
  effortDots: card.fixedEffort,
  meanEffort: card.fixedEffort,
  spreadEffort: null,
  effortless: null,
});

function fieldIn(
  lines: Standing['lines'],
  { meanBenefit, meanEffort }: PlacedCard,
): StandingCard['field'] {
  if (lines.effort === null || meanEffort === null) return null;
  return fieldOf(
    { benefit: meanBenefit, effort: meanEffort },
    { benefit: lines.benefit, effort: lines.effort },
  );
}

/** The cards that may be first, and whether one surely is. */
function leadOf(
  cards: readonly PlacedCard[],
  ranges: readonly (RankRange | null)[],
): Standing['lead'] {
  const cardIds: CardId[] = cards
    .filter((_, position) => ranges[position]?.from === 1)
    .map((card) => card.cardId);
  return cardIds.length === 0 ? null : { cardIds, clear: ranges[0]?.to === 1 };
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
