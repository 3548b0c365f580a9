import type { Tx } from '#platform/db/database.ts';
import type { CardId, WorkshopKey } from '../../board.ts';

/** The ids cards had where they were imported from. */
export async function sourcesOfCards(
  tx: Tx,
  key: WorkshopKey,
): Promise<Map<CardId, string | null>> {
  const rows = await tx
    .selectFrom('elaborate.card')
    .select(['id', 'source_id as source'])
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .orderBy('number')
    .orderBy('id')
    .limit(20_000)
    .execute();
  return new Map(rows.map(({ id, source }) => [id, source]));
}
