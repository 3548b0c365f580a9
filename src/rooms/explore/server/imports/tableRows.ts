import { createReadStream } from 'node:fs';
import * as v from 'valibot';
import { rowProblems, type FileRow } from '../../imports/csvReader.ts';

/** Some rows of a table as `readTable` wrote it, and where the next ones begin, in bytes. */
export type RowBatch = { rows: FileRow[]; position: number };

const lineSchema = v.tuple([v.number(), v.union([v.picklist(rowProblems), v.array(v.string())])]);

/** The rows from a position on. @param most rows of one batch. */
export async function* tableRows(
  path: string,
  from: number,
  most: number,
): AsyncGenerator<RowBatch> {
  let rest = Buffer.alloc(0);
  let batch: RowBatch = { rows: [], position: from };
  for await (const chunk of createReadStream(path, { start: from, highWaterMark: 262_144 })) {
    if (!(chunk instanceof Uint8Array)) continue;
    const bytes = Buffer.concat([rest, chunk]);
    let start = 0;
    for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, start)) {
      batch.rows.push(rowOf(bytes.toString('utf8', start, end)));
      batch.position += end + 1 - start;
      start = end + 1;
      if (batch.rows.length < most) continue;
      yield batch;
      batch = { rows: [], position: batch.position };
    }
    rest = bytes.subarray(start);
  }
  if (batch.rows.length > 0) yield batch;
}

function rowOf(line: string): FileRow {
  const [number, said] = ourLine(line);
  return typeof said === 'string' ? { number, cells: [], problem: said } : { number, cells: said };
}

/** What the parsers say of a damaged line quotes it, and would stand in the log. */
function ourLine(line: string): v.InferOutput<typeof lineSchema> {
  try {
    return v.parse(lineSchema, JSON.parse(line));
  } catch {
    throw new Error('A line of a table of ours is damaged.');
  }
}
