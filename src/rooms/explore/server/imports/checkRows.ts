import { setImmediate as othersTurn } from 'node:timers/promises';
import { assert } from '#platform/base/assert.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import type { Arrived } from '../../arrived.ts';
import { sumOfNotes, type NoteCounts } from '../../imports/notes.ts';
import type { RowFrame } from '../../imports/row.ts';
import { keptMappingIn } from './importRow.ts';
import {
  fileSourceNamed,
  insertRefusals,
  knownExternalIds,
  lockImport,
  refusalCounts,
  timeZoneHere,
  updateImport,
  type ImportKey,
} from './imports.queries.ts';
import { tableRows, type RowBatch } from './tableRows.ts';
import { sorted } from './takeRows.ts';

const rowsAtOnce = 2_000;

type Counting = {
  frame: Omit<RowFrame, 'now'>;
  sourceName: string;
  /** What earlier rows of the file are, by the first 48 bits of their identity. */
  seen: Set<number>;
  added: number;
  known: number;
  refused: number;
  notes: NoteCounts;
  rows: number;
};

/** The dry run: counts what the whole file would bring, and stores nothing but what is refused. */
export async function checkRows(key: ImportKey, table: string, clock: () => Date): Promise<void> {
  const counting = await inOrganisation(key, (tx) => beginning(tx, key));
  if (!counting) return;
  for await (const batch of tableRows(table, 0, rowsAtOnce)) {
    if (!(await inOrganisation(key, (tx) => count(tx, key, { counting, batch, now: clock() }))))
      return;
    await othersTurn();
  }
  await inOrganisation(key, (tx) => finish(tx, key, { counting, now: clock() }));
}

async function beginning(tx: Tx, key: ImportKey): Promise<Counting | null> {
  const row = await lockImport(tx, key);
  if (row?.state !== 'checking') return null;
  const kept = keptMappingIn(row);
  assert(kept, 'an import that is checked has a mapping');
  const frame = { mapping: kept.mapping, timeZone: await timeZoneHere(tx) };
  const { sourceName } = kept;
  return { frame, sourceName, seen: new Set(), added: 0, known: 0, refused: 0, notes: {}, rows: 0 };
}

type Step = { counting: Counting; batch: RowBatch; now: Date };

async function count(tx: Tx, key: ImportKey, { counting, batch, now }: Step): Promise<boolean> {
  const row = await lockImport(tx, key);
  if (row?.state !== 'checking') return false;
  const { arrived, refusals, notes } = sorted(batch.rows, { ...counting.frame, now });
  const known = await knownOf(tx, key, { counting, arrived });
  counting.known += known;
  counting.added += arrived.length - known;
  counting.refused += refusals.length;
  counting.notes = sumOfNotes(counting.notes, notes);
  counting.rows += batch.rows.length;
  await insertRefusals(tx, key, refusals);
  await updateImport(tx, key, { rows_done: counting.rows, worked_at: now });
  return true;
}

type Asked = { counting: Counting; arrived: readonly Arrived[] };

async function knownOf(
  tx: Tx,
  { organisationId }: ImportKey,
  { counting, arrived }: Asked,
): Promise<number> {
  const source = await fileSourceNamed(tx, organisationId, counting.sourceName);
  const ids = arrived.map(({ externalId }) => externalId);
  const there = source
    ? await knownExternalIds(tx, { organisationId, sourceId: source.id }, ids)
    : new Set<string>();
  let known = 0;
  for (const id of ids) {
    const short = shortOf(id);
    if (there.has(id) || counting.seen.has(short)) known += 1;
    counting.seen.add(short);
  }
  return known;
}

/** 48 bits of the hash an identity ends with: a million rows in some 30 MB. */
const shortOf = (externalId: string): number =>
  Buffer.from(externalId.slice(-43), 'base64url').readUIntBE(0, 6);

type Ending = { counting: Counting; now: Date };

async function finish(tx: Tx, key: ImportKey, { counting, now }: Ending): Promise<void> {
  const row = await lockImport(tx, key);
  if (row?.state !== 'checking') return;
  const { added, known, refused, notes } = counting;
  const reasons = await refusalCounts(tx, key);
  const checked = JSON.stringify({ added, known, refused, reasons, notes });
  await updateImport(tx, key, { state: 'ready', checked, rows_done: 0, worked_at: now });
}
