import type { Id, OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import { enqueue } from '#platform/jobs/jobs.ts';
import { moveStock } from './watches.queries.ts';

/** The task that matches the stock with a watch that changed. */
export const matchStockTask = 'match_stock';

/** A watch at one of its revisions. */
export type StockWork = { organisationId: OrganisationId; watchId: Id<'watch'>; revision: number };

/** Has the stock matched again with the watch as this transaction leaves it. */
export async function beginStock(tx: Tx, work: StockWork, now: Date): Promise<void> {
  await moveStock(tx, work, {
    matched_at: null,
    stock_position: null,
    stock_total: 0,
    stock_seen: 0,
    stock_found: 0,
    stock_compounds: 0,
    stock_moved_at: now,
  });
  await enqueue(tx, matchStockTask, work);
}
