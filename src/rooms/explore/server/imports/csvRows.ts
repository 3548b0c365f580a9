import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { CsvReader, type FileRow } from '../../imports/csvReader.ts';
import { TextReader, type Decoded } from '../../imports/encoding.ts';
import { findDelimiter, findHeader, rowsLookedAt } from '../../imports/header.ts';
import { TableProblem } from './tableProblem.ts';

const sampleBytes = 262_144;

/** Rows of a text file, some at a time; `decoded` is right once they were all read. */
export type CsvRows = {
  delimiter: string;
  decoded: () => Decoded;
  rows: AsyncGenerator<FileRow[]>;
};

export async function csvRows(path: string): Promise<CsvRows> {
  const text = await startOf(path);
  const { delimiter, skip } = findDelimiter(text, rowsIn);
  const header = findHeader(rowsIn(text.slice(skip), delimiter).slice(0, rowsLookedAt));
  const bytes = new TextReader();
  const reader = new CsvReader(delimiter);
  reader.expected = header?.names.length ?? null;
  return {
    delimiter,
    decoded: () => bytes.decoded,
    rows: read({ path, bytes, reader, skip }),
  };
}

async function startOf(path: string): Promise<string> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(sampleBytes), 0, sampleBytes, 0);
    const reader = new TextReader();
    const text = reader.push(buffer.subarray(0, bytesRead));
    const whole = bytesRead < sampleBytes || text === '' ? text + reader.end() : text;
    if (reader.isBinary) throw new TableProblem('notATable');
    return whole;
  } finally {
    await file.close();
  }
}

function rowsIn(text: string, delimiter: string): FileRow[] {
  const reader = new CsvReader(delimiter);
  return [...reader.push(text), ...reader.end()];
}

type Reading = { path: string; bytes: TextReader; reader: CsvReader; skip: number };

async function* read({ path, bytes, reader, skip }: Reading): AsyncGenerator<FileRow[]> {
  let left = skip;
  const after = (text: string) => {
    const cut = text.slice(left);
    left = Math.max(0, left - text.length);
    return cut;
  };
  for await (const chunk of createReadStream(path, { highWaterMark: 65_536 })) {
    if (!(chunk instanceof Uint8Array)) continue;
    yield reader.push(after(bytes.push(chunk)));
    if (bytes.isBinary) throw new TableProblem('notATable');
  }
  yield reader.push(after(bytes.end()));
  yield reader.end();
}
