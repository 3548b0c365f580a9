import type { Standing, StandingCard } from './standing.ts';

/** Cards somebody wants that are said to take no effort, and nobody has confirmed it yet. */
export const askedEffortless = ({ cards }: Standing): StandingCard[] =>
  cards.filter((card) => card.effortless === 'asked' && card.benefitDots > 0);
