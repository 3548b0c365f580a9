import { randomUUID } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';
import * as v from 'valibot';
import { addMinutes } from '#platform/base/clock.ts';
import { isId, type Id, type OrganisationId } from '#platform/base/ids.ts';
import { acrossOrganisations, inOrganisation, type Tx } from '#platform/db/database.ts';
import { isDatabaseAway } from '#platform/db/databaseProblem.ts';
import { removeUpload, uploadPath, type UploadPlace } from '#platform/files/uploads.ts';
import { enqueue } from '#platform/jobs/jobs.ts';
import { log } from '#platform/log.ts';
import { isWorking } from '../../imports/importView.ts';
import type { FileProblem } from '../../imports/table.ts';
import { checkRows } from './checkRows.ts';
import {
  lockImport,
  stalledImports,
  updateImport,
  type ImportKey,
  type ImportRow,
} from './imports.queries.ts';
import { viewOf } from './importRow.ts';
import { proposeMapping } from './propose.ts';
import { readTable, type ReadTable } from './readTable.ts';
import { TableProblem } from './tableProblem.ts';
import { takeRows } from './takeRows.ts';

const keySchema = v.object({
  organisationId: v.custom<OrganisationId>(isId),
  importId: v.custom<Id<'import'>>(isId),
});

/** The task `work_on_import`: does what the import's state asks for, and goes on where it was. */
export const workOnImport = (payload: unknown, clock: () => Date): Promise<void> =>
  doImport(v.parse(keySchema, payload), clock);

// A batch takes less than a second, a heartbeat comes every few seconds.
const silentMinutes = 1;

/** Imports whose process ended in the middle go on. One with a job that waits gets no second. */
export async function resumeImports(now: Date): Promise<void> {
  const since = addMinutes(now, -silentMinutes);
  const keys = await acrossOrganisations((tx) => stalledImports(tx, since, 100));
  for (const key of keys) {
    await inOrganisation(key, async (tx) => {
      await updateImport(tx, key, { worked_at: null });
      await enqueue(tx, 'work_on_import', key);
    });
  }
}

/** Reads, checks or takes in. What is wrong with the file is said at the import, not thrown. */
export async function doImport(key: ImportKey, clock: () => Date): Promise<void> {
  const row = await inOrganisation(key, (tx) => claim(tx, key, clock()));
  if (!row) return;
  try {
    if (row.state === 'reading') await read(key, row, clock);
    else if (row.state === 'checking') await checkRows(key, tableOf(key, row), clock);
    else if (row.state === 'running') {
      const isDone = await takeRows(key, tableOf(key, row), clock);
      // Other jobs have their turn.
      if (!isDone) await inOrganisation(key, (tx) => handOn(tx, key));
    }
  } catch (error) {
    const problem = problemOf(error);
    // What passes by itself is tried again, by the job or because the import stands still.
    if (problem === 'unexpected' && (isDatabaseAway(error) || isTurnLost(error))) throw error;
    if (problem === 'unexpected') log().error({ error, ...key }, 'An import failed.');
    await inOrganisation(key, (tx) => fail(tx, key, { row, problem, now: clock() }));
  }
}

/** The import, now this one's work; null when there is none, or somebody else is at it. */
async function claim(tx: Tx, key: ImportKey, now: Date): Promise<ImportRow | null> {
  const row = await lockImport(tx, key);
  if (!row || !isWorking(viewOf(row).state)) return null;
  if (row.worked_at && row.worked_at > addMinutes(now, -silentMinutes)) return null;
  await updateImport(tx, key, { worked_at: now });
  return row;
}

/** To the next job; without a sign of life the import waits for it, and is not taken as stalled. */
async function handOn(tx: Tx, key: ImportKey): Promise<void> {
  await updateImport(tx, key, { worked_at: null });
  await enqueue(tx, 'work_on_import', key);
}

type Failure = { row: ImportRow; problem: string; now: Date };

async function fail(tx: Tx, key: ImportKey, { row, problem, now }: Failure): Promise<void> {
  const there = await lockImport(tx, key);
  if (there?.state !== row.state) return;
  await updateImport(tx, key, { state: 'failed', problem, ended_at: now });
  if (row.upload_id) await removeUpload(tx, { ...key, uploadId: row.upload_id });
}

function problemOf(error: unknown): FileProblem | 'unexpected' {
  if (error instanceof TableProblem) return error.problem;
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return 'unexpected';
  // The database's socket may be missing too.
  return error.code === 'ENOENT' && error.syscall === 'open' ? 'fileGone' : 'unexpected';
}

/** Two transactions were in each other's way, or the statement was called off. */
const isTurnLost = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^(40.{3}|55P03|57014)$/.test(String(error.code));

function fileOf(key: ImportKey, row: ImportRow) {
  if (!row.upload_id) throw new TableProblem('fileGone');
  return { organisationId: key.organisationId, uploadId: row.upload_id };
}

const tableOf = (key: ImportKey, row: ImportRow): string => uploadPath(fileOf(key, row), 'table');

const heartbeatMs = 3_000;

async function read(key: ImportKey, row: ImportRow, clock: () => Date): Promise<void> {
  const place = fileOf(key, row);
  // Should two read at once nevertheless, each writes its own.
  const draft = uploadPath(place, `table.${randomUUID()}`);
  try {
    const table = await readTable(uploadPath(place), {
      to: draft,
      goesOn: heartbeat(key, clock),
    });
    if (!table) return;
    const ready = { place, draft, table, now: clock() };
    await inOrganisation(key, (tx) => setReady(tx, key, ready));
    const { found, rows } = table;
    log().info({ rows, bytes: row.bytes, format: found.format }, 'A file was read for an import.');
  } finally {
    await rm(draft, { force: true });
  }
}

/** Says now and then that the import lives; false once nobody wants it any more. */
function heartbeat(key: ImportKey, clock: () => Date): (rows: number) => Promise<boolean> {
  let told = clock().getTime();
  return async (rows) => {
    if (clock().getTime() - told < heartbeatMs) return true;
    told = clock().getTime();
    return inOrganisation(key, async (tx) => {
      const now = await lockImport(tx, key);
      if (now?.state !== 'reading') return false;
      await updateImport(tx, key, { worked_at: clock(), rows_done: rows });
      return true;
    });
  };
}

type Ready = { place: UploadPlace; draft: string; table: ReadTable; now: Date };

async function setReady(
  tx: Tx,
  key: ImportKey,
  { place, draft, table: { found, rows }, now }: Ready,
): Promise<void> {
  const row = await lockImport(tx, key);
  if (row?.state !== 'reading') return;
  const mapping = await proposeMapping(tx, key.organisationId, { found, fileName: row.file_name });
  await updateImport(tx, key, {
    state: 'ready',
    found: JSON.stringify(found),
    mapping: JSON.stringify(mapping),
    rows_total: rows,
    rows_done: 0,
    worked_at: now,
  });
  await rename(draft, uploadPath(place, 'table'));
}
