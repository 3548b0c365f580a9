import { gap, WordCodes } from './wordCodes.ts';

/** Each n-gram falls into one of so many buckets, by its hash; there are no strings of n-grams. */
export const bucketBits = 18;
export const buckets = 2 ** bucketBits;

const shortestGram = 2;
const longestGram = 5;

// FNV-1a, 32 bit: http://www.isthe.com/chongo/tech/comp/fnv/
const fnvStart = 0x811c9dc5 | 0;
const fnvPrime = 0x01000193;
// Words, pairs of words and n-grams of characters begin apart, so that `ab` is not `ab`.
const gramStart = 0x01234567;
const pairMark = 0x5bd1e995;

// Said a thousand times is not more than said a hundred times.
const mostTimes = 255;
const onePlusLog = Float32Array.from({ length: mostTimes + 1 }, (_, times) =>
  times === 0 ? 0 : 1 + Math.log(times),
);

/** Told of each feature: its bucket, and which code units it covers. */
export type OnFeature = (bucket: number, from: number, to: number) => void;

/**
 * The features of one text after the other: which buckets it falls into and how often. Words, pairs
 * of words, and 2 to 5 characters within a word with a gap at each side. The arrays are reused.
 */
export class FeatureReader {
  readonly words = new WordCodes();
  /** The distinct buckets of the text that was read last; `length` of them are filled. */
  found = new Int32Array(4_096);
  length = 0;
  /** `1 + ln` of how often each of them was found. */
  logs = new Float32Array(4_096);
  readonly #times = new Uint16Array(buckets);

  read(text: string): void {
    this.length = 0;
    this.words.read(text);
    this.#readWords(null);
    if (this.logs.length < this.found.length) this.logs = new Float32Array(this.found.length);
    for (let index = 0; index < this.length; index += 1) {
      const bucket = this.found[index] ?? 0;
      this.logs[index] = onePlusLog[this.#times[bucket] ?? 0] ?? 0;
      this.#times[bucket] = 0;
    }
  }

  /** Tells each feature of a text with the code units it covers, also the same one again. */
  tell(text: string, onFeature: OnFeature): void {
    this.words.readWithPlaces(text);
    this.#readWords(onFeature);
  }

  #readWords(onFeature: OnFeature | null): void {
    const { codes, length } = this.words;
    let before = 0;
    let beforeFrom = 1;
    for (let from = 1; from < length;) {
      let end = from;
      let hash = fnvStart;
      while (end < length && codes[end] !== gap) {
        hash = Math.imul(hash ^ (codes[end] ?? 0), fnvPrime);
        end += 1;
      }
      this.#add(hash, from, end, onFeature);
      this.#add(Math.imul(before, 31) ^ hash ^ pairMark, beforeFrom, end, onFeature);
      this.#readGrams(from, end, onFeature);
      before = hash;
      beforeFrom = from;
      from = end + 1;
    }
  }

  #readGrams(from: number, end: number, onFeature: OnFeature | null): void {
    const { codes } = this.words;
    for (let start = from - 1; start < end; start += 1) {
      const most = Math.min(longestGram, end + 1 - start);
      let hash = gramStart;
      for (let size = 1; size <= most; size += 1) {
        hash = (Math.imul(hash ^ (codes[start + size - 1] ?? 0), fnvPrime) + 0x9e37) | 0;
        if (size >= shortestGram) this.#add(hash, start, start + size, onFeature);
      }
    }
  }

  #add(hash: number, from: number, to: number, onFeature: OnFeature | null): void {
    const bucket = spread(hash) >>> (32 - bucketBits);
    if (onFeature) {
      onFeature(bucket, from, to);
      return;
    }
    const times = this.#times[bucket] ?? 0;
    if (times === 0) this.#remember(bucket);
    if (times < mostTimes) this.#times[bucket] = times + 1;
  }

  #remember(bucket: number): void {
    if (this.length === this.found.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.found);
      this.found = larger;
    }
    this.found[this.length] = bucket;
    this.length += 1;
  }
}

/** Each bit of a hash changes each other one (lowbias32, https://nullprogram.com/blog/2018/07/31/). */
function spread(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x7feb352d);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x846ca68b);
  return mixed ^ (mixed >>> 16);
}
