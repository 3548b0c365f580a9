import type { Tx } from '#platform/db/database.ts';
import type { TakenIn } from '../../arrived.ts';
import type { SourceProblem } from '../../source.ts';
import { nextAfterFailure, nextAfterSuccess } from '../../sources/pace.ts';
import { takeIn, takeOut, type SourceKey } from '../takeIn.ts';
import type { Reading } from './adapter.ts';
import { sourceForUpdate } from './reading.queries.ts';
import { updateSource, type SourceChange, type SourceRow } from './sources.queries.ts';

/** What a reading came to; no refusal, which would undo what is written down of it. */
export type Read =
  { problem: null; taken: TakenIn; removed: number } | { problem: SourceProblem; detail: string };

type Kept = { reading: Reading; until: Date; at: Date };

/**
 * Takes in what a reading brought and takes out what is gone, moves the cursor and writes down how
 * the source is doing: all in the caller's transaction, so that nothing is lost or doubled.
 * @returns null where the claim has ended: somebody changed, paused or removed the source.
 */
export async function keepReading(tx: Tx, key: SourceKey, kept: Kept): Promise<Read | null> {
  const row = await sourceForUpdate(tx, key);
  if (row?.next_try_at?.getTime() !== kept.until.getTime()) return null;
  const { reading, at } = kept;
  if (!reading.ok) return keepProblem(tx, row, { ...reading, at });
  const removed = await takeOut(tx, key, reading.gone, at);
  const taken = await takeIn(tx, key, reading.arrived, at);
  const settings =
    reading.settings === undefined ? {} : { settings: JSON.stringify(reading.settings) };
  await change(tx, row, {
    ...settings,
    tried_at: at,
    succeeded_at: at,
    problem: null,
    problem_detail: null,
    failures: 0,
    cursor: JSON.stringify(reading.cursor),
    next_try_at: whenNext(row, reading, at),
  });
  return { problem: null, taken, removed };
}

function whenNext(row: SourceRow, reading: Extract<Reading, { ok: true }>, now: Date): Date | null {
  if (row.paused_at) return null;
  if (reading.more) return now;
  const notBefore = reading.nextTryAt;
  return nextAfterSuccess(row.kind, { notBefore, now, random: Math.random() });
}

async function keepProblem(
  tx: Tx,
  row: SourceRow,
  { problem, detail, retryAt, at }: Extract<Reading, { ok: false }> & { at: Date },
): Promise<Read> {
  const failures = row.failures + 1;
  const failed = { problem, failures, retryAt, now: at, random: Math.random() };
  await change(tx, row, {
    tried_at: at,
    problem,
    problem_detail: detail.slice(0, 500),
    failures,
    next_try_at: row.paused_at ? null : nextAfterFailure(row.kind, failed),
  });
  return { problem, detail };
}

const change = (tx: Tx, { organisation_id: organisationId, id }: SourceRow, to: SourceChange) =>
  updateSource(tx, organisationId, id, to);
