import type { Selectable } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Database } from '#platform/db/schema.ts';
import type { PhotoId, WorkshopKey } from '../board.ts';

export type PhotoRow = Selectable<Database['elaborate.photo']>;
export type PhotoInList = PhotoRow & { width: number; height: number; cards: number };

const photosIn = (tx: Tx, key: WorkshopKey) =>
  tx
    .selectFrom('elaborate.photo as p')
    .innerJoin('platform.file as f', (on) =>
      on.onRef('f.organisation_id', '=', 'p.organisation_id').onRef('f.id', '=', 'p.file_id'),
    )
    .selectAll('p')
    .select(['f.width', 'f.height'])
    .select((photo) =>
      photo
        .selectFrom('elaborate.card as c')
        .select((card) => card.fn.countAll<number>().as('cards'))
        .whereRef('c.organisation_id', '=', 'p.organisation_id')
        .where('c.workshop_id', '=', key.workshopId)
        .whereRef('c.photo_id', '=', 'p.id')
        .where('c.withdrawn_at', 'is', null)
        .$asScalar()
        .$notNull()
        .as('cards'),
    )
    .where('p.organisation_id', '=', key.organisationId)
    .where('p.workshop_id', '=', key.workshopId);

/** In the order in which they were added. */
export const photosOfWorkshop = (tx: Tx, key: WorkshopKey): Promise<PhotoInList[]> =>
  photosIn(tx, key).orderBy('p.added_at').orderBy('p.id').limit(1_000).execute();

export const photoById = (
  tx: Tx,
  key: WorkshopKey,
  id: PhotoId,
): Promise<PhotoInList | undefined> => photosIn(tx, key).where('p.id', '=', id).executeTakeFirst();

export async function countPhotos(tx: Tx, key: WorkshopKey): Promise<number> {
  const row = await tx
    .selectFrom('elaborate.photo')
    .select((photo) => photo.fn.countAll<number>().as('photos'))
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .executeTakeFirstOrThrow();
  return row.photos;
}

export async function insertPhoto(
  tx: Tx,
  key: WorkshopKey,
  photo: Pick<PhotoRow, 'id' | 'file_id' | 'added_at'>,
): Promise<void> {
  await tx
    .insertInto('elaborate.photo')
    .values({ organisation_id: key.organisationId, workshop_id: key.workshopId, ...photo })
    .execute();
}

type PhotoChange = Partial<Pick<PhotoRow, 'description' | 'rights' | 'pinboard'>>;

export async function setPhoto(
  tx: Tx,
  key: WorkshopKey,
  id: PhotoId,
  change: PhotoChange,
): Promise<void> {
  await tx
    .updateTable('elaborate.photo')
    .set(change)
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .where('id', '=', id)
    .execute();
}

/** Their files go with them (a trigger), and the areas of their cards. */
export async function deletePhotos(tx: Tx, key: WorkshopKey, id?: PhotoId): Promise<number> {
  const result = await tx
    .deleteFrom('elaborate.photo')
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .$if(id !== undefined, (q) => q.where('id', '=', id ?? null))
    .executeTakeFirstOrThrow();
  return Number(result.numDeletedRows);
}
