import type { Tx } from '#platform/db/database.ts';
import type { Step } from '#platform/base/steps.ts';
import type { ColumnId, WorkshopKey } from '../board.ts';

export type ColumnRow = { id: ColumnId; step: Step | null; title: string | null };

/** By their place on the board. */
export const columnsOf = (tx: Tx, key: WorkshopKey): Promise<ColumnRow[]> =>
  tx
    .selectFrom('elaborate.board_column')
    .select(['id', 'step', 'title'])
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .orderBy('position')
    .orderBy('id')
    .limit(50)
    .execute();

export async function hasColumn(tx: Tx, key: WorkshopKey, id: ColumnId): Promise<boolean> {
  return (await columnsOf(tx, key)).some((column) => column.id === id);
}

export async function insertColumns(
  tx: Tx,
  key: WorkshopKey,
  columns: readonly (ColumnRow & { position: number })[],
): Promise<void> {
  const rows = columns.map((column) => ({
    organisation_id: key.organisationId,
    workshop_id: key.workshopId,
    ...column,
  }));
  await tx.insertInto('elaborate.board_column').values(rows).execute();
}

/** Positions are unique in a workshop: out of the way first, then each to its new place. */
export async function clearPositions(tx: Tx, key: WorkshopKey): Promise<void> {
  await tx
    .updateTable('elaborate.board_column')
    .set((row) => ({ position: row('position', '-', 1000) }))
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .execute();
}

export async function setColumn(
  tx: Tx,
  key: WorkshopKey,
  column: ColumnRow & { position: number },
): Promise<void> {
  const { id, ...change } = column;
  await tx
    .updateTable('elaborate.board_column')
    .set(change)
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .where('id', '=', id)
    .execute();
}

/**
 * Deletes columns. @returns false, and deletes nothing, when any card of any state is in one of
 * them.
 */
export async function deleteColumns(
  tx: Tx,
  key: WorkshopKey,
  ids: readonly ColumnId[],
): Promise<boolean> {
  const used = await tx
    .selectFrom('elaborate.card')
    .select('id')
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .where('column_id', 'in', ids)
    .limit(1)
    .executeTakeFirst();
  if (used) return false;
  await tx
    .deleteFrom('elaborate.board_column')
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .where('id', 'in', ids)
    .execute();
  return true;
}
