import {
  isFirstPart,
  mayBeTail,
  shortestTail,
  startsOf,
  tailKeyLetters,
  tailKeys,
} from './compounds.ts';
import { formsOf, type Forms } from './inflection.ts';
import { relationOf, type PreparedTerm } from './relation.ts';
import { hows } from './toMatch.ts';
import { partsOf, wordCount } from './units.ts';

/** What a unit of a text is: how many words, and which terms it has. */
export type UnitHits = {
  words: number;
  /** Fours: term, how near (1 exact, 2 inflected, 3 compound), first and last word in the unit. */
  hits: readonly number[];
};

// As many different units as a year of a town's mentions has; two generations are kept.
const mostKnown = 150_000;
const shortestStart = 3;

/**
 * Finds the terms of a unit without asking each term. What was found is remembered by the unit as
 * it is written: words repeat, so most are looked up once.
 */
export class TermIndex {
  readonly #terms: readonly PreparedTerm[];
  readonly #words = new Map<string, number[]>();
  readonly #bases = new Map<string, number[]>();
  readonly #singulars = new Map<string, number[]>();
  readonly #wholes = new Map<string, number[]>();
  readonly #starts = new Map<string, number[]>();
  readonly #tails = new Set<string>();
  readonly #begins = new Map<string, number[]>();
  #known = new Map<string, UnitHits>();
  #knownBefore = new Map<string, UnitHits>();

  constructor(terms: readonly PreparedTerm[]) {
    this.#terms = terms;
    terms.forEach((term, id) => this.#add(term, id));
  }

  hitsOf(unit: string): UnitHits {
    return this.#known.get(unit) ?? this.#learn(unit);
  }

  #learn(unit: string): UnitHits {
    const found = this.#knownBefore.get(unit) ?? this.#find(unit);
    if (this.#known.size >= mostKnown) {
      this.#knownBefore = this.#known;
      this.#known = new Map();
    }
    // A slice would keep the whole text it was cut from.
    this.#known.set(structuredCopy(unit), found);
    return found;
  }

  #find(unit: string): UnitHits {
    const parts = partsOf(unit);
    const hits = parts.flatMap(({ folded, first, last }) =>
      this.#relations(folded).flatMap(([id, rank]) => [id, rank, first, last]),
    );
    const words = wordCount(parts);
    return hits.length === 0 && words === 1 ? nothingInOneWord : { words, hits };
  }

  #relations(word: string): [number, number][] {
    const forms = formsOf(word);
    const candidates = new Set<number>();
    this.#addForms(forms, candidates);
    for (let end = shortestStart; end <= word.length; end += 1) {
      const start = word.slice(0, end);
      addAll(this.#begins.get(start), candidates);
      if (end < word.length) addAll(this.#starts.get(start), candidates);
    }
    this.#addTails(word, candidates);
    const found: [number, number][] = [];
    for (const id of candidates) {
      const term = this.#terms[id];
      const how = term ? relationOf(term, word, forms) : null;
      if (how) found.push([id, hows.indexOf(how) + 1]);
    }
    return found;
  }

  #addForms(forms: Forms, candidates: Set<number>): void {
    addAll(this.#words.get(forms.word), candidates);
    for (const base of forms.bases) addAll(this.#bases.get(base), candidates);
    for (const one of forms.singulars) addAll(this.#wholes.get(one), candidates);
    for (const one of forms.wholes) addAll(this.#singulars.get(one), candidates);
  }

  /** Where the word can be taken apart, its end is looked up like a word. */
  #addTails(word: string, candidates: Set<number>): void {
    if (this.#tails.size === 0) return;
    for (let at = shortestStart; at <= word.length - shortestTail; at += 1) {
      if (!this.#tails.has(word.slice(at, at + tailKeyLetters))) continue;
      if (!isFirstPart(word.slice(0, at), word.charAt(at))) continue;
      this.#addForms(formsOf(word.slice(at)), candidates);
    }
  }

  #add(term: PreparedTerm, id: number): void {
    if (term.wants === 'begins') {
      put(this.#begins, term.word, id);
      return;
    }
    put(this.#words, term.word, id);
    if (term.wants === 'exact' || !term.plain) return;
    for (const base of term.forms.bases) put(this.#bases, base, id);
    for (const one of term.forms.singulars) put(this.#singulars, one, id);
    for (const one of term.forms.wholes) put(this.#wholes, one, id);
    if (term.wants !== 'flexible') return;
    for (const start of startsOf(term.word)) put(this.#starts, start, id);
    if (mayBeTail(term.word)) for (const key of tailKeys(term.word)) this.#tails.add(key);
  }
}

const nothingInOneWord: UnitHits = { words: 1, hits: [] };

function put(map: Map<string, number[]>, key: string, id: number): void {
  const ids = map.get(key);
  if (!ids) map.set(key, [id]);
  else if (ids.at(-1) !== id) ids.push(id);
}

function addAll(ids: readonly number[] | undefined, to: Set<number>): void {
  if (ids) for (const id of ids) to.add(id);
}

const structuredCopy = (text: string): string => `\u0000${text}`.slice(1);
