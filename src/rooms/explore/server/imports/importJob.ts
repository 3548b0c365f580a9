import * as v from 'valibot';
import { addMinutes } from '#platform/base/clock.ts';
import { isId, type Id, type OrganisationId } from '#platform/base/ids.ts';
import { acrossOrganisations, inOrganisation } from '#platform/db/database.ts';
import { removeUpload, uploadPath } from '#platform/files/uploads.ts';
import { enqueue } from '#platform/jobs/jobs.ts';
import { log } from '#platform/log.ts';
import { checkRows } from './checkRows.ts';
import {
  importById,
  lockImport,
  stalledImports,
  updateImport,
  type ImportKey,
  type ImportRow,
} from './imports.queries.ts';
import { proposeMapping } from './propose.ts';
import { readTable } from './readTable.ts';
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

/** Imports whose process ended in the middle go on. */
export async function resumeImports(now: Date): Promise<void> {
  const since = addMinutes(now, -silentMinutes);
  const keys = await acrossOrganisations((tx) => stalledImports(tx, since, 100));
  for (const key of keys) {
    await inOrganisation(key, async (tx) => {
      await updateImport(tx, key, { worked_at: now });
      await enqueue(tx, 'work_on_import', key);
    });
  }
}

/** Reads, checks or takes in. What is wrong with the file is said at the import, not thrown. */
export async function doImport(key: ImportKey, clock: () => Date): Promise<void> {
  const row = await inOrganisation(key, (tx) => importById(tx, key));
  if (!row) return;
  try {
    if (row.state === 'reading') await read(key, row, clock);
    else if (row.state === 'checking') await checkRows(key, tableOf(key, row), clock);
    else if (row.state === 'running') {
      const isDone = await takeRows(key, tableOf(key, row), clock);
      // Other jobs have their turn.
      if (!isDone) await inOrganisation(key, (tx) => enqueue(tx, 'work_on_import', key));
    }
  } catch (error) {
    const problem = problemOf(error);
    if (!problem) throw error;
    await inOrganisation(key, async (tx) => {
      const now = await lockImport(tx, key);
      if (now?.state !== row.state) return;
      await updateImport(tx, key, { state: 'failed', problem, ended_at: clock() });
      if (row.upload_id) await removeUpload(tx, { ...key, uploadId: row.upload_id });
    });
  }
}

function problemOf(error: unknown): string | null {
  if (error instanceof TableProblem) return error.problem;
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === 'ENOENT' ? 'fileGone' : null;
}

function fileOf(key: ImportKey, row: ImportRow) {
  if (!row.upload_id) throw new TableProblem('fileGone');
  return { organisationId: key.organisationId, uploadId: row.upload_id };
}

const tableOf = (key: ImportKey, row: ImportRow): string => uploadPath(fileOf(key, row), 'table');

const heartbeatMs = 3_000;

async function read(key: ImportKey, row: ImportRow, clock: () => Date): Promise<void> {
  const place = fileOf(key, row);
  let told = clock().getTime();
  const goesOn = async (rows: number) => {
    if (clock().getTime() - told < heartbeatMs) return true;
    told = clock().getTime();
    return inOrganisation(key, async (tx) => {
      const now = await lockImport(tx, key);
      if (now?.state !== 'reading') return false;
      await updateImport(tx, key, { worked_at: clock(), rows_done: rows });
      return true;
    });
  };
  const table = await readTable(uploadPath(place), { to: uploadPath(place, 'table'), goesOn });
  if (!table) return;
  const { found, rows } = table;
  await inOrganisation(key, async (tx) => {
    const now = await lockImport(tx, key);
    if (now?.state !== 'reading') return;
    const proposed = await proposeMapping(tx, key.organisationId, {
      found,
      fileName: row.file_name,
    });
    await updateImport(tx, key, {
      state: 'ready',
      found: JSON.stringify(found),
      mapping: JSON.stringify(proposed),
      rows_total: rows,
      rows_done: 0,
      worked_at: clock(),
    });
  });
  log().info({ rows, bytes: row.bytes, format: found.format }, 'A file was read for an import.');
}
