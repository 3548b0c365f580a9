import { parseQuery } from './parseQuery.ts';
import { printQuery } from './printQuery.ts';
import { anyOf, type Query } from './query.ts';
import { unitsOf } from './units.ts';

/** The query that finds any of these names; several words are looked for as they stand. */
export const anyOfWords = (names: readonly string[]): string => {
  const parts = names.map(wordOrPhrase).filter((part) => part !== null);
  return parts.length === 0 ? '' : printQuery(anyOf(parts));
};

/** One word stays a word (or `wort*`), everything else is taken as it is written; null: no word. */
export function wordOrPhrase(typed: string): Query | null {
  const text = typed.trim().replace(/\s+/g, ' ');
  if (text.length === 0 || text.length > longestChip) return null;
  const parsed = parseQuery(text);
  if (parsed.ok && isOne(parsed.query)) return parsed.query;
  return phraseOf(text);
}

/** What is typed as it stands; null: there is no word in it. */
export function phraseOf(typed: string): Extract<Query, { kind: 'phrase' }> | null {
  const text = typed
    .replace(/["„“”«»]/g, ' ')
    .trim()
    .replace(/\s+/g, ' ');
  const isWord = text.length <= longestChip && unitsOf(text).length > 0;
  return isWord ? { kind: 'phrase', text } : null;
}

const isOne = ({ kind }: Query): boolean =>
  kind === 'word' || kind === 'prefix' || kind === 'phrase';

/** Letters of one chip. */
export const longestChip = 120;
