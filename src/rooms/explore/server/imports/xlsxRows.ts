import { addDays } from '#platform/base/clock.ts';
import { mostColumns, type FileRow } from '../../imports/csvReader.ts';
import { TableProblem } from './tableProblem.ts';
import { readWorkbook, type Workbook } from './workbook.ts';
import { XmlStream, type XmlEars } from './xmlStream.ts';
import { zipParts } from './zipParts.ts';

// A cell of Excel holds 32,767 characters.
const mostCellLength = 100_000;
// Far behind Excel's 1,048,576; an int of PostgreSQL.
const lastRow = 2_147_483_647;

/**
 * Rows of the first sheet, some at a time; days become `2026-03-02` or `2026-03-02T10:15:00`.
 * @param isAlive told often, also while no rows come yet.
 */
export async function* xlsxRows(
  path: string,
  isAlive: () => Promise<unknown>,
): AsyncGenerator<FileRow[]> {
  const workbook = await readWorkbook(path, isAlive);
  const rows: FileRow[] = [];
  const stream = new XmlStream(sheetEars(workbook, rows));
  let isThere = false;
  for await (const { bytes } of zipParts(path, (name) => name === workbook.sheet)) {
    isThere = true;
    stream.push(bytes);
    if (rows.length > 0) yield rows.splice(0);
  }
  if (!isThere) throw new TableProblem('brokenFile');
  stream.end();
  yield rows.splice(0);
}

type Cell = { column: number; kind: string; isDay: boolean; parts: string[]; length: number };

function sheetEars(workbook: Workbook, rows: FileRow[]): XmlEars {
  let row: FileRow | null = null;
  let cell: Cell | null = null;
  let within = false;
  let last = 0;
  return {
    open: (name, attributes) => {
      if (name === 'row') {
        last = Math.max(last + 1, rowNumber(attributes.r));
        if (last > lastRow) throw new TableProblem('brokenFile');
        row = { number: last, cells: [] };
      } else if (name === 'c') {
        cell = cellOf(attributes, row?.cells.length ?? 0, workbook);
      } else if (name === 'v' || name === 't') within = cell !== null;
    },
    text: (text) => {
      if (!within || !cell || cell.length > mostCellLength) return;
      cell.length += text.length;
      cell.parts.push(text);
    },
    close: (name) => {
      if (name === 'v' || name === 't') within = false;
      else if (name === 'c' && row && cell) {
        put(row, cell.column, valueOf(cell, workbook));
        cell = null;
      } else if (name === 'row' && row) {
        rows.push(row);
        row = null;
      }
    },
  };
}

const rowNumber = (written = ''): number =>
  /^\d/.test(written) ? Math.trunc(Number(written)) || 0 : 0;

function cellOf(
  { r = '', t = 'n', s = '0' }: Record<string, string>,
  next: number,
  { isDay }: Workbook,
): Cell {
  const letters = /^[A-Z]{1,3}/.exec(r)?.[0] ?? '';
  const column = letters === '' ? next : columnOf(letters);
  return { column, kind: t, isDay: isDay[Number(s)] ?? false, parts: [], length: 0 };
}

/** A is 0, Z 25, AA 26. */
const columnOf = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function put(row: FileRow, column: number, value: string): void {
  if (value === '') return;
  if (column >= mostColumns) {
    row.problem = 'tooManyColumns';
    return;
  }
  while (row.cells.length < column) row.cells.push('');
  row.cells[column] = value;
}

function valueOf({ kind, isDay, parts }: Cell, { texts, from1904 }: Workbook): string {
  const written = parts.join('');
  if (kind === 's') return texts.at(Number(written));
  if (kind === 'n') return written === '' ? '' : numberOf(Number(written), isDay, from1904);
  // An error such as #NV says nothing.
  return kind === 'e' ? '' : written;
}

function numberOf(value: number, isDay: boolean, from1904: boolean): string {
  if (!Number.isFinite(value)) return '';
  if (!isDay || value < 0 || value > 2_958_465) return String(value);
  // Excel believes that 1900 was a leap year: from March 1900 on, day 0 is the 30th of December.
  const begin = new Date(from1904 ? '1904-01-01' : '1899-12-30');
  const at = addDays(begin, value);
  // Excel keeps fractions of a day: whole seconds are what was meant.
  at.setMilliseconds(at.getMilliseconds() < 500 ? 0 : 1000);
  return Number.isInteger(value) ? at.toISOString().slice(0, 10) : at.toISOString().slice(0, 19);
}
