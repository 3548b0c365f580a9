/**
 * One row of a file. The number is the one a spreadsheet shows: the first row of the file is 1.
 * `problem` says why its cells cannot be trusted.
 */
export type FileRow = { number: number; cells: string[]; problem?: RowProblem };

export const rowProblems = ['openQuote', 'tooLong', 'tooManyColumns'] as const;
export type RowProblem = (typeof rowProblems)[number];

// A mention's text has at most 20,000 characters; no export has a row of half a million.
const mostRowLength = 500_000;
/** Spreadsheets end at 16,384; no export of posts comes near a thousand. */
export const mostColumns = 1_000;

/**
 * Reads rows from text that comes in pieces (RFC 4180, and what people send instead): quotes within
 * words stay, and a quote that is never closed costs its own line, not the rest of the file. Of
 * libraries that were tried, none does the latter: they take everything up to the end as one cell.
 */
export class CsvReader {
  readonly #delimiter: string;
  #text = '';
  #number = 0;
  /** Within a row that is too long: everything up to the end of its line is passed over. */
  #skipping = false;
  /** How many columns the header has; a row glued together by a wrong quote shows by it. */
  expected: number | null = null;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  /** The rows that are complete with this piece. */
  push(text: string): FileRow[] {
    this.#text += text;
    return this.#read(false);
  }

  /** The last row, where the file does not end with a line's end. */
  end(): FileRow[] {
    return this.#read(true);
  }

  #read(atEnd: boolean): FileRow[] {
    const rows: FileRow[] = [];
    let from = 0;
    for (;;) {
      const next = this.#next(from, atEnd);
      if (!next) break;
      from = next.end;
      if (next.row) rows.push(next.row);
    }
    this.#text = this.#text.slice(from);
    return rows;
  }

  #next(from: number, atEnd: boolean): { end: number; row: FileRow | null } | null {
    if (from >= this.#text.length) return null;
    if (this.#skipping) return this.#skipped(from, atEnd);
    const found = this.#cells(from, atEnd);
    if (found.kind === 'row' && !this.#looksGlued(found, from))
      return { end: found.end, row: this.#row(found.cells) };
    if (found.kind === 'more' && this.#text.length - from < mostRowLength) return null;
    if (found.kind === 'more' || found.kind === 'tooManyColumns') {
      const isQuote = found.kind === 'more' && this.#lineEnd(from) < this.#text.length;
      return this.#refuseLine(from, isQuote ? 'openQuote' : tooMuch(found.kind));
    }
    return this.#refuseLine(from, 'openQuote');
  }

  /** Up to the end of the line a row begins with; the next line is looked at by itself. */
  #refuseLine(from: number, problem: RowProblem): { end: number; row: FileRow } {
    const end = this.#lineEnd(from);
    this.#skipping = end >= this.#text.length;
    const after = this.#skipping ? this.#text.length : this.#afterLine(end);
    return { end: after, row: { ...this.#row([]), problem } };
  }

  #skipped(from: number, atEnd: boolean): { end: number; row: null } {
    const end = this.#lineEnd(from);
    this.#skipping = end >= this.#text.length && !atEnd;
    return { end: this.#skipping ? this.#text.length : this.#afterLine(end), row: null };
  }

  #row(cells: string[]): FileRow {
    this.#number += 1;
    return { number: this.#number, cells };
  }

  /**
   * A quote that was opened by mistake is closed by the next quote of a later line: more than one
   * line, quotes where none belong or where a cell would begin, not the columns the header has.
   */
  #looksGlued({ cells, odd, end }: Row, from: number): boolean {
    if (odd === 'no' || this.#lineEnd(from) + 2 >= end) return false;
    return odd === 'begins' || (this.expected !== null && cells.length !== this.expected);
  }

  #cells(from: number, atEnd: boolean): Found {
    const text = this.#text;
    const cells: string[] = [];
    let at = from;
    let odd: Odd = 'no';
    for (;;) {
      if (cells.length >= mostColumns) return { kind: 'tooManyColumns' };
      if (text.charCodeAt(at) === quote) {
        const quoted = this.#quoted(at + 1, atEnd);
        if (!quoted) return atEnd ? { kind: 'openQuote' } : { kind: 'more' };
        cells.push(quoted.cell);
        if (odd !== 'begins' && quoted.odd !== 'no') odd = quoted.odd;
        at = quoted.end;
      } else {
        const end = this.#plainEnd(at);
        // It may be cut in the middle.
        if (end >= text.length && !atEnd) return { kind: 'more' };
        cells.push(text.slice(at, end));
        at = end;
      }
      if (text[at] === this.#delimiter) {
        at += 1;
        continue;
      }
      // A carriage return at the very end may be half of a line's end.
      if (!atEnd && at + 1 >= text.length && text[at] !== '\n') return { kind: 'more' };
      return { kind: 'row', cells, odd, end: this.#afterLine(at) };
    }
  }

  #plainEnd(from: number): number {
    const delimiter = this.#delimiter.charCodeAt(0);
    const text = this.#text;
    let at = from;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === delimiter || code === lineFeed || code === carriageReturn) break;
    }
    return at;
  }

  /** Null: the closing quote is not there (yet). */
  #quoted(from: number, atEnd: boolean): { cell: string; end: number; odd: Odd } | null {
    const text = this.#text;
    let odd: Odd = 'no';
    let at = from;
    for (;;) {
      const close = text.indexOf('"', at);
      if (close < 0) return null;
      if (close + 1 >= text.length && !atEnd) return null;
      const next = text[close + 1];
      if (next === '"') {
        at = close + 2;
        continue;
      }
      if (next === undefined || next === this.#delimiter || next === '\n' || next === '\r')
        return { cell: text.slice(from, close).replaceAll('""', '"'), end: close + 1, odd };
      // A quote within quotes that was not doubled: it belongs to the text.
      odd = odd === 'begins' || text[close - 1] === this.#delimiter ? 'begins' : 'within';
      at = close + 1;
    }
  }

  #lineEnd(from: number): number {
    const text = this.#text;
    let at = from;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === lineFeed || code === carriageReturn) break;
    }
    return at;
  }

  #afterLine(end: number): number {
    const isBoth = this.#text[end] === '\r' && this.#text[end + 1] === '\n';
    return Math.min(this.#text.length, end + (isBoth ? 2 : 1));
  }
}

type Row = { kind: 'row'; cells: string[]; odd: Odd; end: number };
/** A quote that was not doubled: within a text, or where a cell would begin. */
type Odd = 'no' | 'within' | 'begins';
type Found = Row | { kind: 'more' } | { kind: 'openQuote' } | { kind: 'tooManyColumns' };

const tooMuch = (kind: 'more' | 'tooManyColumns'): RowProblem =>
  kind === 'more' ? 'tooLong' : kind;

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
