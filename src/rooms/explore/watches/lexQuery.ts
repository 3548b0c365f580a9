import { queryFields, type QueryField, type QueryProblem } from './query.ts';

type At = { at: number; length: number };

/** A piece of a query's text. */
export type Lexeme = At &
  (
    | { type: 'open' | 'close' | 'and' | 'or' | 'not' }
    | { type: 'near'; within: number | null }
    | { type: 'phrase'; text: string }
    | { type: 'word'; text: string }
    | { type: 'field'; field: QueryField; value: string }
  );

export type Lexed = { ok: true; lexemes: Lexeme[] } | { ok: false; problem: QueryProblem };

const opening = '"„“”«»';
const operators: Record<string, 'and' | 'or' | 'not'> = {
  AND: 'and',
  UND: 'and',
  '&&': 'and',
  OR: 'or',
  ODER: 'or',
  '|': 'or',
  '||': 'or',
  NOT: 'not',
  NICHT: 'not',
};

/** Takes a query's text apart; only a quotation mark that is left open stops it. */
export function lexQuery(text: string): Lexed {
  const lexemes: Lexeme[] = [];
  let at = 0;
  while (at < text.length) {
    const one = text.charAt(at);
    if (/\s/.test(one)) {
      at += 1;
      continue;
    }
    const lexeme = bracketOrMinus(text, at) ?? quoted(text, at) ?? bare(text, at);
    if (lexeme === 'quoteOpen') {
      return { ok: false, problem: { key: 'quoteOpen', at, length: text.length - at } };
    }
    lexemes.push(lexeme);
    at = lexeme.at + lexeme.length;
  }
  return { ok: true, lexemes };
}

function bracketOrMinus(text: string, at: number): Lexeme | null {
  const one = text.charAt(at);
  if (one === '(') return { type: 'open', at, length: 1 };
  if (one === ')') return { type: 'close', at, length: 1 };
  // `-wort`: the hyphen stands before a word, and nothing before it.
  const excludes = /[-−]/.test(one) && /[^\s)-]/.test(text.charAt(at + 1));
  return excludes ? { type: 'not', at, length: 1 } : null;
}

type Quoted = Extract<Lexeme, { type: 'phrase' }>;

function quoted(text: string, at: number): Quoted | 'quoteOpen' | null {
  if (!opening.includes(text.charAt(at)) || text.charAt(at) === '') return null;
  const end = endOfQuote(text, at + 1);
  if (end < 0) return 'quoteOpen';
  const inside = text
    .slice(at + 1, end)
    .trim()
    .replace(/\s+/g, ' ');
  return { type: 'phrase', text: inside, at, length: end + 1 - at };
}

function endOfQuote(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) if (opening.includes(text.charAt(at))) return at;
  return -1;
}

function bare(text: string, at: number): Lexeme | 'quoteOpen' {
  let end = at;
  while (
    end < text.length &&
    !/[\s()]/.test(text.charAt(end)) &&
    !opening.includes(text.charAt(end))
  )
    end += 1;
  const word = text.slice(at, end);
  const length = end - at;
  const operator = Object.hasOwn(operators, word) ? operators[word] : undefined;
  if (operator) return { type: operator, at, length };
  const near = /^(?:NEAR|NAHE)(?:\/(\d*))?$/.exec(word);
  if (near) return { type: 'near', within: near[1] ? Number(near[1]) : null, at, length };
  return fieldIn(text, at, word) ?? { type: 'word', text: word, at, length };
}

function fieldIn(text: string, at: number, word: string): Lexeme | 'quoteOpen' | null {
  const colon = word.indexOf(':');
  const name = word.slice(0, Math.max(colon, 0)).toLowerCase();
  const field = queryFields.find((known) => known === name);
  if (!field) return null;
  const value = word.slice(colon + 1);
  if (value !== '') return { type: 'field', field, value, at, length: word.length };
  const phrase = quoted(text, at + word.length);
  if (phrase === 'quoteOpen') return 'quoteOpen';
  if (!phrase) return { type: 'field', field, value: '', at, length: word.length };
  return { type: 'field', field, value: phrase.text, at, length: word.length + phrase.length };
}
