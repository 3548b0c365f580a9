import type { Tx } from '#platform/db/database.ts';
import type { WorkshopKey } from '../board.ts';
import type { Round } from '../phases.ts';
import type { Standing } from '../standing/standing.ts';

/** The matrix of a round as it was stored; undefined before it was revealed. */
export async function storedStanding(tx: Tx, key: WorkshopKey, round: Round): Promise<unknown> {
  const row = await tx
    .selectFrom('elaborate.standing')
    .select('body')
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .where('round', '=', round)
    .executeTakeFirst();
  return row?.body;
}

type Made = { standing: Standing; receipts: string[]; at: Date };

export async function storeStanding(
  tx: Tx,
  key: WorkshopKey,
  round: Round,
  { standing, receipts, at }: Made,
): Promise<void> {
  const made = { body: JSON.stringify(standing), receipts, computed_at: at };
  await tx
    .insertInto('elaborate.standing')
    .values({
      organisation_id: key.organisationId,
      workshop_id: key.workshopId,
      round,
      ...made,
    })
    .onConflict((there) =>
      there.columns(['organisation_id', 'workshop_id', 'round']).doUpdateSet(made),
    )
    .execute();
}

export async function changeStanding(
  tx: Tx,
  key: WorkshopKey,
  round: Round,
  standing: Standing,
): Promise<void> {
  await tx
    .updateTable('elaborate.standing')
    .set({ body: JSON.stringify(standing) })
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .where('round', '=', round)
    .execute();
}

/** One for each ballot of a round that was counted, sorted. */
export async function receiptsIn(tx: Tx, key: WorkshopKey, round: Round): Promise<string[]> {
  const row = await tx
    .selectFrom('elaborate.standing')
    .select('receipts')
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .where('round', '=', round)
    .executeTakeFirst();
  return row?.receipts ?? [];
}
