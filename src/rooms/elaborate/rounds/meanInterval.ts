import { asStudent, fewestForCertainty } from '../standing/rankRanges.ts';

/** Dots a person on one card: their mean, standard deviation (divisor people) and the people. */
export type Sample = { mean: number; spread: number | null; people: number };

export type Interval = { low: number; high: number };

const level95 = 1.959964;

/**
 * Interval for a mean of dots a person, 95 %: t distribution with n − 1 degrees of freedom (Wallace
 * 1959, as for the rank ranges), and never narrower than if one person had placed one dot
 * otherwise.
 * @returns null below six people, or where the spread is withheld.
 */
export function intervalOf({ mean, spread, people }: Sample): Interval | null {
  if (people < fewestForCertainty || spread === null) return null;
  const error = Math.max(spread / Math.sqrt(people - 1), 1 / people);
  const half = asStudent(level95, people - 1) * error;
  return { low: Math.max(0, mean - half), high: mean + half };
}

/** `level`: chance explains it. `unknown`: too few people to tell. */
export type Difference = 'more' | 'less' | 'level' | 'unknown';

/** Whether the first mean is surely more or less: only if the intervals do not meet. */
export function differenceOf(first: Sample, second: Sample): Difference {
  const [a, b] = [intervalOf(first), intervalOf(second)];
  if (!a || !b) return 'unknown';
  if (a.low > b.high) return 'more';
  return a.high < b.low ? 'less' : 'level';
}
