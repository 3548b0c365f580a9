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

/** Cards of a workshop that came from paper, with the photo they are on where there is one. */
export const paperCards = (tx: Tx, key: WorkshopKey, ids: readonly CardId[]) =>
  tx
    .selectFrom('elaborate.card as c')
    .leftJoin('elaborate.photo as p', (on) =>
      on.onRef('p.organisation_id', '=', 'c.organisation_id').onRef('p.id', '=', 'c.photo_id'),
    )
    .leftJoin('platform.file as f', (on) =>
      on.onRef('f.organisation_id', '=', 'p.organisation_id').onRef('f.id', '=', 'p.file_id'),
    )
    .select(['c.id as cardId', 'c.photo_area as area', 'p.id as photoId', 'p.rights'])
    .select(['f.width', 'f.height'])
    .where('c.organisation_id', '=', key.organisationId)
    .where('c.workshop_id', '=', key.workshopId)
    .where('c.id', 'in', ids)
    .where('c.paper', '=', true)
    .orderBy('c.number')
    .orderBy('c.id')
    .limit(20_000)
    .execute();
