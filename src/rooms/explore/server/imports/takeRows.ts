import { setImmediate as othersTurn } from 'node:timers/promises';
import { assert } from '#platform/base/assert.ts';
import type { Id } from '#platform/base/ids.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import { freshStatistics } from '#platform/db/freshStatistics.ts';
import { recordFact } from '#platform/facts/facts.ts';
import { removeUpload } from '#platform/files/uploads.ts';
import type { Arrived } from '../../arrived.ts';
import { sumOfNotes, type NoteCounts } from '../../imports/notes.ts';
import { readRow, type RowFrame } from '../../imports/row.ts';
import type { FileRow } from '../../imports/csvReader.ts';
import { addSource } from '../sources/sources.ts';
import { holdOpen } from '../sources/streams.queries.ts';
import { takeIn } from '../takeIn.ts';
import { keptMappingIn, notesIn, type KeptMapping } from './importRow.ts';
import {
  fileSourceNamed,
  insertRefusals,
  lockImport,
  sourceWasHeard,
  timeZoneHere,
  updateImport,
  type ImportKey,
  type ImportRow,
} from './imports.queries.ts';
import { tableRows, type RowBatch } from './tableRows.ts';

const rowsAtOnce = 500;
// After that the next job has its turn; the import goes on behind it.
const sliceMs = 10_000;
// Measured on an empty database: 480 rows a second without, four times as many with.
const statisticsAfter = [1_000, 10_000, 100_000];
const growing = ['explore.mention', 'explore.mention_text (organisation_id, mention_id)'];

/**
 * Takes rows in, some hundred in one transaction together with the position behind them: whenever
 * the process ends, nothing is lost and nothing doubled. @returns whether nothing is left to do.
 */
export async function takeRows(key: ImportKey, table: string, clock: () => Date): Promise<boolean> {
  const began = clock();
  const work = await inOrganisation(key, (tx) => beginning(tx, key, began));
  if (!work) return true;
  let { position, rows } = work;
  for await (const batch of tableRows(table, position, rowsAtOnce)) {
    const isTaken = await inOrganisation(key, (tx) =>
      takeBatch(tx, { key, work, from: position }, batch, clock()),
    );
    if (!isTaken) return true;
    position = batch.position;
    const before = rows;
    rows += batch.rows.length;
    if (statisticsAfter.some((count) => before < count && rows >= count))
      await freshStatistics(growing);
    if (clock().getTime() - began.getTime() > sliceMs) return false;
    await othersTurn();
  }
  await inOrganisation(key, (tx) => finish(tx, key, clock()));
  return true;
}

type Work = {
  sourceId: Id<'source'>;
  frame: Omit<RowFrame, 'now'>;
  position: number;
  /** Of the file, so far. */
  rows: number;
};

async function beginning(tx: Tx, key: ImportKey, now: Date): Promise<Work | null> {
  const row = await lockImport(tx, key);
  if (row?.state !== 'running') return null;
  const kept = keptMappingIn(row);
  assert(kept, 'an import that runs has a mapping');
  const sourceId = row.source_id ?? (await sourceFor(tx, key, { kept, row, now }));
  if (!(await mayGoOn(tx, key, { row, sourceId, now }))) return null;
  await updateImport(tx, key, { source_id: sourceId, worked_at: now });
  const timeZone = await timeZoneHere(tx);
  const frame = { mapping: kept.mapping, timeZone };
  return { sourceId, frame, position: row.position, rows: row.rows_done };
}

type Asked = { row: ImportRow; sourceId: Id<'source'>; now: Date };

/** Nothing is kept for a source that was paused or removed meanwhile: then the import ends. */
async function mayGoOn(tx: Tx, key: ImportKey, { row, sourceId, now }: Asked): Promise<boolean> {
  const { organisationId } = key;
  if (await holdOpen(tx, { organisationId, sourceId })) return true;
  const ended = { state: 'cancelled', problem: 'sourceClosed', ended_at: now } as const;
  await updateImport(tx, key, ended);
  if (row.upload_id) await removeUpload(tx, { organisationId, uploadId: row.upload_id });
  return false;
}

async function sourceFor(
  tx: Tx,
  { organisationId }: ImportKey,
  { kept, row, now }: { kept: KeptMapping; row: ImportRow; now: Date },
): Promise<Id<'source'>> {
  const name = kept.sourceName;
  const there = await fileSourceNamed(tx, organisationId, name);
  const source = { kind: 'file', name, createdBy: row.created_by } as const;
  return there?.id ?? addSource(tx, organisationId, source, now);
}

type Taking = { key: ImportKey; work: Work; from: number };

/** False: cancelled meanwhile, or somebody else has taken these rows. */
async function takeBatch(
  tx: Tx,
  { key, work, from }: Taking,
  batch: RowBatch,
  now: Date,
): Promise<boolean> {
  const row = await lockImport(tx, key);
  if (row?.state !== 'running' || row.position !== from) return false;
  if (!(await mayGoOn(tx, key, { row, sourceId: work.sourceId, now }))) return false;
  const { arrived, refusals, notes } = sorted(batch.rows, { ...work.frame, now });
  const source = { organisationId: key.organisationId, sourceId: work.sourceId };
  const taken = await takeIn(tx, source, arrived, now);
  await insertRefusals(tx, key, refusals);
  await updateImport(tx, key, {
    position: batch.position,
    rows_done: row.rows_done + batch.rows.length,
    added: row.added + taken.added,
    known: row.known + taken.known,
    edited: row.edited + taken.edited,
    folded: row.folded + taken.folded,
    passed_over: row.passed_over + taken.passedOver,
    refused: row.refused + refusals.length,
    notes: JSON.stringify(sumOfNotes(notesIn(row), notes)),
    worked_at: now,
  });
  return true;
}

export type Sorted = {
  arrived: Arrived[];
  refusals: { row: number; reason: string }[];
  notes: NoteCounts;
};

/** What is taken of some rows, and what is not. */
export function sorted(rows: readonly FileRow[], frame: RowFrame): Sorted {
  const result: Sorted = { arrived: [], refusals: [], notes: {} };
  for (const row of rows) {
    const read = readRow(row, frame);
    if (read.ok) {
      result.arrived.push(read.value);
      for (const note of read.notes) result.notes[note] = (result.notes[note] ?? 0) + 1;
    } else result.refusals.push({ row: row.number, reason: read.reason });
  }
  return result;
}

async function finish(tx: Tx, key: ImportKey, now: Date): Promise<void> {
  const row = await lockImport(tx, key);
  if (row?.state !== 'running') return;
  const { organisationId } = key;
  await updateImport(tx, key, { state: 'done', ended_at: now, worked_at: now });
  if (row.source_id)
    await sourceWasHeard(
      tx,
      { organisationId, sourceId: row.source_id },
      { count: row.added, now },
    );
  if (row.upload_id) await removeUpload(tx, { organisationId, uploadId: row.upload_id });
  const { added, known, refused } = row;
  const numbers = { added, known, refused };
  await recordFact(tx, key, { kind: 'explore.import_done', subjectId: row.id, numbers, at: now });
}
