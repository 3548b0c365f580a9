import type { Tx } from '#platform/db/database.ts';
import type { Area, CardId, PhotoId, WorkshopKey } from '../board.ts';

/** Says where a card was photographed; it was written on paper. */
export async function setSource(
  tx: Tx,
  key: WorkshopKey,
  id: CardId,
  source: { photoId: PhotoId; area: Area },
): Promise<void> {
  await tx
    .updateTable('elaborate.card')
    .set({ photo_id: source.photoId, photo_area: source.area, paper: true })
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .where('id', '=', id)
    .execute();
}

/** By number; without those that were withdrawn. */
export const cardsOnPhoto = (tx: Tx, key: WorkshopKey, photoId: PhotoId) =>
  tx
    .selectFrom('elaborate.card')
    .select(['id', 'number', 'title', 'photo_area'])
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .where('photo_id', '=', photoId)
    .where('withdrawn_at', 'is', null)
    .orderBy('number')
    .orderBy('id')
    .limit(1_000)
    .execute();
