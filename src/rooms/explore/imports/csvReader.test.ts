import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { CsvReader, type FileRow } from './csvReader.ts';

/** Read in pieces of so many characters, as a file is. */
function rowsOf(text: string, size = 7, expected: number | null = null): FileRow[] {
  const reader = new CsvReader(',');
  reader.expected = expected;
  const rows: FileRow[] = [];
  for (let from = 0; from < text.length; from += size)
    rows.push(...reader.push(text.slice(from, from + size)));
  return [...rows, ...reader.end()];
}

const cellsOf = (text: string, size?: number, expected?: number | null) =>
  rowsOf(text, size, expected).map(({ cells, problem }) => problem ?? cells);

test('quotes, line ends within a cell and doubled quotes', () => {
  expect(cellsOf('a,b\r\n"x\ny","say ""hi"""\n,')).toEqual([
    ['a', 'b'],
    ['x\ny', 'say "hi"'],
    ['', ''],
  ]);
});

test('a quote within words stays, and one that is never closed costs its own line only', () => {
  const text = 'a,b,c\n1,5" Rohr,2\n3,"say "hi" there",4\n5,"open,6\n7,"shut",8\n9,10,"end';
  expect(cellsOf(text, 5, 3)).toEqual([
    ['a', 'b', 'c'],
    ['1', '5" Rohr', '2'],
    ['3', 'say "hi" there', '4'],
    'openQuote',
    ['7', 'shut', '8'],
    'openQuote',
  ]);
});

test('rows without end and without number of columns are passed over in bounded memory', () => {
  const reader = new CsvReader(',');
  const rows = [];
  for (let piece = 0; piece < 40; piece += 1) rows.push(...reader.push('x'.repeat(65_536)));
  rows.push(...reader.push(`\n${','.repeat(5_000)}\nlast,row`), ...reader.end());
  expect(rows.map(({ problem, cells }) => problem ?? cells)).toEqual([
    'tooLong',
    'tooManyColumns',
    ['last', 'row'],
  ]);
  expect(rows.at(-1)?.number).toBe(3);
});

const cell = fc.string({
  maxLength: 12,
  unit: fc.constantFrom('a', 'ü', '"', ',', '\n', '\r', ' '),
});

test('what is written by the rules is read as another reader reads it', () => {
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 });
  fc.assert(
    fc.property(table, fc.integer({ min: 1, max: 9 }), (rows, size) => {
      const text = Papa.unparse(rows, { quotes: true, newline: '\n' });
      expect(cellsOf(text, size)).toEqual(
        Papa.parse<string[]>(text, { newline: '\n' }).data.filter((row) => row.length > 1),
      );
    }),
    { numRuns: 2_000 },
  );
});

test('whatever is sent, and however it is cut, the same rows come out and nothing hangs', () => {
  const noise = fc.string({
    maxLength: 60,
    unit: fc.constantFrom('a', '"', '""', ',', '\n', '\r\n', '\r', ' ', '=cmd', '\u0000'),
  });
  fc.assert(
    fc.property(noise, fc.integer({ min: 1, max: 9 }), (text, size) => {
      const whole = cellsOf(text, 1_000, 3);
      expect(cellsOf(text, size, 3)).toEqual(whole);
      // Every line is in a row, or refused in its own.
      const lines = text.split(/\r\n|\n|\r/).length;
      expect(whole.length).toBeLessThanOrEqual(lines);
    }),
    { numRuns: 3_000 },
  );
});
