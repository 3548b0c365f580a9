import { sql, type Insertable, type Selectable } from 'kysely';
import type { Id, OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Database } from '#platform/db/schema.ts';
import type { ExcursionId, ExcursionKey } from '../../excursion/excursion.ts';

export type ExcursionRow = Selectable<Database['explore.excursion']>;
export type ExcursionPlaceRow = Selectable<Database['explore.excursion_place']>;

export async function insertExcursion(
  tx: Tx,
  excursion: Insertable<Database['explore.excursion']>,
): Promise<void> {
  await tx.insertInto('explore.excursion').values(excursion).execute();
}

/** The newest first, at most 200. */
export const excursionsOf = (tx: Tx, organisationId: OrganisationId): Promise<ExcursionRow[]> =>
  tx
    .selectFrom('explore.excursion')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute();

export const excursionById = (
  tx: Tx,
  organisationId: OrganisationId,
  id: ExcursionId,
): Promise<ExcursionRow | undefined> =>
  tx
    .selectFrom('explore.excursion')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst();

/** So that two who start, end or set out at the same time come one after the other. */
export const lockExcursion = (tx: Tx, key: ExcursionKey): Promise<ExcursionRow | undefined> =>
  tx
    .selectFrom('explore.excursion')
    .selectAll()
    .where('organisation_id', '=', key.organisationId)
    .where('id', '=', key.excursionId)
    .forUpdate()
    .executeTakeFirst();

export async function updateExcursion(
  tx: Tx,
  key: ExcursionKey,
  changed: Partial<
    Pick<ExcursionRow, 'title' | 'source_id' | 'started_at' | 'ends_at' | 'ended_at'>
  >,
): Promise<void> {
  await tx
    .updateTable('explore.excursion')
    .set(changed)
    .where('organisation_id', '=', key.organisationId)
    .where('id', '=', key.excursionId)
    .execute();
}

/** One more browser went out. */
export async function countPerson(tx: Tx, key: ExcursionKey): Promise<void> {
  await tx
    .updateTable('explore.excursion')
    .set((row) => ({ people: row('people', '+', 1) }))
    .where('organisation_id', '=', key.organisationId)
    .where('id', '=', key.excursionId)
    .execute();
}

export async function deleteExcursion(tx: Tx, key: ExcursionKey): Promise<void> {
  await tx
    .deleteFrom('explore.excursion')
    .where('organisation_id', '=', key.organisationId)
    .where('id', '=', key.excursionId)
    .execute();
}

export async function insertExcursionPlaces(
  tx: Tx,
  places: readonly Insertable<Database['explore.excursion_place']>[],
): Promise<void> {
  if (places.length === 0) return;
  await tx.insertInto('explore.excursion_place').values(places).execute();
}

/** As they are proposed; removed ones only where somebody was there. */
export const excursionPlacesOf = (tx: Tx, key: ExcursionKey): Promise<ExcursionPlaceRow[]> =>
  tx
    .selectFrom('explore.excursion_place')
    .selectAll()
    .where('organisation_id', '=', key.organisationId)
    .where('excursion_id', '=', key.excursionId)
    .where((where) =>
      where.or([
        where('removed_at', 'is', null),
        where.exists(
          where
            .selectFrom('explore.excursion_visit as visit')
            .select('visit.id')
            .where('visit.organisation_id', '=', key.organisationId)
            .whereRef('visit.place_id', '=', 'explore.excursion_place.id'),
        ),
      ]),
    )
    .orderBy('position')
    .orderBy('id')
    .limit(200)
    .execute();

/** @returns whether it was there. */
export async function updatePlaceRemoved(
  tx: Tx,
  key: ExcursionKey,
  placeId: Id<'excursion_place'>,
  removedAt: Date | null,
): Promise<boolean> {
  const result = await tx
    .updateTable('explore.excursion_place')
    .set({ removed_at: removedAt })
    .where('organisation_id', '=', key.organisationId)
    .where('excursion_id', '=', key.excursionId)
    .where('id', '=', placeId)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export type PlaceFigures = { placeId: Id<'excursion_place'>; visits: number; here: number };

/** How many were at each place, and how many are there now. */
export async function visitorsByPlace(tx: Tx, key: ExcursionKey): Promise<PlaceFigures[]> {
  const { rows } = await sql<PlaceFigures>`
    select place_id as "placeId", count(*)::int as visits,
      count(*) filter (where left_at is null)::int as here
    from explore.excursion_visit
    where organisation_id = ${key.organisationId} and excursion_id = ${key.excursionId}
    group by place_id`.execute(tx);
  return rows;
}

/** Ended ones whose answers are older than the deadline. */
export async function excursionsToForget(
  tx: Tx,
  organisationId: OrganisationId,
  endedBefore: Date,
): Promise<ExcursionRow[]> {
  return tx
    .selectFrom('explore.excursion')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('ends_at', '<', endedBefore)
    .where('forgotten_at', 'is', null)
    .orderBy('id')
    .limit(200)
    .execute();
}

/** The answers go and so does which browser gave them; how many there were stays. */
export async function forgetAnswers(tx: Tx, key: ExcursionKey, now: Date): Promise<void> {
  await tx
    .updateTable('explore.excursion_visit')
    .set({ who: '', about: '', of_us: '', guest_id: null })
    .where('organisation_id', '=', key.organisationId)
    .where('excursion_id', '=', key.excursionId)
    .execute();
  await tx
    .updateTable('explore.excursion')
    .set({ forgotten_at: now })
    .where('organisation_id', '=', key.organisationId)
    .where('id', '=', key.excursionId)
    .execute();
}
