import type { Slope } from './lbfgs.ts';
import type { Table } from './table.ts';

export type LossWish = {
  table: Table;
  labelOf: readonly number[];
  /** By label: what an example of it weighs. */
  weights: readonly number[];
  /** L2 penalty. */
  rein: number;
  /** By row: the log-shares of the shared model, which the own scores are added to. */
  shared: readonly Float64Array[] | null;
  /** L2 penalty of how far what the shared model says is bent. */
  mixRein: number;
};

/**
 * The loss of multinomial logistic regression and its gradient. The parameters are: by column and
 * label the weights; by label the bias; with a shared model, by label and its label the mix.
 */
export function lossOf(wish: LossWish): Slope {
  const { table, labelOf, weights, shared } = wish;
  const size = weights.length;
  const biasAt = table.bucketOfColumn.length * size;
  const mixAt = biasAt + size;
  const errors = new Float64Array(size);
  return (at, gradient) => {
    gradient.fill(0);
    let loss = penalty(wish, at, gradient);
    for (let row = 0; row < labelOf.length; row += 1) {
      for (let label = 0; label < size; label += 1) errors[label] = at[biasAt + label] ?? 0;
      addRow(table, row, at, errors);
      const said = shared?.[row];
      if (said) addShared(said, mixAt, at, errors);
      const label = labelOf[row] ?? 0;
      loss += toErrors(errors, label, (weights[label] ?? 0) / labelOf.length);
      spreadRow(table, row, errors, gradient);
      for (let other = 0; other < size; other += 1)
        gradient[biasAt + other] = (gradient[biasAt + other] ?? 0) + (errors[other] ?? 0);
      if (said) spreadShared(said, mixAt, errors, gradient);
    }
    return loss;
  };
}

/** Penalties are by example, as the loss is; the bias is free. */
function penalty(wish: LossWish, at: Float64Array, gradient: Float64Array): number {
  const size = wish.weights.length;
  const count = wish.labelOf.length;
  const biasAt = wish.table.bucketOfColumn.length * size;
  let loss = 0;
  const hold = (from: number, to: number, rein: number) => {
    for (let index = from; index < to; index += 1) {
      const weight = at[index] ?? 0;
      loss += 0.5 * rein * weight * weight;
      gradient[index] = rein * weight;
    }
  };
  hold(0, biasAt, wish.rein / count);
  hold(biasAt + size, at.length, wish.mixRein / count);
  return loss;
}

function addRow(table: Table, row: number, at: Float64Array, scores: Float64Array): void {
  const size = scores.length;
  const end = table.start[row + 1] ?? 0;
  for (let index = table.start[row] ?? 0; index < end; index += 1) {
    const from = (table.column[index] ?? 0) * size;
    const value = table.value[index] ?? 0;
    for (let label = 0; label < size; label += 1)
      scores[label] = (scores[label] ?? 0) + value * (at[from + label] ?? 0);
  }
}

function spreadRow(table: Table, row: number, errors: Float64Array, gradient: Float64Array): void {
  const size = errors.length;
  const end = table.start[row + 1] ?? 0;
  for (let index = table.start[row] ?? 0; index < end; index += 1) {
    const from = (table.column[index] ?? 0) * size;
    const value = table.value[index] ?? 0;
    for (let label = 0; label < size; label += 1)
      gradient[from + label] = (gradient[from + label] ?? 0) + value * (errors[label] ?? 0);
  }
}

/** What the shared model says counts fully; the mix says what is added to that. */
function addShared(said: Float64Array, mixAt: number, at: Float64Array, scores: Float64Array) {
  const size = scores.length;
  for (let label = 0; label < size; label += 1) {
    let sum = said[label] ?? 0;
    for (let other = 0; other < size; other += 1)
      sum += (at[mixAt + label * size + other] ?? 0) * (said[other] ?? 0);
    scores[label] = (scores[label] ?? 0) + sum;
  }
}

function spreadShared(
  said: Float64Array,
  mixAt: number,
  errors: Float64Array,
  gradient: Float64Array,
): void {
  const size = errors.length;
  for (let label = 0; label < size; label += 1)
    for (let other = 0; other < size; other += 1) {
      const index = mixAt + label * size + other;
      gradient[index] = (gradient[index] ?? 0) + (errors[label] ?? 0) * (said[other] ?? 0);
    }
}

/** Turns scores into weighted errors. @returns the weighted loss. */
function toErrors(scores: Float64Array, label: number, weight: number): number {
  let top = -Infinity;
  for (const score of scores) top = Math.max(top, score);
  let sum = 0;
  for (let other = 0; other < scores.length; other += 1) {
    const share = Math.exp((scores[other] ?? 0) - top);
    scores[other] = share;
    sum += share;
  }
  const right = (scores[label] ?? 0) / sum;
  for (let other = 0; other < scores.length; other += 1)
    scores[other] = weight * ((scores[other] ?? 0) / sum - (other === label ? 1 : 0));
  return -weight * Math.log(Math.max(right, 1e-300));
}
