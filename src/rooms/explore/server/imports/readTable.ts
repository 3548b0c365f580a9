import { open, type FileHandle } from 'node:fs/promises';
import { setImmediate as othersTurn } from 'node:timers/promises';
import type { FileRow } from '../../imports/csvReader.ts';
import { findHeader, rowsLookedAt, type Header } from '../../imports/header.ts';
import { seenDay, type Found } from '../../imports/table.ts';
import { cut as cutText } from '../../mentions/normalise.ts';
import { csvRows } from './csvRows.ts';
import { TableProblem } from './tableProblem.ts';
import { xlsxRows } from './xlsxRows.ts';

export type ReadTable = { found: Found; rows: number };

type Wishes = {
  /** Where the table is written: one row a line, as JSON, so that any row can be gone on from. */
  to: string;
  /** Told now and then; false: nobody wants it any more. */
  goesOn: (rows: number) => Promise<boolean>;
};

/**
 * Reads a file through once: what it is, where its table begins, and the table itself in a form of
 * ours. Null when it was not wanted any more. @throws TableProblem
 */
export async function readTable(path: string, { to, goesOn }: Wishes): Promise<ReadTable | null> {
  const kind = await kindOf(path);
  const csv = kind === 'csv' ? await csvRows(path) : null;
  const file = await open(to, 'w', 0o600);
  const table = new TableFile(file);
  try {
    for await (const rows of csv?.rows ?? xlsxRows(path, () => goesOn(table.rows))) {
      if (await table.add(rows)) {
        if (!(await goesOn(table.rows))) return null;
      }
      await othersTurn();
    }
    const { header, sample, days } = await table.end();
    const { encoding, mixedLines } = csv?.decoded() ?? { encoding: 'utf-8', mixedLines: 0 };
    const found: Found = {
      format: kind,
      encoding,
      mixedLines,
      delimiter: csv?.delimiter ?? null,
      headerRow: header.row,
      names: header.names,
      sample,
      days,
    };
    return { found, rows: table.rows };
  } finally {
    await file.close();
  }
}

async function kindOf(path: string): Promise<'csv' | 'xlsx'> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
    if (bytesRead === 0) throw new TableProblem('emptyFile');
    const start = buffer.toString('latin1', 0, bytesRead);
    if (start.startsWith('PK\u0003\u0004') || start.startsWith('PK\u0005\u0006')) return 'xlsx';
    // OLE: Excel before 2007, and a workbook with a password.
    if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) throw new TableProblem('oldExcel');
    if (/^(%PDF|\{\\rtf|\u0089PNG|GIF8|\u00ff\u00d8\u00ff)/.test(start))
      throw new TableProblem('notATable');
    return 'csv';
  } finally {
    await file.close();
  }
}

const sampleRows = 20;
const mostSampleLength = 600;
const flushLength = 262_144;

/** The table as it is written: the rows before the header is known wait. */
class TableFile {
  readonly #file: FileHandle;
  #waiting: FileRow[] | null = [];
  #header: Header = { row: 0, names: [] };
  #text: string[] = [];
  #length = 0;
  readonly #sample: FileRow[] = [];
  readonly #days: Found['days'] = [];
  rows = 0;

  constructor(file: FileHandle) {
    this.#file = file;
  }

  /** Whether something was written. */
  async add(rows: readonly FileRow[]): Promise<boolean> {
    if (this.#waiting) {
      this.#waiting.push(...rows);
      if (this.#waiting.length < rowsLookedAt) return false;
      this.#begin(this.#waiting);
    } else for (const row of rows) this.#put(row);
    return this.#length >= flushLength && this.#flush();
  }

  async end(): Promise<{ header: Header; sample: FileRow[]; days: Found['days'] }> {
    if (this.#waiting) this.#begin(this.#waiting);
    await this.#flush();
    if (this.rows === 0) throw new TableProblem('noRows');
    return {
      header: this.#header,
      sample: this.#sample,
      days: this.#header.names.map((_name, column) => this.#days[column] ?? null),
    };
  }

  #begin(waiting: FileRow[]): void {
    const header = findHeader(waiting.slice(0, rowsLookedAt));
    if (!header) {
      const tooMany = waiting.some(({ problem }) => problem !== undefined);
      throw new TableProblem(tooMany ? 'tooManyColumns' : 'noRows');
    }
    this.#header = header;
    this.#waiting = null;
    for (const row of waiting) if (row.number > header.row) this.#put(row);
  }

  #put(row: FileRow): void {
    if (!row.problem && row.cells.every((cell) => cell.trim() === '')) return;
    const line = JSON.stringify([row.number, row.problem ?? row.cells]);
    this.rows += 1;
    this.#text.push(line);
    this.#length += line.length;
    if (this.#sample.length < sampleRows) this.#sample.push(cut(row));
    for (let column = 0; column < row.cells.length; column += 1)
      seenDay(this.#days, column, row.cells[column] ?? '');
  }

  async #flush(): Promise<boolean> {
    if (this.#text.length === 0) return false;
    const text = `${this.#text.join('\n')}\n`;
    this.#text = [];
    this.#length = 0;
    await this.#file.write(text);
    return true;
  }
}

const cut = (row: FileRow): FileRow => ({
  ...row,
  // PostgreSQL takes no half of a character.
  cells: row.cells.map((cell) =>
    cell.length > mostSampleLength
      ? `${cutText(cell.toWellFormed(), mostSampleLength)} …`
      : cell.toWellFormed(),
  ),
});
