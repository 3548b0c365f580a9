import { criticalDistance, deviationsOfDifferences, type Method } from './bootstrap.ts';
import { at, dotsByCard, type DotTable } from './dotTable.ts';

export type RankRange = { from: number; to: number };

/**
 * Below six voters not even a unanimous vote passes an exact sign test at 5 % (2 · 2⁻⁵ = 6.25 %).
 */
export const fewestForCertainty = 6;

/**
 * Where each card may stand by its mean: 1 + cards surely above … cards − cards surely below.
 * "Surely" means
 * outside simultaneous intervals for all pairwise differences of means, bootstrap max-t over voters
 * (Mogstad,
 * Romano, Shaikh, Wilhelm, "Inference for Ranks with Applications to Mobility across Neighbourhoods
 * and Academic
 * Achievement across Countries", Review of Economic Studies 91, 2024).
 * @returns one range for each card of the table; null for each below two voters.
 */
export function rankRanges(table: DotTable, method: Method): (RankRange | null)[] {
  const { people, cards } = table;
  if (people < 2) return Array.from({ length: cards }, () => null);
  const ranges = Array.from({ length: cards }, () => ({ from: 1, to: cards }));
  if (people < fewestForCertainty) return ranges;
  const sums = dotsByCard(table);
  const margins = marginsOfDifferences(table, method);
  ranges.forEach((range, j) => {
    for (let k = 0; k < cards; k += 1) {
      const lead = (at(sums, j) - at(sums, k)) / people;
      if (lead > at(margins, j * cards + k)) range.to -= 1;
      if (-lead > at(margins, j * cards + k)) range.from += 1;
    }
  });
  return ranges;
}

/** Half the width of each pair's interval, in dots a voter. */
function marginsOfDifferences(table: DotTable, method: Method): Float64Array {
  const { people } = table;
  const deviations = deviationsOfDifferences(table);
  const distance = asStudent(criticalDistance(table, deviations, method), people - 1);
  // A pair all voters agree on still gets the smallest error a vote can have: as if one voter had
  // placed one dot otherwise.
  const smallest = 1 / people;
  return deviations.map(
    (deviation) => distance * Math.max(deviation / Math.sqrt(people - 1), smallest),
  );
}

/**
 * The distance in a t distribution that is as rare as `z` in a normal one (Wallace, "Bounds on
 * Normal Approximations
 * to Student's and the Chi-Square Distributions", Annals of Mathematical Statistics 30, 1959). With
 * few voters the
 * standard error itself is uncertain, which the bootstrap with a fixed error does not see.
 */
export function asStudent(z: number, freedom: number): number {
  const scaled = (z * (8 * freedom + 3)) / (8 * freedom + 1);
  return Math.sqrt(freedom * Math.expm1(scaled ** 2 / freedom));
}
