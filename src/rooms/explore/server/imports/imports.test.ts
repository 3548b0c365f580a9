import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Scope } from '#platform/auth/scope.ts';
import type { Id } from '#platform/base/ids.ts';
import { pool } from '#platform/db/database.ts';
import { expect, test } from '#tests/cast.ts';
import {
  csv,
  hasListeningPosts,
  listeningCsv,
  listeningPosts,
  xlsx,
} from '../../imports/import.testkit.ts';
import { doImport, resumeImports } from './importJob.ts';
import {
  beginImport,
  cancelImport,
  importFor,
  mapImport,
  receiveImport,
  refusedRows,
  removeImport,
} from './imports.ts';

const data = mkdtempSync(join(tmpdir(), 'resonanz-imports-'));
process.env.RESONANZ_DATA = data;
const now = new Date('2026-11-22T10:00:00Z');
let files = 0;

async function handIn(scope: Scope, content: string | Uint8Array, fileName = 'export.csv') {
  files += 1;
  const path = join(data, `sent-${files}`);
  writeFileSync(path, content);
  const received = await receiveImport(scope, { path, fileName }, now);
  if (!received.ok) throw new Error(received.reason);
  // A large file is read by a job.
  await doImport({ organisationId: scope.organisationId, importId: received.value }, () => now);
  return received.value;
}

const look = async (scope: Scope, id: Id<'import'>) => {
  const found = await importFor(scope, id);
  if (!found) throw new Error('the import is there');
  return found;
};

const clock = () => now;

async function run(scope: Scope, id: Id<'import'>, state: 'checking' | 'running' = 'running') {
  const begun = await beginImport(scope, id, { state });
  if (!begun.ok) throw new Error(begun.reason);
  await doImport({ organisationId: scope.organisationId, importId: id }, clock);
  return look(scope, id);
}

const countMentions = async () =>
  (await pool().query<{ n: number }>('select count(*)::int as n from explore.mention')).rows[0]?.n;

const reviews = (count: number, from = 0) =>
  csv(
    ['Datum', 'Autor', 'Sterne', 'Bewertung'],
    Array.from({ length: count }, (_nothing, index) => [
      `${1 + ((index + from) % 28)}.03.2026`,
      'Kim',
      String(1 + (index % 5)),
      `Der Schalter war zu, Nummer ${index + from}.`,
    ]),
  );

test.skipIf(!hasListeningPosts)(
  'real posts (skipped without ../shared/data) are imported whole, once',
  async ({ cast }) => {
    const posts = listeningPosts();
    const id = await handIn(cast.bernd, listeningCsv(posts), 'germeval.csv');
    expect((await look(cast.bernd, id)).mapping?.fields).toEqual([
      'id',
      'link',
      'site',
      'date',
      'text',
      null,
    ]);
    const done = await run(cast.bernd, id);
    expect(done).toMatchObject({ state: 'done', refused: 0, rowsDone: 2_313 });
    expect(done.added).toBe(2_313);
    const again = await handIn(cast.bernd, listeningCsv(posts), 'germeval.csv');
    expect(await run(cast.bernd, again)).toMatchObject({ added: 0, known: 2_313 });
    expect(await countMentions()).toBe(2_313);
  },
);

test('columns are proposed, and what was changed is remembered for the next file', async ({
  cast,
}) => {
  const id = await handIn(cast.bernd, reviews(3), 'kununu_2026-03.csv');
  const first = await look(cast.bernd, id);
  expect(first.mapping?.fields).toEqual(['date', 'author', 'stars', 'text']);
  expect(first).toMatchObject({ sourceName: 'kununu', mapping: { place: { network: 'kununu' } } });
  const mapping = {
    fields: ['date', null, 'stars', 'text'] as const,
    order: 'dayFirst' as const,
    place: { network: 'xing' as const, site: '', community: 'Stadtwerke' },
  };
  const change = { mapping: { ...mapping, fields: [...mapping.fields] }, sourceName: 'Wir', now };
  expect((await mapImport(cast.bernd, id, change)).ok).toBe(true);
  const next = await look(cast.bernd, await handIn(cast.bernd, reviews(2, 50), 'other.csv'));
  expect(next).toMatchObject({ sourceName: 'Wir', mapping });
});

test('a dry run counts and stores nothing', async ({ cast }) => {
  const bad = `${reviews(4)}\r\n99.99.2026;Kim;3;Ein Text\r\n1.3.2026;Kim;4;\r\n1.3.2199;Kim;4;Später`;
  const id = await handIn(cast.bernd, bad);
  const checked = await run(cast.bernd, id, 'checking');
  expect(checked).toMatchObject({ state: 'ready', added: 0 });
  expect(checked.checked).toEqual({
    added: 4,
    known: 0,
    refused: 3,
    notes: { starsUnknown: 0, linkUnknown: 0 },
    reasons: [
      { reason: 'impossibleDate', rows: 1 },
      { reason: 'noText', rows: 1 },
      { reason: 'unknownDate', rows: 1 },
    ],
  });
  expect(await countMentions()).toBe(0);
  expect(await run(cast.bernd, id)).toMatchObject({ state: 'done', added: 4, refused: 3 });
  const rows = [];
  for await (const page of refusedRows(cast.bernd, id)) rows.push(...page);
  expect(rows.map(({ number }) => number)).toEqual([6, 7, 8]);
});

