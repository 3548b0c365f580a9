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

/** The query that a form says: its chips, or the query language where that was chosen. */
export function queryTyped(typed: WatchTyped): string {
  if (typed.bySyntax === 'yes') return (typed.query ?? '').trim();
  return queryOfChips(chipsIn(typed));
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
    query: watch?.query ?? '',
    bySyntax: chips ? '' : 'yes',
    personReason: watch?.personReason ?? '',
  };
}
