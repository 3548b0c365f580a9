import { buckets, FeatureReader } from './features.ts';

/**
 * What was learned for one task: a linear model over hashed n-grams. A text's value in a bucket is
 * `(1 + ln times) · bucketScale`, all of them divided by their length (L2); a label's score is
 * `bias + Σ value · weight · weightScale`.
 */
export type LinearModel = {
  labels: readonly string[];
  /** By bucket, then by label. */
  weights: Int8Array;
  /** By label: what one step of its weights is worth. */
  weightScale: Float32Array;
  bias: Float32Array;
  /** How telling a bucket is (log-count ratio), in steps that cancel out. */
  bucketScale: Uint8Array;
  /** Scores divided by it are log-odds that hold: a confidence of 0.8 is right in 8 of 10. */
  temperature: number;
  /** Under this confidence it abstains. */
  threshold: number;
  /**
   * Own models only, by label and then by label of the shared model: what the shared model's
   * log-shares add. Null: it stands alone.
   */
  sharedMix: Float32Array | null;
};

/** A text as a model sees it: distinct buckets, and `1 + ln` of how often each was found. */
export type ReadText = { found: Int32Array; logs: Float32Array; length: number };

export type Guess = { label: number; confidence: number };

/** Guesses labels by a model; holds the memory it works in, and is used by one thread. */
export class Guesser {
  readonly #reader = new FeatureReader();

  /**
   * The likeliest label and its confidence; the same text and models always give the same.
   * @param shared asked only by a model that stands on it.
   */
  guess(text: string, model: LinearModel, shared: LinearModel | null): Guess {
    this.#reader.read(text);
    return guessFrom(scoresOf(this.#reader, model, shared), model.temperature);
  }

  /** A copy of what was read. */
  read(text: string): ReadText {
    const reader = this.#reader;
    reader.read(text);
    const { length } = reader;
    return { length, found: reader.found.slice(0, length), logs: reader.logs.slice(0, length) };
  }
}

/** The score of each label. */
export function scoresOf(
  read: ReadText,
  model: LinearModel,
  shared: LinearModel | null,
): Float64Array {
  const scores = linearScores(read, model);
  if (model.sharedMix && shared)
    addMix(scores, model.sharedMix, logShares(linearScores(read, shared), shared.temperature));
  return scores;
}

function linearScores({ found, logs, length }: ReadText, model: LinearModel): Float64Array {
  const { weights, bucketScale, weightScale, bias } = model;
  const count = bias.length;
  const sums = new Float64Array(count);
  let squares = 0;
  for (let index = 0; index < length; index += 1) {
    const bucket = found[index] ?? 0;
    const value = (logs[index] ?? 0) * (bucketScale[bucket] ?? 0);
    squares += value * value;
    const from = bucket * count;
    for (let label = 0; label < count; label += 1)
      sums[label] = (sums[label] ?? 0) + value * (weights[from + label] ?? 0);
  }
  const unit = squares > 0 ? 1 / Math.sqrt(squares) : 0;
  for (let label = 0; label < count; label += 1)
    sums[label] = (sums[label] ?? 0) * unit * (weightScale[label] ?? 0) + (bias[label] ?? 0);
  return sums;
}

/** Adds what the shared model says, weighted by a label's row of the mix. */
function addMix(scores: Float64Array, mix: Float32Array, shared: Float64Array): void {
  for (let label = 0; label < scores.length; label += 1)
    for (let other = 0; other < shared.length; other += 1)
      scores[label] =
        (scores[label] ?? 0) + (mix[label * shared.length + other] ?? 0) * (shared[other] ?? 0);
}

/** The likeliest label; of equal ones the first. */
export function guessFrom(scores: Float64Array, temperature: number): Guess {
  let label = 0;
  for (let other = 1; other < scores.length; other += 1)
    if ((scores[other] ?? 0) > (scores[label] ?? 0)) label = other;
  return { label, confidence: Math.exp(logShares(scores, temperature)[label] ?? 0) };
}

/** Scores as logarithms of shares that add up to one. */
export function logShares(scores: Float64Array, temperature: number): Float64Array {
  const top = Math.max(...scores);
  let sum = 0;
  for (const score of scores) sum += Math.exp((score - top) / temperature);
  const whole = Math.log(sum);
  return scores.map((score) => (score - top) / temperature - whole);
}

/** A model that knows nothing but which label is the usual one. */
export const constantModel = (labels: readonly string[], bias: Float32Array): LinearModel => ({
  labels,
  weights: new Int8Array(buckets * labels.length),
  weightScale: new Float32Array(labels.length),
  bias,
  bucketScale: new Uint8Array(buckets),
  temperature: 1,
  threshold: 0,
  sharedMix: null,
});
