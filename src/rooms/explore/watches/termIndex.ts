import { mayBeTail, startsOf, tailKey } from './compounds.ts';
import { formsOf } from './inflection.ts';
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
  readonly #tails = new Map<string, number[]>();
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
    const add = (ids: readonly number[] | undefined) => {
      if (ids) for (const id of ids) candidates.add(id);
    };
    add(this.#words.get(word));
    for (const base of forms.bases) add(this.#bases.get(base));
    for (const one of forms.singulars) add(this.#wholes.get(one));
    for (const one of forms.wholes) add(this.#singulars.get(one));
    for (let end = shortestStart; end <= word.length; end += 1) {
      const start = word.slice(0, end);
      add(this.#begins.get(start));
      if (end < word.length) add(this.#starts.get(start));
    }
    if (this.#tails.size > 0) {
      for (let at = shortestStart; at < word.length - 2; at += 1)
        add(this.#tails.get(tailKey(word, at)));
    }
    return [...candidates].flatMap((id): [number, number][] => {
      const term = this.#terms[id];
      const how = term ? relationOf(term, word, forms) : null;
      return how ? [[id, hows.indexOf(how) + 1]] : [];
    });
  }

  #add(term: PreparedTerm, id: number): void {
    if (term.wants === 'begins') return put(this.#begins, term.word, id);
    put(this.#words, term.word, id);
    if (term.wants === 'exact' || !term.plain) return;
    for (const base of term.forms.bases) put(this.#bases, base, id);
    for (const one of term.forms.singulars) put(this.#singulars, one, id);
    for (const one of term.forms.wholes) put(this.#wholes, one, id);
    if (term.wants !== 'flexible') return;
    for (const start of startsOf(term.word)) put(this.#starts, start, id);
    if (mayBeTail(term.word)) put(this.#tails, tailKey(term.word, 0), id);
  }
}

const nothingInOneWord: UnitHits = { words: 1, hits: [] };

function put(map: Map<string, number[]>, key: string, id: number): void {
  const ids = map.get(key);
  if (!ids) map.set(key, [id]);
  else if (ids.at(-1) !== id) ids.push(id);
}

const structuredCopy = (text: string): string => `\u0000${text}`.slice(1);
