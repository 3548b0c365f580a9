import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import * as v from 'valibot';

// Files as people hand them in; real ones where the shared data are there.

const listening = resolve('../shared/data/listening');

/** Whether the real posts are there; a clone elsewhere has none. */
export const hasListeningPosts = existsSync(resolve(listening, 'germeval2017_dev.jsonl'));

const postSchema = v.object({
  id: v.string(),
  url: v.nullish(v.string(), ''),
  host: v.nullish(v.string(), ''),
  date: v.nullish(v.string(), ''),
  text: v.string(),
  relevance: v.nullish(v.boolean()),
  sentiment: v.nullish(v.string(), ''),
});
export type ListeningPost = v.InferOutput<typeof postSchema>;

/** The posts of a file of JSON lines in ../shared/data/listening. */
export const listeningPosts = (name = 'germeval2017_dev.jsonl'): ListeningPost[] =>
  readFileSync(resolve(listening, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => v.parse(postSchema, JSON.parse(line)));

/** The same as an export would hold them: `id;url;host;date;text;sentiment`. */
export const listeningCsv = (posts: readonly ListeningPost[] = listeningPosts()): string =>
  csv(
    ['id', 'url', 'host', 'date', 'text', 'sentiment'],
    posts.map(({ id, url, host, date, text, sentiment }) => [id, url, host, date, text, sentiment]),
  );

export const csv = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, ...rows].map((row) => row.map(quoted).join(';')).join('\r\n');

const quoted = (cell: string): string =>
  /[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

export type SheetCell = string | number | { day: number };

/** A workbook with one sheet: texts shared, numbers, and days as serial numbers with a format. */
export function xlsx(rows: readonly (readonly SheetCell[])[], parts: Record<string, string> = {}) {
  const texts: string[] = [];
  const lines = rows.map(
    (row, index) =>
      `<row r="${index + 1}">${row.map((cell, column) => cellXml(cell, { column, row: index + 1, texts })).join('')}</row>`,
  );
  const files: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns:r="urn:r"><sheets><sheet name="Blatt 1" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="urn:officeDocument/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy hh:mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${lines.join('')}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst>${texts.map((text) => `<si><t>${xml(text)}</t></si>`).join('')}</sst>`,
    ...parts,
  };
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
  );
}

type CellPlace = { column: number; row: number; texts: string[] };

function cellXml(cell: SheetCell, { column, row, texts }: CellPlace): string {
  const at = `${String.fromCharCode(65 + column)}${row}`;
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'object') return `<c r="${at}" s="1"><v>${cell.day}</v></c>`;
  texts.push(cell);
  return `<c r="${at}" t="s"><v>${texts.length - 1}</v></c>`;
}

const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