test('killed in the middle it goes on behind the last rows that were stored', async ({ cast }) => {
  const id = await handIn(cast.bernd, reviews(1_700));
  await beginImport(cast.bernd, id, { state: 'running' });
  const key = { organisationId: cast.bernd.organisationId, importId: id };
  let asked = 0;
  const dying = () => {
    asked += 1;
    // In the third batch, before anything of it is stored.
    if (asked > 6) throw Object.assign(new Error('killed'), { code: '57P01' });
    return now;
  };
  await expect(doImport(key, dying)).rejects.toThrow('killed');
  const halfway = await look(cast.bernd, id);
  expect(halfway.state).toBe('running');
  expect(halfway.rowsDone).toBe(await countMentions());
  expect([500, 1_000]).toContain(halfway.rowsDone);
  await resumeImports(new Date('2026-11-22T10:05:00Z'));
  const { rows } = await pool().query(`select from graphile_worker.jobs j
    where task_identifier = 'work_on_import'`);
  expect(rows.length).toBeGreaterThan(0);
  // Two at once are as good as one: who finds others at work stops.
  await Promise.all([doImport(key, clock), doImport(key, clock)]);
  expect(await look(cast.bernd, id)).toMatchObject({
    state: 'done',
    rowsDone: 1_700,
    added: 1_700,
  });
  expect(await countMentions()).toBe(1_700);
});

test('a cancelled import keeps what it brought and brings nothing more', async ({ cast }) => {
  const id = await handIn(cast.bernd, reviews(1_200));
  await beginImport(cast.bernd, id, { state: 'running' });
  const key = { organisationId: cast.bernd.organisationId, importId: id };
  expect((await cancelImport(cast.bernd, id, now)).ok).toBe(true);
  await doImport(key, clock);
  expect(await look(cast.bernd, id)).toMatchObject({
    state: 'cancelled',
    added: 0,
    fileGone: true,
  });
  expect(await removeImport(cast.bernd, id)).toMatchObject({ ok: true });
  expect(await importFor(cast.bernd, id)).toBe(null);
});

test('what is no table is refused with what to do', async ({ cast }) => {
  const problem = async (content: string | Uint8Array) =>
    (await look(cast.bernd, await handIn(cast.bernd, content))).problem;
  expect(await problem('')).toBe('emptyFile');
  expect(await problem('\r\n\r\n')).toBe('noRows');
  expect(await problem('Datum;Text')).toBe('noRows');
  expect(await problem(Uint8Array.of(1, 0, 2, 0, 0, 3, 200))).toBe('notATable');
  expect(await problem(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2))).toBe('oldExcel');
  expect(await problem(';'.repeat(10_000_000))).toBe('tooManyColumns');
  expect(await problem(xlsx([['Text'], ['Gut']]).subarray(0, 300))).toBe('brokenFile');
});

test('a workbook is read with its days, and hostile ones are refused', async ({ cast }) => {
  const sheet = [
    ['Erstellt am', 'Kommentar', 'Sterne'],
    [{ day: 46_083 }, 'Sehr freundlich & schnell', 5],
    [{ day: 46_083.5 }, '=cmd|calc', 1],
  ];
  const read = await look(cast.bernd, await handIn(cast.bernd, xlsx(sheet), 'a.xlsx'));
  expect(read.found?.sample.map(({ cells }) => cells)).toEqual([
    ['2026-03-02', 'Sehr freundlich & schnell', '5'],
    ['2026-03-02T12:00:00', '=cmd|calc', '1'],
  ]);
  expect(read.mapping?.fields).toEqual(['date', 'text', 'stars']);
  const bomb = '<!DOCTYPE sst [<!ENTITY a "aaaa">]><sst><si><t>&a;</t></si></sst>';
  const hostile = xlsx(sheet, { 'xl/sharedStrings.xml': bomb });
  const refused = await look(cast.bernd, await handIn(cast.bernd, hostile, 'b.xlsx'));
  expect(refused).toMatchObject({ state: 'failed', problem: 'brokenFile' });
  const zeros = xlsx(sheet, { 'xl/sharedStrings.xml': '<sst>'.padEnd(25_000_000, ' ') });
  const large = await look(cast.bernd, await handIn(cast.bernd, zeros, 'c.xlsx'));
  expect(large.problem).toBe('tooLarge');
});

test('only who looks after listening may import; others find nothing', async ({ cast }) => {
  const path = join(data, 'never');
  writeFileSync(path, reviews(1));
  for (const member of [cast.carla, cast.dieter, cast.eva]) {
    const sent = await receiveImport(member, { path, fileName: 'x.csv' }, now);
    expect(sent).toEqual({ ok: false, reason: 'notAllowed' });
  }
  const id = await handIn(cast.bernd, reviews(1));
  expect(await importFor(cast.fremd, id)).toBe(null);
  const begin = { state: 'running' } as const;
  expect(await beginImport(cast.fremd, id, begin)).toEqual({ ok: false, reason: 'importGone' });
  expect(await cancelImport(cast.bernd, id, now)).toEqual({ ok: false, reason: 'notNow' });
});
