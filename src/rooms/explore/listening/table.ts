import { buckets } from './features.ts';
import type { ReadText } from './linearModel.ts';

/** Texts as a sparse matrix: the columns are the buckets that occur, each row has length one. */
export type Table = {
  /** Row i goes from `start[i]` to `start[i + 1]`. */
  start: Int32Array;
  column: Int32Array;
  value: Float32Array;
  bucketOfColumn: Int32Array;
};

/** @param scale how telling each bucket is; one of 0 has no column. */
export function tableOf(texts: readonly ReadText[], scale: Uint8Array): Table {
  const columnOf = new Int32Array(buckets).fill(-1);
  const bucketOfColumn: number[] = [];
  const entries = texts.reduce((sum, { length }) => sum + length, 0);
  const start = new Int32Array(texts.length + 1);
  const column = new Int32Array(entries);
  const value = new Float32Array(entries);
  let at = 0;
  for (const [row, { found, logs, length }] of texts.entries()) {
    const from = at;
    let squares = 0;
    for (let index = 0; index < length; index += 1) {
      const bucket = found[index] ?? 0;
      const scaled = (logs[index] ?? 0) * (scale[bucket] ?? 0);
      if (scaled === 0) continue;
      if (columnOf[bucket] === -1) columnOf[bucket] = bucketOfColumn.push(bucket) - 1;
      squares += scaled * scaled;
      column[at] = columnOf[bucket] ?? 0;
      value[at] = scaled;
      at += 1;
    }
    const unit = squares > 0 ? 1 / Math.sqrt(squares) : 0;
    for (let index = from; index < at; index += 1) value[index] = (value[index] ?? 0) * unit;
    start[row + 1] = at;
  }
  return {
    start,
    column: column.subarray(0, at),
    value: value.subarray(0, at),
    bucketOfColumn: Int32Array.from(bucketOfColumn),
  };
}

/**
 * How telling each bucket is: the largest log-count ratio of a label against the others, in 255
 * steps. One that was never seen counts as a plain one, so that strange texts are guessed with less
 * confidence.
 */
export function bucketScales(
  texts: readonly ReadText[],
  { labelOf, size, power }: { labelOf: readonly number[]; size: number; power: number },
): Uint8Array {
  const within = Array.from({ length: size }, () => new Int32Array(buckets));
  const counts = new Array<number>(size).fill(0);
  for (const [row, { found, length }] of texts.entries()) {
    const label = labelOf[row] ?? 0;
    counts[label] = (counts[label] ?? 0) + 1;
    const times = within[label];
    if (!times) continue;
    for (let index = 0; index < length; index += 1) {
      const bucket = found[index] ?? 0;
      times[bucket] = (times[bucket] ?? 0) + 1;
    }
  }
  const ratios = new Float64Array(buckets);
  let most = 1;
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    const ratio = ratioOf(within, counts, bucket) ** power;
    ratios[bucket] = ratio;
    most = Math.max(most, ratio);
  }
  return Uint8Array.from(ratios, (ratio) => Math.round((255 * ratio) / most));
}

function ratioOf(within: readonly Int32Array[], counts: readonly number[], bucket: number): number {
  let seen = 0;
  let whole = 0;
  for (let label = 0; label < counts.length; label += 1) {
    seen += within[label]?.[bucket] ?? 0;
    whole += counts[label] ?? 0;
  }
  if (seen === 0) return 1;
  let largest = 0;
  for (let label = 0; label < counts.length; label += 1) {
    const here = within[label]?.[bucket] ?? 0;
    const count = counts[label] ?? 0;
    // One more and two more: what was seen once does not decide everything (Laplace).
    const inside = (here + 1) / (count + 2);
    const outside = (seen - here + 1) / (whole - count + 2);
    largest = Math.max(largest, Math.abs(Math.log(inside / outside)));
  }
  return largest;
}
