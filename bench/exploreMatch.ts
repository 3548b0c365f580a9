import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { Matcher } from '../src/rooms/explore/watches/matcher.ts';
import { parseQuery } from '../src/rooms/explore/watches/parseQuery.ts';
import type { ToMatch } from '../src/rooms/explore/watches/toMatch.ts';
import { wantedBy } from '../src/rooms/explore/watches/wanted.ts';

const withText = v.object({ text: v.string() });
const folder = '../shared/data/listening';
const files = [
  'germeval2018_train',
  'mobasa_dev',
  'mobasa_train_relevant',
  'potts_train',
  'sb10k_train',
  'mozetic_german_posneg',
  'germeval2021_train',
];
const sizes = [100, 1_000, 10_000, 100_000] as const;

export type MatchPerSecond = Record<'100' | '1000' | '10000' | '100000', number>;

/**
 * Posts matched in a second by one process, by the number of watches. The texts are real ones where
 * they are there, else invented. The first quarter warms up: a process that listens knows its
 * words.
 */
export function measureMatching(only: number[] = []): MatchPerSecond {
  const posts = readPosts();
  const words = wordsByFrequency(posts);
  const perSecond = { '100': 0, '1000': 0, '10000': 0, '100000': 0 };
  for (const size of sizes.filter((size) => only.length === 0 || only.includes(size)))
    perSecond[`${size}`] = measure(posts, words, size);
  return perSecond;
}

function measure(posts: readonly ToMatch[], words: Words, size: number): number {
  const random = numbers(size);
  const all = Array.from({ length: size }, (_, key) => {
    const parsed = parseQuery(queryOf(words, random));
    if (!parsed.ok) throw new Error('A made watch is a query.');
    return { key, wanted: wantedBy(parsed.query) };
  });
  const matcher = new Matcher(all);
  const warm = Math.floor(posts.length / 4);
  for (const post of posts.slice(0, warm)) matcher.match(post);
  const measured = posts.slice(warm);
  const before = cpuSeconds();
  let done = 0;
  // Long enough to count, and not a minute with the largest number of watches.
  for (; done % 512 > 0 || cpuSeconds() - before < 2; done += 1) {
    const post = measured[done % measured.length];
    if (post) matcher.match(post);
  }
  return Math.round(done / (cpuSeconds() - before));
}

/** Per core means time on a core, whatever else the machine does. */
function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
}

type Words = { rare: string[]; medium: string[]; common: string[]; pairs: string[] };
type Random = () => number;

/** As people write them: one to five words, mostly rare ones; some phrases, NOT, NEAR, `wort*`. */
function queryOf(words: Words, random: Random): string {
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? 'Stadt';
  const one = () => {
    const kind = random();
    if (kind < 0.1) return `"${pick(words.pairs)}"`;
    const word = pick(random() < 0.6 ? words.rare : random() < 0.75 ? words.medium : words.common);
    return kind < 0.15 && word.length > 5 ? `${word.slice(0, 5)}*` : word;
  };
  const count = 1 + Math.floor(random() * 5);
  const some = Array.from({ length: count }, one);
  const kind = random();
  if (count === 1) return some.join('');
  if (kind < 0.5) return some.join(' OR ');
  if (kind < 0.75) return some.join(' ');
  if (kind < 0.9) return `(${some.slice(1).join(' OR ')}) NOT ${some[0] ?? ''}`;
  return `${pick(words.medium)} NEAR/5 ${pick(words.rare)}`;
}

/** Words an organisation may look for: four letters at least, by how often posts have them. */
function wordsByFrequency(posts: readonly ToMatch[]): Words {
  const counts = new Map<string, number>();
  const pairs = new Set<string>();
  for (const { text } of posts) {
    const found = text.match(/\p{L}{4,}/gu) ?? [];
    for (const word of new Set(found)) counts.set(word, (counts.get(word) ?? 0) + 1);
    const pair = /\p{L}{4,} \p{L}{4,}/u.exec(text)?.[0];
    if (pair) pairs.add(pair);
  }
  const between = (least: number, most: number) =>
    [...counts]
      .filter(([word, n]) => n >= least && n < most && !/^(NICHT|ODER|NEAR|NAHE)$/.test(word))
      .map(([word]) => word);
  const { size } = { size: posts.length };
  return {
    rare: between(1, Math.max(2, size / 5_000)),
    medium: between(Math.max(2, size / 5_000), Math.max(3, size / 500)),
    common: between(Math.max(3, size / 500), size / 50 + 4),
    pairs: [...pairs],
  };
}

function readPosts(): ToMatch[] {
  const there = files.map((name) => `${folder}/${name}.jsonl`).filter((path) => existsSync(path));
  const texts = there.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => v.parse(withText, JSON.parse(line)).text),
  );
  return (texts.length > 0 ? texts : invented()).map((text) => ({
    title: '',
    text: text.slice(0, 280),
    language: 'de',
    site: '',
    sourceName: 'Quelle',
    authorName: '',
    place: { network: 'mastodon', site: 'dorf.example', community: '' },
  }));
}

function invented(): string[] {
  const random = numbers(7);
  const syllables =
    'stadt bahn rat haus platz weg markt schul kind bau amt zeit werk feld berg see'.split(' ');
  const word = () =>
    Array.from(
      { length: 1 + Math.floor(random() * 3) },
      () => syllables[Math.floor(random() * syllables.length)],
    ).join('');
  return Array.from({ length: 20_000 }, () => Array.from({ length: 20 }, word).join(' '));
}

/** The same numbers between 0 and 1 in every run (mulberry32). */
function numbers(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
