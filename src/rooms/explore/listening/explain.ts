import { FeatureReader } from './features.ts';
import { scoresOf, type LinearModel } from './linearModel.ts';
import type { ReadText } from './linearModel.ts';
import { plainText } from './wordCodes.ts';

/** A word of a text and what it did: above 0 it spoke for the label, below 0 against it. */
export type WordWeight = { word: string; weight: number };

const reader = new FeatureReader();
const mostWords = 12;
const wordPattern = /[\p{L}\p{N}]+|\p{Extended_Pictographic}|[^\s\p{L}\p{N}]+/gu;

/**
 * The words that decided, strongest first: what each n-gram adds to the label's score beyond the
 * mean of all labels, given to the words it covers in equal parts.
 */
export function explain(
  text: string,
  label: number,
  { model, shared }: { model: LinearModel; shared: LinearModel | null },
): WordWeight[] {
  const plain = plainText(text);
  const words = [...plain.matchAll(wordPattern)].map(({ 0: word, index }) => ({
    word,
    from: index,
    to: index + word.length,
    weight: 0,
  }));
  const wordAt = new Int32Array(plain.length + 1).fill(-1);
  for (const [index, { from, to }] of words.entries()) wordAt.fill(index, from, to);
  for (const [weigh, part] of parts(plain, label, { model, shared })) {
    reader.tell(plain, (bucket, from, to) => {
      const covered = wordsCovered(reader, wordAt, from, to);
      for (const index of covered) {
        const word = words[index];
        if (word) word.weight += (weigh(bucket) * part) / covered.length;
      }
    });
  }
  return summed(words)
    .filter(({ weight }) => Math.abs(weight) > 1e-4)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, mostWords);
}

type Weigh = (bucket: number) => number;

/** What a bucket adds by the model, and by the shared model as far as the model listens to it. */
function parts(
  text: string,
  label: number,
  { model, shared }: { model: LinearModel; shared: LinearModel | null },
): [Weigh, number][] {
  reader.read(text);
  const read: ReadText = reader;
  const own: [Weigh, number] = [weigher(read, model, label), 1];
  if (!model.sharedMix || !shared) return [own];
  const size = model.labels.length;
  const heard = model.sharedMix[label * size + label] ?? 0;
  // Asked once, so that both read the same text.
  scoresOf(read, shared, null);
  return [own, [weigher(read, shared, label), heard / shared.temperature]];
}

function weigher({ found, logs, length }: ReadText, model: LinearModel, label: number): Weigh {
  const { weights, bucketScale, weightScale } = model;
  const size = model.labels.length;
  let squares = 0;
  for (let index = 0; index < length; index += 1)
    squares += ((logs[index] ?? 0) * (bucketScale[found[index] ?? 0] ?? 0)) ** 2;
  const unit = squares > 0 ? 1 / Math.sqrt(squares) : 0;
  return (bucket) => {
    const weightOf = (one: number) => (weights[bucket * size + one] ?? 0) * (weightScale[one] ?? 0);
    let mean = 0;
    for (let one = 0; one < size; one += 1) mean += weightOf(one) / size;
    return (weightOf(label) - mean) * (bucketScale[bucket] ?? 0) * unit;
  };
}

/** The words under the code units of a feature; the gaps around them belong to none. */
function wordsCovered(
  { words }: FeatureReader,
  wordAt: Int32Array,
  from: number,
  to: number,
): number[] {
  const covered = new Set<number>();
  for (let index = from; index < to; index += 1) {
    if (words.codes[index] === 0x20) continue;
    const word = wordAt[words.places?.[index] ?? 0] ?? -1;
    if (word >= 0) covered.add(word);
  }
  return [...covered];
}

/** The same word twice is one. */
function summed(words: readonly WordWeight[]): WordWeight[] {
  const byWord = new Map<string, WordWeight>();
  for (const { word, weight } of words) {
    const key = word.toLowerCase();
    const known = byWord.get(key);
    if (known) known.weight += weight;
    else byWord.set(key, { word, weight });
  }
  return [...byWord.values()];
}
