import * as v from 'valibot';
import { encodings } from './encoding.ts';

/** Why a file as a whole is not read; the words stand in messages/imports.ts. */
export const fileProblems = [
  'emptyFile',
  'noRows',
  'notATable',
  'oldExcel',
  'brokenFile',
  'tooManyColumns',
  'tooLarge',
  'fileGone',
] as const;
export type FileProblem = (typeof fileProblems)[number];

const rowSchema = v.object({
  number: v.number(),
  cells: v.array(v.string()),
  problem: v.optional(v.picklist(['openQuote', 'tooLong', 'tooManyColumns'])),
});

/** What was found out about a file when it was read through once. */
export const foundSchema = v.object({
  format: v.picklist(['csv', 'xlsx']),
  encoding: v.picklist(encodings),
  mixedLines: v.number(),
  delimiter: v.nullable(v.string()),
  /** The number of the row with the names; 0: there is none. */
  headerRow: v.number(),
  names: v.array(v.string()),
  /** The first rows, long cells cut. */
  sample: v.array(rowSchema),
  /** Of each column: the largest first and second number of what looks like 03/04/2026. */
  days: v.array(v.nullable(v.object({ first: v.number(), second: v.number() }))),
});
export type Found = v.InferOutput<typeof foundSchema>;

/** How sure the order of day and month is. */
export type OrderEvidence = 'sure' | 'guessed' | 'both';

/** The order of day and month in a column, by all its rows: 25/03 can only be the one. */
export function orderIn(
  days: Found['days'][number] | undefined,
): { order: 'dayFirst' | 'monthFirst'; evidence: OrderEvidence } | null {
  if (!days) return null;
  const dayFirst = days.first > 12;
  const monthFirst = days.second > 12;
  if (dayFirst && monthFirst) return { order: 'dayFirst', evidence: 'both' };
  if (dayFirst || monthFirst)
    return { order: dayFirst ? 'dayFirst' : 'monthFirst', evidence: 'sure' };
  return { order: 'dayFirst', evidence: 'guessed' };
}

const ambiguous = /^(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}\b/;

/** Counts a cell in; dots are always day first and say nothing. */
export function seenDay(days: Found['days'], column: number, cell: string): void {
  const code = cell.charCodeAt(0);
  if (code < 0x30 || code > 0x39) return;
  const [, first, second] = ambiguous.exec(cell) ?? [];
  if (first === undefined || second === undefined) return;
  const before = days[column] ?? { first: 0, second: 0 };
  days[column] = {
    first: Math.max(before.first, Number(first)),
    second: Math.max(before.second, Number(second)),
  };
}
