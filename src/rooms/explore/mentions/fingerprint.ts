/** The words of a text as copies of it share them: without links, signs and capital letters. */
export const wordsToFold = (text: string): string[] =>
  text
    .replaceAll(/https?:\/\/\S+/g, ' ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

// "Super Service!" is said by many without being a copy.
const fewestWords = 4;
const fewestLetters = 20;

/** What is the same for the same text elsewhere; null where it is too short to tell. */
export function textToCompare(words: readonly string[]): string | null {
  const text = words.join(' ');
  return words.length >= fewestWords && text.length >= fewestLetters ? text : null;
}

// Shorter texts are alike by chance.
const fewestForLikeness = 8;

/**
 * 64 bits that differ in few places for texts that differ little (SimHash, Charikar 2002), of pairs
 * of neighbouring words; null for texts under 8 words.
 */
export function fingerprint(words: readonly string[]): bigint | null {
  if (words.length < fewestForLikeness) return null;
  const low = new Int32Array(32);
  const high = new Int32Array(32);
  for (let index = 1; index < words.length; index += 1) {
    const [first, second] = hashOf(`${words[index - 1]} ${words[index]}`);
    vote(low, first);
    vote(high, second);
  }
  return BigInt.asIntN(64, (BigInt(bitsOf(high)) << 32n) | BigInt(bitsOf(low)));
}

/** Two hashes of 32 bits that go different ways (FNV-1a, finished as MurmurHash3 is). */
function hashOf(text: string): [number, number] {
  let first = 0x811c9dc5;
  let second = 0x9747b28c;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ code, 0x5bd1e995);
  }
  return [finished(first), finished(second)];
}

function finished(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

function vote(votes: Int32Array, hash: number): void {
  for (let bit = 0; bit < 32; bit += 1) {
    votes[bit] = (votes[bit] ?? 0) + ((hash >>> bit) & 1 ? 1 : -1);
  }
}

const bitsOf = (votes: Int32Array): number =>
  votes.reduce((bits, votesFor, bit) => (votesFor > 0 ? bits | (1 << bit) : bits), 0) >>> 0;

/** So many bits may differ between copies (Manku, Jain and Das Sarma 2007). */
export const mostDifferent = 3;

export const isAlike = (one: bigint, other: bigint): boolean => {
  let different = BigInt.asUintN(64, one ^ other);
  for (let count = 0; count <= mostDifferent; count += 1) {
    if (different === 0n) return true;
    different &= different - 1n;
  }
  return false;
};

/** The four quarters of 16 bits, of which alike fingerprints have one in common. */
export const quartersOf = (print: bigint): number[] =>
  [0n, 16n, 32n, 48n].map((shift) => Number((BigInt.asUintN(64, print) >> shift) & 65_535n));
