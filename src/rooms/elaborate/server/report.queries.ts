import type { Selectable } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Database } from '#platform/db/schema.ts';
import type { WorkshopKey } from '../board.ts';

export type CorrectionRow = Selectable<Database['elaborate.correction']>;

/** In the order they were made. */
export const correctionsOf = (tx: Tx, key: WorkshopKey): Promise<CorrectionRow[]> =>
  tx
    .selectFrom('elaborate.correction')
    .selectAll()
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .orderBy('corrected_at')
    .orderBy('id')
    .limit(2_000)
    .execute();

export async function insertCorrection(
  tx: Tx,
  key: WorkshopKey,
  correction: Omit<CorrectionRow, 'organisation_id' | 'workshop_id'>,
): Promise<void> {
  await tx
    .insertInto('elaborate.correction')
    .values({ organisation_id: key.organisationId, workshop_id: key.workshopId, ...correction })
    .execute();
}
