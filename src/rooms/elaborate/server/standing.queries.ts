import type { Tx } from '#platform/db/database.ts';
import type { WorkshopKey } from '../board.ts';
import type { Standing } from '../standing/standing.ts';

export async function storedStanding(tx: Tx, key: WorkshopKey): Promise<unknown> {
  const row = await tx
    .selectFrom('elaborate.standing')
    .select('body')
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .executeTakeFirst();
  return row?.body;
}

export async function storeStanding(
  tx: Tx,
  key: WorkshopKey,
  made: { standing: Standing; at: Date },
): Promise<void> {
  const body = JSON.stringify(made.standing);
  await tx
    .insertInto('elaborate.standing')
    .values({
      organisation_id: key.organisationId,
      workshop_id: key.workshopId,
      body,
      computed_at: made.at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'workshop_id'])
        .doUpdateSet({ body, computed_at: made.at }),
    )
    .execute();
}
