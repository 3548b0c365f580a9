import type { Query } from './query.ts';

/** The words in which a query says itself back, in one language. */
export type QueryWords = {
  word: (text: string) => string;
  prefix: (text: string) => string;
  phrase: (text: string) => string;
  near: (left: string, right: string, within: number) => string;
  both: (parts: string[]) => string;
  either: (parts: string[]) => string;
  not: (part: string) => string;
  fields: Record<Extract<Query, { kind: 'field' }>['field'], (value: string) => string>;
  sentence: (parts: SentenceParts) => string;
};

/** What a sentence about a query is made of; a missing part is empty. */
export type SentenceParts = {
  /** What has to stand in the text, as a noun phrase. */
  found: string;
  /** Of several things all have to be there. */
  several: boolean;
  without: string;
  /** On a site, in a language … */
  where: string[];
};

/** What a query looks for, as a sentence. */
export function describeQuery(query: Query, words: QueryWords): string {
  const parts = query.kind === 'and' ? query.parts : [query];
  const found = parts.filter(({ kind }) => kind !== 'not' && kind !== 'field');
  const without = parts.flatMap((part) => (part.kind === 'not' ? [inside(part.part, words)] : []));
  const where = parts.flatMap((part) => (part.kind === 'field' ? [inside(part, words)] : []));
  return words.sentence({
    found:
      found.length > 0 ? words.both(found.map((part) => nested(part, found.length, words))) : '',
    several: found.length > 1,
    without: without.length > 0 ? words.either(without) : '',
    where,
  });
}

const nested = (part: Query, beside: number, words: QueryWords): string =>
  beside > 1 && (part.kind === 'or' || part.kind === 'near')
    ? `(${inside(part, words)})`
    : inside(part, words);

function inside(query: Query, words: QueryWords): string {
  switch (query.kind) {
    case 'word':
      return words.word(query.text);
    case 'prefix':
      return words.prefix(query.text);
    case 'phrase':
      return words.phrase(query.text);
    case 'field':
      return words.fields[query.field](query.value);
    case 'near':
      return words.near(bracketed(query.left, words), bracketed(query.right, words), query.within);
    case 'not':
      return words.not(bracketed(query.part, words));
    case 'and':
      return words.both(query.parts.map((part) => bracketed(part, words)));
    case 'or':
      return words.either(query.parts.map((part) => bracketed(part, words)));
  }
}

const bracketed = (query: Query, words: QueryWords): string =>
  query.kind === 'and' || query.kind === 'or' || query.kind === 'near'
    ? `(${inside(query, words)})`
    : inside(query, words);
