/** How often guesses are right, by label; from pairs of what is so and what was guessed. */
export type LabelMeasure = {
  label: string;
  f1: number;
  precision: number;
  recall: number;
  count: number;
};

export type Measures = {
  /** Share of right guesses; with one label a text the same as micro-averaged F1. */
  microF1: number;
  /** Mean F1 over the labels that occur. */
  macroF1: number;
  perClass: LabelMeasure[];
};

/**
 * How often guesses are right; labels that do not occur are left out of the mean.
 * @param pairs `[what is so, what was guessed]` as indexes of `labels`.
 */
export function measure(
  pairs: readonly (readonly [number, number])[],
  labels: readonly string[],
): Measures {
  const perClass = labels
    .map((label, index) => ({ label, ...countsOf(pairs, index) }))
    .filter(({ count }) => count > 0);
  const right = pairs.filter(([is, guessed]) => is === guessed).length;
  const sum = perClass.reduce((total, { f1 }) => total + f1, 0);
  return {
    microF1: pairs.length > 0 ? right / pairs.length : 0,
    macroF1: perClass.length > 0 ? sum / perClass.length : 0,
    perClass,
  };
}

function countsOf(pairs: readonly (readonly [number, number])[], label: number) {
  let right = 0;
  let guessed = 0;
  let count = 0;
  for (const [is, guess] of pairs) {
    if (is === label) count += 1;
    if (guess === label) guessed += 1;
    if (is === label && guess === label) right += 1;
  }
  return {
    f1: count + guessed > 0 ? (2 * right) / (count + guessed) : 0,
    precision: guessed > 0 ? right / guessed : 0,
    recall: count > 0 ? right / count : 0,
    count,
  };
}
