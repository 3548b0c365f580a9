import { may } from '#platform/auth/rights.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { addDays } from '#platform/base/clock.ts';
import { newId, type Id } from '#platform/base/ids.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import { keepUpload, removeUpload } from '#platform/files/uploads.ts';
import { enqueue } from '#platform/jobs/jobs.ts';
import { isWorking, type ImportRefusal, type ImportView } from '../../imports/importView.ts';
import { whyNotMap, type Mapping } from '../../imports/mapping.ts';
import { cut } from '../../mentions/normalise.ts';
import { doImport } from './importJob.ts';
import { foundIn, keptMappingIn, viewOf } from './importRow.ts';
import {
  deleteImport,
  deleteRefusals,
  fileSourceNames,
  importById,
  insertImport,
  lockImport,
  newestImports,
  refusalsAfter,
  rememberMapping,
  updateImport,
  type ImportKey,
  type ImportRow,
} from './imports.queries.ts';
import { fingerprintOf } from './propose.ts';

// Up to here a file is read before the answer: some thousand rows, a fraction of a second.
const readAtOnceBytes = 3_000_000;
const isSmall = (bytes: number): boolean => bytes <= readAtOnceBytes;

/** A file that was received becomes an import. @param path of the file; it is moved away. */
export async function receiveImport(
  scope: Scope,
  { path, fileName }: { path: string; fileName: string },
  now: Date,
): Promise<Outcome<Id<'import'>, 'notAllowed'>> {
  if (!may(scope.role, 'editListening')) return refused('notAllowed');
  const { organisationId } = scope;
  const importId = newId<'import'>(now);
  const bytes = await inOrganisation(scope, async (tx) => {
    const upload = await keepUpload(tx, scope, { path, now });
    await insertImport(tx, {
      organisation_id: organisationId,
      id: importId,
      file_name: fileName.trim().slice(0, 200) || 'Datei',
      upload_id: upload.uploadId,
      state: 'reading',
      bytes: upload.bytes,
      created_by: scope.personId,
      created_at: now,
      // Whoever works on it says so first; should this process end before, others see it stalled.
      worked_at: isSmall(upload.bytes) ? addDays(now, -1) : null,
    });
    if (!isSmall(upload.bytes)) await work(tx, { organisationId, importId });
    return upload.bytes;
  });
  if (isSmall(bytes)) await doImport({ organisationId, importId }, () => now);
  return done(importId);
}

/** Null: not there, or not theirs. */
export const importFor = (scope: Scope, importId: Id<'import'>): Promise<ImportView | null> =>
  inOrganisation(scope, async (tx) => {
    if (!may(scope.role, 'editListening')) return null;
    const row = await importById(tx, keyOf(scope, importId));
    return row ? viewOf(row) : null;
  });

/** The newest fifty, and what sources of files are called. */
export const importsFor = (
  scope: Scope,
): Promise<{ imports: ImportView[]; sourceNames: string[] }> =>
  inOrganisation(scope, async (tx) => ({
    imports: (await newestImports(tx, scope.organisationId)).map(viewOf),
    sourceNames: await fileSourceNames(tx, scope.organisationId),
  }));

/** What the columns are, and where it was said; the dry run before is void. */
export const mapImport = (
  scope: Scope,
  importId: Id<'import'>,
  { mapping, sourceName, now }: { mapping: Mapping; sourceName: string; now: Date },
): Promise<Outcome<null, ImportRefusal>> =>
  changing(scope, importId, async (tx, row) => {
    const found = foundIn(row);
    if (row.state !== 'ready' || !found) return refused('notNow');
    if (sourceName.trim() === '') return refused('nameMissing');
    const fields = found.names.map((_name, column) => mapping.fields[column] ?? null);
    const kept = {
      mapping: { ...mapping, fields },
      sourceName: cut(sourceName.trim().toWellFormed(), 120),
    };
    const key = keyOf(scope, importId);
    await deleteRefusals(tx, key);
    await updateImport(tx, key, { mapping: JSON.stringify(kept), checked: null });
    const why = whyNotMap(fields);
    if (why) return done(null);
    await rememberMapping(tx, {
      organisation_id: scope.organisationId,
      fingerprint: fingerprintOf(found.names),
      mapping: JSON.stringify(kept.mapping),
      source_name: kept.sourceName,
      used_at: now,
    });
    return done(null);
  });

