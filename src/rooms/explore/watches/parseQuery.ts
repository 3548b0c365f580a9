import { lexQuery, type Lexeme } from './lexQuery.ts';
import {
  allOf,
  anyOf,
  asksForSomething,
  isPlaced,
  queryLimits,
  type Query,
  type QueryProblem,
} from './query.ts';
import { readField, readWord } from './readWord.ts';
import { unitsOf } from './units.ts';

export type ParsedQuery = { ok: true; query: Query } | { ok: false; problem: QueryProblem };

/**
 * Reads a query: `a b` both, `a OR b`, `NOT a` (`-a`), `"a b"`, brackets, `a*`, `a NEAR/5 b`,
 * `lang:`, `site:`, `source:`, `author:`; also UND, ODER, NICHT. @returns what is wrong, and where.
 */
export function parseQuery(text: string): ParsedQuery {
  if (text.length > queryLimits.letters) return wrong('tooLong', queryLimits.letters, 1);
  const lexed = lexQuery(text);
  if (!lexed.ok) return lexed;
  const words = lexed.lexemes.filter(({ type }) => type === 'word' || type === 'phrase');
  const tooMany = words[queryLimits.words];
  if (tooMany) return { ok: false, problem: problemAt('tooManyWords', tooMany) };
  try {
    return { ok: true, query: new Reader(lexed.lexemes, text.length).whole() };
  } catch (error) {
    if (error instanceof Stopped) return { ok: false, problem: error.problem };
    throw error;
  }
}

/** As `parseQuery`, and refuses what only says what must be absent. */
export function readQuery(text: string): ParsedQuery {
  const parsed = parseQuery(text);
  if (!parsed.ok || asksForSomething(parsed.query)) return parsed;
  return wrong('onlyExcluded', 0, text.length);
}

const wrong = (key: QueryProblem['key'], at: number, length: number): ParsedQuery => ({
  ok: false,
  problem: { key, at, length },
});

const problemAt = (key: QueryProblem['key'], { at, length }: { at: number; length: number }) => ({
  key,
  at,
  length,
});

class Stopped extends Error {
  readonly problem: QueryProblem;
  constructor(problem: QueryProblem) {
    super(problem.key);
    this.problem = problem;
  }
}

/** Reads by descent: or, and, not, near, one. */
class Reader {
  readonly #lexemes: readonly Lexeme[];
  readonly #end: number;
  #next = 0;
  #depth = 0;

  constructor(lexemes: readonly Lexeme[], end: number) {
    this.#lexemes = lexemes;
    this.#end = end;
  }

  whole(): Query {
    const query = this.#or();
    const left = this.#lexemes[this.#next];
    if (left) throw new Stopped(problemAt('bracketClosed', left));
    return query;
  }

  #or(): Query {
    const parts = [this.#and()];
    while (this.#take('or')) parts.push(this.#and());
    return anyOf(parts);
  }

  #and(): Query {
    const parts = [this.#not()];
    for (;;) {
      const said = this.#take('and');
      const next = this.#lexemes[this.#next];
      if (!said && (!next || next.type === 'or' || next.type === 'close')) return allOf(parts);
      parts.push(this.#not());
    }
  }

  #not(): Query {
    const not = this.#take('not');
    if (!not) return this.#near();
    return this.#deeper(not, () => ({ kind: 'not', part: this.#not() }));
  }

  #near(): Query {
    let left = this.#one();
    const pairs: Query[] = [];
    for (;;) {
      const near = this.#take('near');
      if (!near) return pairs.length > 0 ? allOf(pairs) : left;
      const right = this.#one();
      const within = near.type === 'near' ? near.within : null;
      if (within === null || within < 1 || within > queryLimits.near) {
        throw new Stopped(problemAt('nearNumber', near));
      }
      if (!isPlaced(left) || !isPlaced(right)) throw new Stopped(problemAt('nearParts', near));
      pairs.push({ kind: 'near', within, left, right });
      left = right;
    }
  }

  #one(): Query {
    const lexeme = this.#lexemes[this.#next];
    if (!lexeme) throw new Stopped(this.#nothingMore());
    this.#next += 1;
    switch (lexeme.type) {
      case 'open':
        return this.#deeper(lexeme, () => this.#bracket(lexeme));
      case 'phrase': {
        if (unitsOf(lexeme.text).length === 0) {
          throw new Stopped(problemAt('emptyPhrase', lexeme));
        }
        return { kind: 'phrase', text: lexeme.text };
      }
      case 'word':
        return settled(readWord(lexeme));
      case 'field':
        return settled(readField(lexeme));
      default:
        throw new Stopped(problemAt(this.#whyNotHere(lexeme), lexeme));
    }
  }

  #bracket(open: Lexeme): Query {
    const close = this.#lexemes[this.#next];
    if (close?.type === 'close') {
      throw new Stopped({ key: 'bracketEmpty', at: open.at, length: close.at + 1 - open.at });
    }
    const inside = this.#or();
    if (!this.#take('close')) throw new Stopped(problemAt('bracketOpen', open));
    return inside;
  }

  #whyNotHere(lexeme: Lexeme): QueryProblem['key'] {
    if (lexeme.type !== 'close') return 'operatorFirst';
    return this.#next > 1 && this.#depth > 0 ? 'operatorLast' : 'bracketClosed';
  }

  /** The text ends where something is awaited. */
  #nothingMore(): QueryProblem {
    const last = this.#lexemes.at(-1);
    if (!last) return { key: 'noWord', at: 0, length: this.#end };
    return problemAt(last.type === 'open' ? 'bracketOpen' : 'operatorLast', last);
  }

  #take(type: Lexeme['type']): Lexeme | null {
    const lexeme = this.#lexemes[this.#next];
    if (lexeme?.type !== type) return null;
    this.#next += 1;
    return lexeme;
  }

  #deeper(at: Lexeme, read: () => Query): Query {
    this.#depth += 1;
    if (this.#depth > queryLimits.depth) throw new Stopped(problemAt('tooDeep', at));
    const query = read();
    this.#depth -= 1;
    return query;
  }
}

function settled(read: ParsedQuery): Query {
  if (!read.ok) throw new Stopped(read.problem);
  return read.query;
}
