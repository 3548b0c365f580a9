import {
  chipFields,
  chipsOfQuery,
  chipsTyped,
  noChips,
  queryOfChips,
  type Chips,
} from './chips.ts';
import type { Watch } from './watch.ts';

/** A watch as its form holds it: texts only. */
export type WatchTyped = Record<string, string>;

/** The query that a form says: what is written in the query language, else its chips. */
export function queryTyped(typed: WatchTyped): string {
  const written = (typed.query ?? '').trim();
  return written !== '' || typed.bySyntax === 'yes' ? written : queryOfChips(chipsIn(typed));
}

export const chipsIn = (typed: WatchTyped): Chips => ({
  anyOf: chipsTyped(typed.anyOf ?? ''),
  allOf: chipsTyped(typed.allOf ?? ''),
  noneOf: chipsTyped(typed.noneOf ?? ''),
  exactly: chipsTyped(typed.exactly ?? ''),
});

/** A watch as its form begins; null for a new one. */
export function typedOfWatch(watch: Watch | null): WatchTyped {
  const chips = chipsOfQuery(watch?.query ?? '');
  const words = Object.fromEntries(
    chipFields.map((field) => [field, (chips ?? noChips)[field].join(', ')]),
  );
  return {
    kind: watch?.kind ?? 'own_name',
    name: watch?.name ?? '',
    ...words,
    // Where chips say it the field stays empty: what is written in it counts.
    query: chips ? '' : (watch?.query ?? ''),
    bySyntax: chips ? '' : 'yes',
    personReason: watch?.personReason ?? '',
  };
}
