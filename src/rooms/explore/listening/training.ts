import { assert } from '#platform/base/assert.ts';
import { buckets } from './features.ts';
import { labelsOf, type Task } from './labelledRows.ts';
import { leastOf } from './lbfgs.ts';
import { constantModel, logShares, scoresOf, type LinearModel } from './linearModel.ts';
import type { ReadText } from './linearModel.ts';
import { lossOf } from './loss.ts';
import { bucketScales, tableOf, type Table } from './table.ts';

/** A text as it was read, and the index of its label. */
export type Example = { read: ReadText; label: number };

export type TrainingWish = {
  task: Task;
  /** The model of a house stands on it and learns what to add. Null: it stands alone. */
  shared: LinearModel | null;
};

/**
 * How it learns; found by cross-validation, see docs/tonality.md. `balance` 0 takes labels as often
 * as they come, 1 as if all came equally often. `sharpness` is the power of the log-count ratio
 * (Wang and Manning 2012, "Baselines and Bigrams"). `rein` and `mixRein` are L2 penalties.
 */
export type Learning = {
  balance: number;
  sharpness: number;
  rein: number;
  mixRein: number;
  steps: number;
  tolerance: number;
};

const usual = { balance: 0.45, sharpness: 0.75, mixRein: 1, steps: 50, tolerance: 1e-4 };
export const learning: Record<Task, Learning> = {
  tonality: { ...usual, rein: 0.3 },
  // Two labels share one border: their weights are each other's mirror, and half as long.
  relevance: { ...usual, rein: 1.5 },
};

/**
 * Learns a model from examples: regularised multinomial logistic regression over buckets that are
 * scaled by their log-count ratio. The same examples in the same order give the same model.
 */
export function train(
  examples: readonly Example[],
  { task, shared }: TrainingWish,
  how = learning[task],
): LinearModel {
  const labels: readonly string[] = labelsOf[task];
  assert(examples.length > 0, 'there is something to learn from');
  const texts = examples.map(({ read }) => read);
  const labelOf = examples.map(({ label }) => label);
  const counts = labels.map((_, label) => labelOf.filter((one) => one === label).length);
  if (counts.filter((count) => count > 0).length === 1) return alwaysTheSame(labels, counts);
  const size = labels.length;
  const scale = bucketScales(texts, { labelOf, size, power: how.sharpness });
  const table = tableOf(texts, scale);
  const said = shared && texts.map((read) => logSharesOf(read, shared));
  const even = examples.length / size;
  const weights = counts.map((count) => (count === 0 ? 0 : (even / count) ** how.balance));
  const { rein, mixRein } = how;
  const found = leastOf(
    lossOf({ table, labelOf, weights, rein, shared: said, mixRein }),
    (table.bucketOfColumn.length + 1) * size + (shared ? size * size : 0),
    how,
  );
  return packed(found, { labels, table, scale });
}

const logSharesOf = (read: ReadText, shared: LinearModel): Float64Array =>
  logShares(scoresOf(read, shared, null), shared.temperature);

/** There was one label only: it is what is always said. */
const alwaysTheSame = (labels: readonly string[], counts: readonly number[]): LinearModel =>
  constantModel(
    labels,
    Float32Array.from(counts, (count) => (count > 0 ? 4 : -4)),
  );

type Learned = { labels: readonly string[]; table: Table; scale: Uint8Array };

/** Weights as one byte each; the largest of a label is 127. */
function packed(found: Float64Array, { labels, table, scale }: Learned): LinearModel {
  const size = labels.length;
  const columns = table.bucketOfColumn.length;
  const weights = new Int8Array(buckets * size);
  const weightScale = new Float32Array(size);
  for (let label = 0; label < size; label += 1) {
    let most = 0;
    for (let column = 0; column < columns; column += 1)
      most = Math.max(most, Math.abs(found[column * size + label] ?? 0));
    weightScale[label] = most / 127;
    const step = most / 127 || 1;
    for (const [column, bucket] of table.bucketOfColumn.entries())
      weights[bucket * size + label] = Math.round((found[column * size + label] ?? 0) / step);
  }
  const biasAt = columns * size;
  const mix = Float32Array.from(found.subarray(biasAt + size));
  // What the shared model says counts fully; learned was what is added to that.
  for (let label = 0; label < size && mix.length > 0; label += 1)
    mix[label * size + label] = (mix[label * size + label] ?? 0) + 1;
  return {
    labels,
    weights,
    weightScale,
    bias: Float32Array.from(found.subarray(biasAt, biasAt + size)),
    bucketScale: scale,
    temperature: 1,
    threshold: 0,
    sharedMix: mix.length > 0 ? mix : null,
  };
}
