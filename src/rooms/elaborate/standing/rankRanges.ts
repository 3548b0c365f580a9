import type { Steps } from '../../../platform/base/inTurns.ts';
import { criticalDistance, deviationsOfDifferences, type Method } from './bootstrap.ts';
import { at, dotsByCard, withoutEmptyCards, type DotTable, type Folded } from './dotTable.ts';

export type RankRange = { from: number; to: number };

/**
 * Below six voters not even a unanimous vote passes an exact sign test at 5 % (2 · 2⁻⁵ = 6.25 %).
 */
export const fewestForCertainty = 6;

/**
 * Where each card may stand by its mean: 1 + cards surely above … cards − cards surely below.
 * "Surely" means outside simultaneous intervals for all pairwise differences of means, bootstrap
 * max-t over voters (Mogstad, Romano, Shaikh, Wilhelm, "Inference for Ranks with Applications to
 * Mobility across Neighbourhoods and Academic Achievement across Countries", Review of Economic
 * Studies 91, 2024).
 * @returns one range for each card of the table; null for each below two voters.
 */
export function* rankRanges(table: DotTable, method: Method): Steps<(RankRange | null)[]> {
  const { people, cards } = table;
  if (people < 2) return Array.from({ length: cards }, () => null);
  const whole = { from: 1, to: cards };
  if (people < fewestForCertainty) return Array.from({ length: cards }, () => whole);
  const folded = withoutEmptyCards(table);
  const ranges = yield* rangesOfFolded(folded, method);
  return Array.from(folded.position, (position) => ranges[position] ?? whole);
}

function* rangesOfFolded({ table, weight }: Folded, method: Method): Steps<RankRange[]> {
  const { people } = table;
  const all = weight.reduce((sum, cards) => sum + cards, 0);
  const ranges = weight.map(() => ({ from: 1, to: all }));
  const sums = dotsByCard(table);
  const deviations = yield* deviationsOfDifferences(table);
  const margin = marginIn(people, yield* criticalDistance(table, deviations, method));
  for (const [j, range] of ranges.entries()) {
    for (const [k, cards] of weight.entries()) {
      const lead = (at(sums, j) - at(sums, k)) / people;
      const least = margin(at(deviations, j * weight.length + k));
      if (lead > least) range.to -= cards;
      if (-lead > least) range.from += cards;
    }
    yield;
  }
  return ranges;
}

/** Half the width of a pair's interval, in dots a voter, by the deviation of its difference. */
function marginIn(people: number, critical: number): (deviation: number) => number {
  const distance = asStudent(critical, people - 1);
  // A pair all voters agree on still gets the smallest error a vote can have: as if one voter had
  // placed one dot otherwise.
  const smallest = 1 / people;
  return (deviation) => distance * Math.max(deviation / Math.sqrt(people - 1), smallest);
}

/**
 * The distance in a t distribution that is as rare as `z` in a normal one (Wallace, "Bounds on
 * Normal Approximations to Student's and the Chi-Square Distributions", Annals of Mathematical
 * Statistics 30, 1959). With few voters the standard error itself is uncertain, which the bootstrap
 * with a fixed error does not see.
 */
export function asStudent(z: number, freedom: number): number {
  const scaled = (z * (8 * freedom + 3)) / (8 * freedom + 1);
  return Math.sqrt(freedom * Math.expm1(scaled ** 2 / freedom));
}
