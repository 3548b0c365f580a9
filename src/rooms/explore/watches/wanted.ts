import { fold } from './fold.ts';
import type { Placed, Query, QueryField } from './query.ts';
import type { Term } from './relation.ts';
import { partsOf, unitsOf } from './units.ts';

/** A query in terms: what the words of a text are compared with. */
export type Wanted =
  | PlacedWanted
  | { op: 'near'; within: number; left: PlacedWanted; right: PlacedWanted }
  | { op: 'and'; parts: Wanted[] }
  | { op: 'or'; parts: Wanted[] }
  | { op: 'not'; part: Wanted }
  | { op: 'field'; field: QueryField; value: string };

export type PlacedWanted =
  | { op: 'term'; term: Term }
  /** One after the other. */
  | { op: 'row'; terms: Term[] }
  | { op: 'either'; parts: PlacedWanted[] };

/**
 * @param excluded inside NOT: a compound is not excluded with its part, so that nothing is lost
 * that nobody meant.
 */
export function wantedBy(query: Query, excluded = false): Wanted {
  switch (query.kind) {
    case 'and':
      return { op: 'and', parts: query.parts.map((part) => wantedBy(part, excluded)) };
    case 'or':
      return { op: 'or', parts: query.parts.map((part) => wantedBy(part, excluded)) };
    case 'not':
      return { op: 'not', part: wantedBy(query.part, !excluded) };
    case 'near':
      return {
        op: 'near',
        within: query.within,
        left: placed(query.left, excluded),
        right: placed(query.right, excluded),
      };
    case 'field':
      return { op: 'field', field: query.field, value: query.value };
    default:
      return placed(query, excluded);
  }
}

function placed(query: Placed, excluded: boolean): PlacedWanted {
  switch (query.kind) {
    case 'or':
      return { op: 'either', parts: query.parts.map((part) => placed(part, excluded)) };
    case 'prefix':
      return { op: 'term', term: { word: fold(query.text), wants: 'begins' } };
    case 'phrase':
      return rowOf(query.text);
    case 'word':
      return wordOf(query.text, excluded);
  }
}

/** Word by word, exactly; `#` and `@` belong to the word. */
function rowOf(text: string): PlacedWanted {
  const terms = unitsOf(text).flatMap(({ from, to }) => {
    const parts = partsOf(text.slice(from, to));
    const signed = parts.find(({ folded }) => /^[#@]/.test(folded));
    const single = parts.filter(({ first, last }, index) => first === last && index <= last);
    return (signed ? [signed] : single).map(({ folded }) => exactly(folded));
  });
  const [term] = terms;
  return term && terms.length === 1 ? { op: 'term', term } : { op: 'row', terms };
}

function wordOf(text: string, excluded: boolean): PlacedWanted {
  const units = unitsOf(text);
  const [unit] = units;
  if (!unit || units.length > 1) return rowOf(text);
  const written = text.slice(unit.from, unit.to);
  const parts = partsOf(written);
  const signed = parts.find(({ folded }) => /^[#@]/.test(folded));
  if (signed) return { op: 'term', term: exactly(signed.folded) };
  const pieces = parts.filter(({ first, last }, index) => first === last && index <= last);
  const whole = parts.find(({ first, last }) => last > first) ?? parts[0];
  const term: Term = { word: whole?.folded ?? '', wants: reachOf(written, excluded) };
  if (pieces.length < 2) return { op: 'term', term };
  // Stadt-Fest is Stadtfest, and Stadt Fest beside each other.
  const row = pieces.map(({ folded }) => exactly(folded));
  return {
    op: 'either',
    parts: [
      { op: 'term', term },
      { op: 'row', terms: row },
    ],
  };
}

/** Abbreviations have no compounds without a hyphen: SWM, DB. */
function reachOf(written: string, excluded: boolean): Term['wants'] {
  const isAbbreviation = written.length <= 5 && /^\p{Lu}{2,}$/u.test(written);
  return excluded || isAbbreviation ? 'inflected' : 'flexible';
}

const exactly = (word: string): Term => ({ word, wants: 'exact' });
