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

export type Pair = { here: Told; there: Told; difference: Difference };

/** One card in the own house and in the round; effort is null where it was given, not voted. */
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
  unlikeDots: { benefit: boolean; effort: boolean };
};

/**
 * "Unser Haus / die Runde": the cards that were brought along, by their number, as they stand in the
 * own matrix and in the round's. Cards of the own house alone are not among them.
 */
export function sideBySide(
  standing: Standing,
  dots: WorkshopView['dots'],
  round: TakenRound,
): SideBySide {
  const unlikeDots = {
    benefit: unlike([dots.benefit, dots.perCard], [round.dots.benefit, round.dots.perCard]),
    effort: unlike([dots.effort, dots.perCard], [round.dots.effort, round.dots.perCard]),
  };
  const cards = standing.cards.flatMap((here) => {
    const there = round.cards.find(({ number }) => number === here.number);
    if (!there) return [];
    const { people } = round;
    const benefit = pairOf(
      benefitOf(here, standing.people),
      { dots: there.benefitDots, people, spread: there.benefitSpread },
      unlikeDots.benefit,
    );
    const effortHere = effortOf(here, standing);
    const effort = effortHere
      ? pairOf(
          effortHere,
          { dots: there.effortDots, people, spread: there.effortSpread },
          unlikeDots.effort,
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
  const [here, there] = [sampleOf(first), sampleOf(second)];
  return {
    here: told(first, here),
    there: told(second, there),
    difference: unlike ? 'unknown' : differenceOf(here, there),
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

const unlike = (first: readonly number[], second: readonly number[]): boolean =>
  first.some((count, position) => count !== second[position]);
