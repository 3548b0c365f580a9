import type { Tx } from '#platform/db/database.ts';
import type { ColumnId, WorkshopKey } from '../board.ts';
import type { ColumnRow } from './workshops.queries.ts';

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
