import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Scope } from '#platform/auth/scope.ts';
import type { Id } from '#platform/base/ids.ts';
import { pool } from '#platform/db/database.ts';
import { expect, test } from '#tests/cast.ts';
import { csv, xlsx } from '../../imports/import.testkit.ts';
import { doImport, resumeImports } from './importJob.ts';
import { beginImport, importFor, receiveImport } from './imports.ts';

const data = mkdtempSync(join(tmpdir(), 'resonanz-import-ends-'));
process.env.RESONANZ_DATA = data;
const now = new Date('2026-11-22T10:00:00Z');
const clock = () => now;
let files = 0;

async function handIn(scope: Scope, content: string | Uint8Array) {
  files += 1;
  const path = join(data, `sent-${files}`);
  writeFileSync(path, content);
  const received = await receiveImport(scope, { path, fileName: 'export.csv' }, now);
  if (!received.ok) throw new Error(received.reason);
  return received.value;
}

const keyOf = ({ organisationId }: Scope, importId: Id<'import'>) => ({ organisationId, importId });

const table = (...rows: string[][]) => csv(['Datum', 'Sterne', 'Link', 'Text'], rows);
const row = (text: string) => ['1.3.2026', '4', 'https://example.org/1', text];

test('a long cell is cut for the preview, never through a character', async ({ cast }) => {
  const id = await handIn(cast.bernd, table(row(`${'a'.repeat(599)}😀 und weiter`)));
  expect(await importFor(cast.bernd, id)).toMatchObject({ state: 'ready', rowsTotal: 1 });
});

test('a workbook whose rows have no possible number is refused', async ({ cast }) => {
  const sheet =
    '<worksheet><sheetData><row r="1e300"><c r="A1"><v>1</v></c></row></sheetData></worksheet>';
  const id = await handIn(cast.bernd, xlsx([['Text']], { 'xl/worksheets/sheet1.xml': sheet }));
  expect(await importFor(cast.bernd, id)).toMatchObject({ state: 'failed', problem: 'brokenFile' });
});

test('an error nobody thought of ends the import', async ({ cast }) => {
  const id = await handIn(cast.bernd, table(row('Gut')));
  await beginImport(cast.bernd, id, { state: 'running' });
  let asked = 0;
  const broken = () => {
    asked += 1;
    if (asked === 3) throw new Error('never seen before');
    return now;
  };
  await doImport(keyOf(cast.bernd, id), broken);
  expect(await importFor(cast.bernd, id)).toMatchObject({ state: 'failed', problem: 'unexpected' });
});

test('an import that stands still gets one job, not one each minute', async ({ cast }) => {
  const id = await handIn(cast.bernd, table(row('Gut')));
  await beginImport(cast.bernd, id, { state: 'running' });
  const jobs = async () =>
    (
      await pool().query(`select from graphile_worker._private_jobs
        where payload->>'importId' = '${id}'`)
    ).rows.length;
  expect(await jobs()).toBe(1);
  for (const minute of [5, 6, 7]) await resumeImports(new Date(`2026-11-22T10:0${minute}:00Z`));
  expect(await jobs()).toBe(1);
});

test('two that read the same file leave one table', async ({ cast }) => {
  const id = await handIn(cast.bernd, table(...Array.from({ length: 50 }, () => row('Gut'))));
  await pool().query(`update explore.import set state = 'reading', worked_at = null`);
  const key = keyOf(cast.bernd, id);
  // The second believes the first to be silent for long.
  const later = () => new Date('2026-11-22T10:05:00Z');
  await Promise.all([doImport(key, clock), doImport(key, later)]);
  expect(await importFor(cast.bernd, id)).toMatchObject({ state: 'ready', rowsTotal: 50 });
  const made = readdirSync(join(data, 'uploads', key.organisationId));
  expect(made.filter((name) => name.includes('.table.'))).toEqual([]);
});

test('of a source that was removed nothing is kept, and the import says so', async ({ cast }) => {
  const id = await handIn(cast.bernd, table(row('Gut')));
  await beginImport(cast.bernd, id, { state: 'running' });
  let asked = 0;
  const key = keyOf(cast.bernd, id);
  // The first job only chooses the source.
  const dying = () => {
    asked += 1;
    if (asked === 3) throw Object.assign(new Error('away'), { code: '57P01' });
    return now;
  };
  await expect(doImport(key, dying)).rejects.toThrow('away');
  await pool().query(`update explore.source set removed_at = '2026-11-22' where kind = 'file'`);
  await doImport(key, () => new Date('2026-11-22T10:05:00Z'));
  const ended = { state: 'cancelled', problem: 'sourceClosed', added: 0, fileGone: true };
  expect(await importFor(cast.bernd, id)).toMatchObject(ended);
});

test('stars and links nobody understands are counted', async ({ cast }) => {
  const odd = ['1.3.2026', '9', 'javascript:alert(1)', 'Ein anderer Text'];
  const id = await handIn(cast.bernd, table(row('Gut'), row('Gern'), row('Ganz nett'), odd));
  const notes = { starsUnknown: 1, linkUnknown: 1 };
  await beginImport(cast.bernd, id, { state: 'checking' });
  await doImport(keyOf(cast.bernd, id), clock);
  expect((await importFor(cast.bernd, id))?.checked).toMatchObject({ added: 4, notes });
  await beginImport(cast.bernd, id, { state: 'running' });
  await doImport(keyOf(cast.bernd, id), clock);
  expect(await importFor(cast.bernd, id)).toMatchObject({ state: 'done', added: 4, notes });
});
