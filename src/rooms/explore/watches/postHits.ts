import type { FieldTest, PlacedNode, Node } from './compileWanted.ts';
import { hasField } from './fields.ts';
import type { TermIndex } from './termIndex.ts';
import type { ToMatch } from './toMatch.ts';
import { eachUnit } from './units.ts';

// No phrase goes from a title into its text.
const betweenTitleAndText = 1_000;
const farthest = 3;

/** Which terms the post at hand has, and where; the same rows are used for every post. */
export class PostHits {
  readonly #index: TermIndex;
  readonly #fields: readonly FieldTest[];
  readonly #isPlaced: Uint8Array;
  readonly #seenIn: Int32Array;
  readonly #rank: Uint8Array;
  readonly #newest: Int32Array;
  readonly #fieldSeenIn: Int32Array;
  readonly #fieldHolds: Uint8Array;
  // Where placed terms stand, each with the one before: previous, first word, last word, rank.
  #places: number[] = [];
  #post = 0;
  #word = 0;
  #text = '';
  #asked: ToMatch | null = null;
  /** The terms of this post, each once. */
  readonly found: number[] = [];

  constructor(index: TermIndex, placed: Uint8Array, fields: readonly FieldTest[]) {
    this.#index = index;
    this.#isPlaced = placed;
    this.#fields = fields;
    this.#seenIn = new Int32Array(placed.length);
    this.#rank = new Uint8Array(placed.length);
    this.#newest = new Int32Array(placed.length);
    this.#fieldSeenIn = new Int32Array(fields.length);
    this.#fieldHolds = new Uint8Array(fields.length);
  }

  read(post: ToMatch): void {
    this.#post += 1;
    this.#asked = post;
    this.#word = 0;
    this.#places.length = 0;
    this.found.length = 0;
    this.#readText(post.title);
    this.#word += betweenTitleAndText;
    this.#readText(post.text);
    this.#text = '';
  }

  #readText(text: string): void {
    this.#text = text;
    eachUnit(text, this.#take);
  }

  readonly #take = (from: number, to: number): void => {
    const { words, hits } = this.#index.hitsOf(this.#text.slice(from, to));
    for (let at = 0; at < hits.length; at += 4) {
      this.#hit(hits[at] ?? 0, hits[at + 1] ?? 0, hits[at + 2] ?? 0, hits[at + 3] ?? 0);
    }
    this.#word += words;
  };

  #hit(id: number, rank: number, first: number, last: number): void {
    if (this.#seenIn[id] !== this.#post) {
      this.#seenIn[id] = this.#post;
      this.#rank[id] = rank;
      this.#newest[id] = -1;
      this.found.push(id);
    } else if (rank < (this.#rank[id] ?? farthest)) this.#rank[id] = rank;
    if (this.#isPlaced[id] === 0) return;
    const at = this.#places.push(
      this.#newest[id] ?? -1,
      this.#word + first,
      this.#word + last,
      rank,
    );
    this.#newest[id] = at - 4;
  }

  /** 0: not what is wanted; else how near: 1 exact, 2 inflected, 3 compound. */
  rankOf(node: Node): number {
    switch (node.op) {
      case 'term':
        return this.#rankOfTerm(node.id);
      case 'and':
        return this.#worst(node.parts);
      case 'or':
      case 'either':
        return this.#best(node.parts);
      case 'not':
        return this.rankOf(node.part) === 0 ? 1 : 0;
      case 'field':
        return this.#holds(node.field);
      case 'row':
        return node.ids.every((id) => this.#rankOfTerm(id) > 0) && this.#rows(node.ids).length > 0
          ? 1
          : 0;
      case 'near':
        return this.#near(node.left, node.right, node.within);
    }
  }

  #rankOfTerm(id: number): number {
    return this.#seenIn[id] === this.#post ? (this.#rank[id] ?? 0) : 0;
  }

  #worst(parts: readonly Node[]): number {
    let worst = 1;
    for (const part of parts) {
      const rank = this.rankOf(part);
      if (rank === 0) return 0;
      if (rank > worst) worst = rank;
    }
    return worst;
  }

  #best(parts: readonly Node[]): number {
    let best = 0;
    for (const part of parts) {
      const rank = this.rankOf(part);
      if (rank === 1) return 1;
      if (rank > 0 && (best === 0 || rank < best)) best = rank;
    }
    return best;
  }

  #holds(id: number): number {
    const test = this.#fields[id];
    if (this.#fieldSeenIn[id] !== this.#post && test && this.#asked) {
      this.#fieldSeenIn[id] = this.#post;
      this.#fieldHolds[id] = hasField(this.#asked, test.field, test.value) ? 1 : 0;
    }
    return this.#fieldHolds[id] ?? 0;
  }

  /** Threes: first word, last word, rank. */
  #spans(node: PlacedNode): number[] {
    if (node.op === 'term') return this.#places3(node.id);
    if (node.op === 'row') return this.#rows(node.ids);
    return node.parts.flatMap((part) => this.#spans(part));
  }

  #places3(id: number): number[] {
    const spans: number[] = [];
    if (this.#seenIn[id] !== this.#post) return spans;
    let at = this.#newest[id] ?? -1;
    while (at >= 0) {
      spans.push(this.#places[at + 1] ?? 0, this.#places[at + 2] ?? 0, this.#places[at + 3] ?? 0);
      at = this.#places[at] ?? -1;
    }
    return spans;
  }

  // By where they begin, not each with each: a text may say one word four thousand times.
  #rows(ids: readonly number[]): number[] {
    let rows = this.#places3(ids[0] ?? -1);
    for (let index = 1; index < ids.length && rows.length > 0; index += 1) {
      const next = this.#places3(ids[index] ?? -1);
      const ends = new Map<number, number>();
      for (let at = 0; at < next.length; at += 3) ends.set(next[at] ?? 0, next[at + 1] ?? 0);
      const longer: number[] = [];
      for (let row = 0; row < rows.length; row += 3) {
        const end = ends.get((rows[row + 1] ?? 0) + 1);
        if (end !== undefined) longer.push(rows[row] ?? 0, end, 1);
      }
      rows = longer;
    }
    return rows;
  }

  #near(left: PlacedNode, right: PlacedNode, within: number): number {
    const ones = this.#spans(left);
    if (ones.length === 0) return 0;
    const others = this.#spans(right);
    const begins = closestBy(others, 0);
    const ends = closestBy(others, 1);
    let best = 0;
    for (let one = 0; one < ones.length && best !== 1; one += 3) {
      for (let distance = 1; distance <= within; distance += 1) {
        const after = begins.get((ones[one + 1] ?? 0) + distance) ?? 0;
        const before = ends.get((ones[one] ?? 0) - distance) ?? 0;
        for (const other of [after, before]) {
          const rank = other === 0 ? 0 : Math.max(ones[one + 2] ?? 0, other);
          if (rank > 0 && (best === 0 || rank < best)) best = rank;
        }
      }
    }
    return best;
  }
}

/** The closest rank of the spans that begin (0) or end (1) at a word. */
function closestBy(spans: readonly number[], side: 0 | 1): Map<number, number> {
  const closest = new Map<number, number>();
  for (let at = 0; at < spans.length; at += 3) {
    const word = spans[at + side] ?? 0;
    const rank = spans[at + 2] ?? 0;
    const known = closest.get(word);
    if (known === undefined || rank < known) closest.set(word, rank);
  }
  return closest;
}
