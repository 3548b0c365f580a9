import { nearSpans, spansOf, type Span } from './evaluate.ts';
import { parseQuery } from './parseQuery.ts';
import { hows, type How } from './toMatch.ts';
import { wordsOf, type TextWord } from './units.ts';
import { wantedBy, type Wanted } from './wanted.ts';

/** Letters of a text that a query looks for, from `start` up to `end`. */
export type Highlight = { start: number; end: number; how: How };

/**
 * Where a text has what a query looks for, from the beginning on and without overlaps; what must
 * not be there is left out. A query that cannot be read has nothing.
 */
export function explainMatch(text: string, query: string): Highlight[] {
  const parsed = parseQuery(query);
  return parsed.ok ? highlightsIn(text, wantedBy(parsed.query)) : [];
}

/** As `explainMatch`, for many texts. */
export function highlightsIn(text: string, wanted: Wanted): Highlight[] {
  const spans = spansIn(wanted, wordsOf(text));
  const sorted = spans.toSorted(
    (a, b) => a.from - b.from || b.to - a.to || hows.indexOf(a.how) - hows.indexOf(b.how),
  );
  const highlights: Highlight[] = [];
  for (const { from, to, how } of sorted) {
    const last = highlights.at(-1);
    if (!last || from >= last.end) highlights.push({ start: from, end: to, how });
  }
  return highlights;
}

function spansIn(wanted: Wanted, words: readonly TextWord[]): Span[] {
  switch (wanted.op) {
    case 'and':
    case 'or':
      return wanted.parts.flatMap((part) => spansIn(part, words));
    case 'near':
      return nearSpans(wanted, words);
    case 'not':
    case 'field':
      return [];
    default:
      return spansOf(wanted, words);
  }
}
