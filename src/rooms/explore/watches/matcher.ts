import { Numbering, type Node } from './compileWanted.ts';
import { openingOf, type Opening } from './gates.ts';
import { PostHits } from './postHits.ts';
import type { PreparedTerm } from './relation.ts';
import { TermIndex } from './termIndex.ts';
import { hows, type How, type ToMatch } from './toMatch.ts';
import type { Wanted } from './wanted.ts';

/** Something that looks for posts. */
export type Looking<Key> = { key: Key; wanted: Wanted };

export type Found<Key> = { key: Key; how: How };

// Then it is known which words are frequent here, and watches are put behind rarer ones.
const putAnewAfter = [300, 3_000, 30_000];

/**
 * Matches a post with all of them at once: its words give terms, each term opens the watches that
 * need it, and only those are asked exactly.
 */
export class Matcher<Key> {
  readonly #keys: readonly Key[];
  readonly #nodes: readonly Node[];
  readonly #terms: readonly PreparedTerm[];
  readonly #hits: PostHits;
  readonly #times: Float64Array;
  readonly #askedIn: Int32Array;
  #opening: Opening;
  #posts = 0;

  constructor(all: readonly Looking<Key>[]) {
    const numbering = new Numbering();
    this.#keys = all.map(({ key }) => key);
    this.#nodes = all.map(({ wanted }) => numbering.compile(wanted));
    this.#terms = numbering.terms;
    const placed = Uint8Array.from(this.#terms, (_, id) => (numbering.placed.has(id) ? 1 : 0));
    this.#hits = new PostHits(new TermIndex(this.#terms), placed, numbering.fields);
    this.#times = new Float64Array(this.#terms.length);
    this.#askedIn = new Int32Array(all.length);
    this.#opening = this.#open();
  }

  match(post: ToMatch): Found<Key>[] {
    this.#posts += 1;
    if (putAnewAfter.includes(this.#posts)) this.#opening = this.#open();
    const hits = this.#hits;
    hits.read(post);
    const found: Found<Key>[] = [];
    const { starts, watches, always } = this.#opening;
    for (const id of hits.found) {
      this.#times[id] = (this.#times[id] ?? 0) + 1;
      const end = starts[id + 1] ?? 0;
      for (let at = starts[id] ?? 0; at < end; at += 1) this.#ask(watches[at] ?? 0, found);
    }
    for (const watch of always) this.#ask(watch, found);
    return found;
  }

  #ask(watch: number, found: Found<Key>[]): void {
    if (this.#askedIn[watch] === this.#posts) return;
    this.#askedIn[watch] = this.#posts;
    const node = this.#nodes[watch];
    const rank = node ? this.#hits.rankOf(node) : 0;
    const how = hows[rank - 1];
    const key = this.#keys[watch];
    if (how && key !== undefined) found.push({ key, how });
  }

  #open(): Opening {
    const share = (times: number) => (times + 0.5) / (this.#posts + 1);
    const cost = (id: number): number => {
      const term = this.#terms[id];
      const times = this.#times[id] ?? 0;
      return times > 0 || this.#posts > 1_000 || !term ? share(times) : expected(term);
    };
    return openingOf(this.#nodes, this.#terms.length, cost);
  }
}

/** Before anything was read: short words are frequent, and what may be inflected more so. */
function expected({ word, wants }: PreparedTerm): number {
  const byLength = 1 / (1 + word.length * word.length);
  return wants === 'exact' ? byLength / 2 : wants === 'begins' ? byLength * 2 : byLength;
}
