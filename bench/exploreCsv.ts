import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import * as v from 'valibot';
import { exploreTexts } from './exploreTexts.ts';

/** Rows of a CSV that were imported, how long it took, and the most memory the process had (RSS). */
export type CsvFigures = { rows: number; seconds: number; memoryMb: number };

/**
 * Imports a CSV by the functions the product uses, in a process of its own, into an embedded
 * database of its own: from the file as it was received to the last row that can be read.
 */
export async function measureCsv(rows = 1_000_000): Promise<CsvFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'resonanz-bench-csv-'));
  try {
    const file = join(folder, 'export.csv');
    await writeRows(file, rows);
    return v.parse(figuresSchema, JSON.parse(await imported(folder, file)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const figuresSchema = v.object({ rows: v.number(), seconds: v.number(), memoryMb: v.number() });

const hosts = ['forum.example', 'www.facebook.com', 'zeitung.example', 'www.kununu.com'];
const dayMs = 86_400_000;
const lastDay = Date.UTC(2026, 10, 20);

/** Reviews as a listening tool exports them; each text is made of two, so that none comes twice. */
async function writeRows(path: string, rows: number): Promise<void> {
  const texts = (await exploreTexts(20_000)).map((text) => text.replace(/\s+/g, ' ').slice(0, 90));
  const file = createWriteStream(path);
  file.write('Datum;Link;Autor;Sterne;Text\r\n');
  let piece = '';
  for (let row = 0; row < rows; row += 1) {
    const first = texts[row % texts.length] ?? '';
    const second = texts[(row * 7919 + Math.floor(row / texts.length)) % texts.length] ?? '';
    const day = new Date(lastDay - (row % 170) * dayMs).toISOString().slice(0, 10);
    const link = `https://${hosts[row % hosts.length] ?? ''}/beitrag/${row}`;
    const text = `${first} ${second}`.replaceAll('"', '""');
    piece += `${day};${link};Person ${row % 5000};${1 + (row % 5)};"${text}"\r\n`;
    if (piece.length < 1_000_000) continue;
    if (!file.write(piece)) await once(file, 'drain');
    piece = '';
  }
  file.end(piece);
  await once(file, 'close');
}

/** The last line of what the process says. */
async function imported(folder: string, file: string): Promise<string> {
  const entry = join(import.meta.dirname, 'exploreCsvImport.ts');
  const env = { ...process.env, RESONANZ_DATA: join(folder, 'data'), LOG_LEVEL: 'silent' };
  // As `npm start` runs it.
  const child = spawn(process.execPath, ['--max-semi-space-size=4', entry, file], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (part: Buffer) => (said += part.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error('The import did not end well.');
  return said.trim().split('\n').at(-1) ?? '';
}
