/** What a watch looks for, as its text is understood. */
export type Query =
  /** Also inflected, and as part of a compound. */
  | { kind: 'word'; text: string }
  /** `wort*`; the text has no star. */
  | { kind: 'prefix'; text: string }
  /** Word by word as it is written. */
  | { kind: 'phrase'; text: string }
  /** Both, in either order, at most that many words apart. */
  | { kind: 'near'; within: number; left: Placed; right: Placed }
  | { kind: 'and'; parts: Query[] }
  | { kind: 'or'; parts: Query[] }
  | { kind: 'not'; part: Query }
  | { kind: 'field'; field: QueryField; value: string };

/** What has a place in the text, and so can be near to something. */
export type Placed =
  Extract<Query, { kind: 'word' | 'prefix' | 'phrase' }> | { kind: 'or'; parts: Placed[] };

export const queryFields = ['lang', 'site', 'source', 'author'] as const;
export type QueryField = (typeof queryFields)[number];

/** Why a text is no query; each has its sentence in messages/watchQuery.ts. */
export const queryProblems = [
  'tooLong',
  'tooDeep',
  'tooManyWords',
  'quoteOpen',
  'bracketOpen',
  'bracketClosed',
  'bracketEmpty',
  'operatorFirst',
  'operatorLast',
  'emptyPhrase',
  'noWord',
  'starFirst',
  'starInside',
  'starShort',
  'starAlone',
  'nearNumber',
  'nearParts',
  'fieldEmpty',
  'languageUnknown',
  'onlyExcluded',
] as const;
export type QueryProblem = {
  key: (typeof queryProblems)[number];
  /** Letters of the text, from 0. */
  at: number;
  length: number;
};

export const queryLimits = { letters: 4000, depth: 12, words: 200, near: 50, beforeStar: 3 };

/** Whether something has to be there, and not only be absent. */
export function asksForSomething(query: Query): boolean {
  if (query.kind === 'not') return false;
  if (query.kind === 'and') return query.parts.some(asksForSomething);
  if (query.kind === 'or') return query.parts.every(asksForSomething);
  return true;
}

export const isPlaced = (query: Query): query is Placed =>
  query.kind === 'word' ||
  query.kind === 'prefix' ||
  query.kind === 'phrase' ||
  (query.kind === 'or' && query.parts.every(isPlaced));

/** Joined by and; what is an `and` itself is taken apart. */
export const allOf = (parts: readonly Query[]): Query => joined('and', parts);

/** Joined by or; what is an `or` itself is taken apart. */
export const anyOf = (parts: readonly Query[]): Query => joined('or', parts);

function joined(kind: 'and' | 'or', parts: readonly Query[]): Query {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.parts : [part]));
  const [first] = flat;
  return first && flat.length === 1 ? first : { kind, parts: flat };
}
