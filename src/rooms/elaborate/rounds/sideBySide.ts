import type { WorkshopView } from '../board.ts';
import type { Standing, StandingCard } from '../standing/standing.ts';
import {
  differenceOf,
  intervalOf,
  type Difference,
  type Interval,
  type Sample,
} from './meanInterval.ts';
import type { TakenRound } from './roundFile.ts';

/** A mean of dots a person as it is told: the counts, the mean, its interval where one can be said. */
export type Told = { dots: number; people: number; mean: number; interval: Interval | null };

/** `difference`: what the first is against the second. */
export type Pair = { first: Told; second: Told; difference: Difference };

/** One card in the own house (first) and in the round (second); effort is null where it was given, not voted. */
export type SideBySideCard = {
  number: number;
  /** As it is called in the own house now. */
  title: string;
  benefit: Pair;
  effort: Pair | null;
};

export type SideBySide = {
  cards: SideBySideCard[];
  /** People had unlike many dots here and there: no difference is claimed. */
  unlikeDots: boolean;
};

/**
 * "Unser Haus / die Runde": the cards that were brought along, by their number, as they stand in
 * the own matrix and in the round's. Cards of the own house alone are not among them.
 */
export function sideBySide(
  standing: Standing,
  dots: WorkshopView['dots'],
  round: TakenRound,
): SideBySide {
  const unlikeDots = unlike(countsOf(dots), countsOf(round.dots));
  const cards = standing.cards.flatMap((here) => {
    const there = round.cards.find(({ number }) => number === here.number);
    if (!there) return [];
    const { people } = round;
    const benefit = pairOf(
      benefitOf(here, standing.people),
      { dots: there.benefitDots, people, spread: there.benefitSpread },
      unlikeDots,
    );
    const effortHere = effortOf(here, standing);
    const effort = effortHere
      ? pairOf(
          effortHere,
          { dots: there.effortDots, people, spread: there.effortSpread },
          unlikeDots,
        )
      : null;
    return [{ number: here.number, title: here.title, benefit, effort }];
  });
  return { cards, unlikeDots };
}

type Counts = { dots: number; people: number; spread: number | null };

export const benefitOf = (card: StandingCard, people: number): Counts => ({
  dots: card.benefitDots,
  people,
  spread: card.spreadBenefit,
});

export const effortOf = (card: StandingCard, standing: Standing): Counts | null =>
  standing.effortFixed || card.effortDots === null
    ? null
    : { dots: card.effortDots, people: standing.people, spread: card.spreadEffort };

/** @param unlike the people had unlike many dots, so the means are no matter of comparison. */
export function pairOf(first: Counts, second: Counts, unlike: boolean): Pair {
  const [one, other] = [sampleOf(first), sampleOf(second)];
  return {
    first: told(first, one),
    second: told(second, other),
    difference: unlike ? 'unknown' : differenceOf(one, other),
  };
}

const sampleOf = ({ dots, people, spread }: Counts): Sample => ({
  mean: dots / Math.max(1, people),
  spread,
  people,
});

const told = ({ dots, people }: Counts, sample: Sample): Told => ({
  dots,
  people,
  mean: sample.mean,
  interval: intervalOf(sample),
});

export const unlike = (first: readonly number[], second: readonly number[]): boolean =>
  first.some((count, position) => count !== second[position]);

/** What the means of two votes depend on. */
export const countsOf = ({ benefit, effort, perCard }: WorkshopView['dots']): number[] => [
  benefit,
  effort,
  perCard,
];
