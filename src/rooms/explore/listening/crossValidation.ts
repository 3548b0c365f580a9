import { guessFrom, scoresOf, type LinearModel } from './linearModel.ts';
import { train, type Example, type TrainingWish } from './training.ts';

/** What a model that had not seen an example said of it. */
export type HeldOut = { scores: Float64Array; guessed: number };

const folds = 5;

/**
 * What models say of examples they did not learn from: each label's examples are dealt round the
 * folds in their order, and each fold is guessed by a model of the other four. The same examples
 * always give the same.
 * @param each asks what comes before the next fold, as counting or giving way.
 */
export function crossValidate(
  examples: readonly Example[],
  wish: TrainingWish,
  guessedBy: (model: LinearModel, example: Example) => Float64Array = (model, { read }) =>
    scoresOf(read, model, wish.shared),
): HeldOut[] {
  const foldOf = dealt(examples);
  const heldOut: HeldOut[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const others = examples.filter((_, index) => foldOf[index] !== fold);
    if (others.length === 0) continue;
    const model = train(others, wish);
    for (const [index, example] of examples.entries()) {
      if (foldOf[index] !== fold) continue;
      const scores = guessedBy(model, example);
      heldOut[index] = { scores, guessed: guessFrom(scores, 1).label };
    }
  }
  return heldOut;
}

function dealt(examples: readonly Example[]): number[] {
  const dealtSoFar: number[] = [];
  return examples.map(({ label }) => {
    const before = dealtSoFar[label] ?? 0;
    dealtSoFar[label] = before + 1;
    // Labels begin at different folds, so that rare ones do not all lie in the first.
    return (before + label) % folds;
  });
}