/** `checking` counts what would come, `running` takes it in; both go on without anybody looking. */
export const beginImport = (
  scope: Scope,
  importId: Id<'import'>,
  { state }: { state: 'checking' | 'running' },
): Promise<Outcome<null, ImportRefusal>> =>
  changing(scope, importId, async (tx, row) => {
    const kept = keptMappingIn(row);
    if (row.state !== 'ready' || !kept || !row.upload_id) return refused('notNow');
    const why = whyNotMap(kept.mapping.fields);
    if (why) return refused(why);
    const key = keyOf(scope, importId);
    await deleteRefusals(tx, key);
    await updateImport(tx, key, {
      state,
      position: 0,
      rows_done: 0,
      refused: 0,
      checked: null,
      notes: null,
      worked_at: null,
    });
    await work(tx, key);
    return done(null);
  });

/** A dry run is ended, an import stops after its present rows; what was taken in stays. */
export const cancelImport = (
  scope: Scope,
  importId: Id<'import'>,
  now: Date,
): Promise<Outcome<null, ImportRefusal>> =>
  changing(scope, importId, async (tx, row) => {
    if (!isWorking(row.state)) return refused('notNow');
    const key = keyOf(scope, importId);
    if (row.state === 'checking') {
      await updateImport(tx, key, { state: 'ready', position: 0, rows_done: 0 });
      return done(null);
    }
    await updateImport(tx, key, { state: 'cancelled', ended_at: now });
    await removeFile(tx, key, row);
    return done(null);
  });

/** Takes an import off the list with its file; what it brought stays. */
export const removeImport = (
  scope: Scope,
  importId: Id<'import'>,
): Promise<Outcome<null, ImportRefusal>> =>
  changing(scope, importId, async (tx, row) => {
    if (isWorking(row.state)) return refused('notNow');
    const key = keyOf(scope, importId);
    await removeFile(tx, key, row);
    await deleteImport(tx, key);
    return done(null);
  });

const refusalsAtOnce = 5_000;

/** The refused rows of an import, some thousand at a time, in the order of the file. */
export async function* refusedRows(scope: Scope, importId: Id<'import'>) {
  let after = 0;
  for (;;) {
    const page = { after, most: refusalsAtOnce };
    const rows = await inOrganisation(scope, (tx) =>
      refusalsAfter(tx, keyOf(scope, importId), page),
    );
    if (rows.length === 0) return;
    yield rows.map((row) => ({ number: row.row_number, reason: row.reason }));
    after = rows.at(-1)?.row_number ?? after;
  }
}

const keyOf = ({ organisationId }: Scope, importId: Id<'import'>): ImportKey => ({
  organisationId,
  importId,
});

const work = (tx: Tx, key: ImportKey): Promise<void> => enqueue(tx, 'work_on_import', key);

const removeFile = async (tx: Tx, { organisationId }: ImportKey, { upload_id: id }: ImportRow) => {
  if (id) await removeUpload(tx, { organisationId, uploadId: id });
};

const changing = (
  scope: Scope,
  importId: Id<'import'>,
  change: (tx: Tx, row: ImportRow) => Promise<Outcome<null, ImportRefusal>>,
): Promise<Outcome<null, ImportRefusal>> =>
  inOrganisation(scope, async (tx) => {
    if (!may(scope.role, 'editListening')) return refused('notAllowed');
    const row = await lockImport(tx, keyOf(scope, importId));
    return row ? change(tx, row) : refused('importGone');
  });
