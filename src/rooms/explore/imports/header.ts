import { cut } from '../mentions/normalise.ts';
import { isKnownName } from './columns.ts';
import type { FileRow } from './csvReader.ts';

/** Where the table begins within a file: some exports say a few things before it. */
export type Header = {
  /** The number of the row with the names; 0: the file has none, and they are made up. */
  row: number;
  names: string[];
};

/** How many rows are looked at to find the header, the delimiter and what the columns are. */
export const rowsLookedAt = 100;

/** The row that names the columns: as wide as what follows, words only; null in an empty file. */
export function findHeader(rows: readonly FileRow[]): Header | null {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) return null;
  const width = usualWidth(filled);
  const candidates = filled.slice(0, 40).filter((row) => canName(row, width));
  const known = candidates.find(({ cells }) => cells.filter(isKnownName).length >= 2);
  const found =
    known ?? candidates.find(({ cells }) => cells.some(isKnownName)) ?? firstOf(candidates, filled);
  if (found) return { row: found.number, names: namesOf(found.cells, width) };
  return { row: 0, names: namesOf([], width) };
}

/** The first wide row, where no name is known: only if it is not a row like all others. */
function firstOf(candidates: FileRow[], filled: readonly FileRow[]): FileRow | undefined {
  const first = candidates[0];
  if (!first) return undefined;
  const next = filled.find(({ number }) => number > first.number);
  const isLike = next?.cells.every(
    (cell, at) => Math.abs(cell.length - (first.cells[at]?.length ?? 0)) < 4 || cell === '',
  );
  return next === undefined || isLike === false ? first : undefined;
}

function canName({ cells }: FileRow, width: number): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (filled.length < Math.max(1, Math.ceil(width * 0.6))) return false;
  return filled.every((cell) => cell.length <= 80 && !isValue(cell.trim()));
}

/** What stands in rows and never in their header. */
const isValue = (cell: string): boolean =>
  /^[-+]?\d+([.,:/ -]\d+)*$/.test(cell) || /^https?:/i.test(cell) || /^\d{4}-\d\d-\d\d/.test(cell);

function usualWidth(rows: readonly FileRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** At least as many as the rows have cells; two alike and nameless ones are told apart. */
function namesOf(cells: readonly string[], width: number): string[] {
  const length = Math.max(cells.length, width);
  return Array.from({ length }, (_nothing, index) =>
    cut((cells[index] ?? '').trim().toWellFormed(), 120),
  );
}

const delimiters = [';', ',', '\t', '|'] as const;

/** `sep=;`, with which Excel is told. */
const told = /^sep=(.)\r?\n/i;

/** @param read splits a text with a delimiter. */
export function findDelimiter(
  text: string,
  read: (text: string, delimiter: string) => FileRow[],
): { delimiter: string; skip: number } {
  const [line = '', said] = told.exec(text) ?? [];
  if (said) return { delimiter: said, skip: line.length };
  const scored = delimiters.map((delimiter) => ({
    delimiter,
    score: score(read(text, delimiter).slice(0, rowsLookedAt)),
  }));
  const best = scored.sort((a, b) => b.score - a.score)[0];
  return { delimiter: best && best.score > 0 ? best.delimiter : ',', skip: 0 };
}

/** Many columns, and as many in each row; sentences with commas have now these and now those. */
function score(rows: readonly FileRow[]): number {
  const sound = rows.filter(({ cells }) => cells.length > 0 && cells.join('') !== '');
  const width = usualWidth(sound);
  if (width < 2) return 0;
  const alike = sound.filter(({ cells }) => cells.length === width).length / rows.length;
  return alike * alike * (1 + Math.log2(width));
}
