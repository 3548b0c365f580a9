import { phraseOf, wordOrPhrase } from './anyOfWords.ts';
import { parseQuery } from './parseQuery.ts';
import { printQuery } from './printQuery.ts';
import { allOf, anyOf, type Query } from './query.ts';

/** A watch as chips: one of these, all of these, none of these, these word by word. */
export const chipFields = ['anyOf', 'allOf', 'noneOf', 'exactly'] as const;
export type ChipField = (typeof chipFields)[number];
export type Chips = Record<ChipField, string[]>;

export const noChips: Chips = { anyOf: [], allOf: [], noneOf: [], exactly: [] };

/** Chips as one field of a form holds them, and as people type several at once. */
export const chipsTyped = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,;\n]/)
      .map((chip) => chip.trim().replace(/\s+/g, ' '))
      .filter((chip) => chip !== ''),
  ),
];

/** The query of chips; empty where none of them has a word. */
export function queryOfChips(chips: Chips): string {
  const some = (field: ChipField) => chips[field].map(wordOrPhrase).filter((part) => part !== null);
  const any = some('anyOf');
  const parts: Query[] = [
    ...(any.length > 0 ? [anyOf(any)] : []),
    ...some('allOf'),
    ...chips.exactly.map(phraseOf).filter((part) => part !== null),
    ...some('noneOf').map((part): Query => ({ kind: 'not', part })),
  ];
  return parts.length > 0 ? printQuery(allOf(parts)) : '';
}

/** A query as chips; null where it says more than chips can. */
export function chipsOfQuery(text: string): Chips | null {
  if (text.trim() === '') return noChips;
  const parsed = parseQuery(text);
  if (!parsed.ok) return null;
  const { query } = parsed;
  const chips: Chips = { anyOf: [], allOf: [], noneOf: [], exactly: [] };
  for (const part of query.kind === 'and' ? query.parts : [query]) {
    if (!sorted(part, chips)) return null;
  }
  const [only, ...others] = chips.allOf;
  const alone = only !== undefined && others.length === 0 && chips.anyOf.length === 0;
  return alone ? { ...chips, anyOf: [only], allOf: [] } : chips;
}

function sorted(part: Query, chips: Chips): boolean {
  switch (part.kind) {
    case 'word':
    case 'prefix':
      return chips.allOf.push(printQuery(part)) > 0;
    case 'phrase':
      return !/[,;]/.test(part.text) && chips.exactly.push(part.text) > 0;
    case 'not': {
      const chip = chipOf(part.part);
      return chip !== null && chips.noneOf.push(chip) > 0;
    }
    case 'or': {
      const any = part.parts.map(chipOf);
      if (chips.anyOf.length > 0 || any.includes(null)) return false;
      chips.anyOf = any.filter((chip) => chip !== null);
      return true;
    }
    case 'and':
    case 'near':
    case 'field':
      return false;
  }
}

/** A phrase of several words is a chip as it stands; one of a single word keeps its marks. */
function chipOf(query: Query): string | null {
  if (query.kind === 'word' || query.kind === 'prefix') return printQuery(query);
  if (query.kind !== 'phrase') return null;
  const chip = /\s/.test(query.text) ? query.text : printQuery(query);
  const again = wordOrPhrase(chip);
  const same = again?.kind === 'phrase' && again.text === query.text;
  return same && !/[,;]/.test(chip) ? chip : null;
}
