import { sql, type Selectable } from 'kysely';
import type { GuestId, Id } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Database } from '#platform/db/schema.ts';
import type { ExcursionKey } from '../../excursion/excursion.ts';

export type VisitRow = Selectable<Database['explore.excursion_visit']>;

export type VisitId = Id<'excursion_visit'>;

/** A browser's visits, the current one last. */
export const visitsOfGuest = (tx: Tx, key: ExcursionKey, guestId: GuestId): Promise<VisitRow[]> =>
  tx
    .selectFrom('explore.excursion_visit')
    .selectAll()
    .where('organisation_id', '=', key.organisationId)
    .where('excursion_id', '=', key.excursionId)
    .where('guest_id', '=', guestId)
    .orderBy((order) => order.case().when('left_at', 'is', null).then(1).else(0).end())
    .orderBy('begun_at')
    .orderBy('id')
    .limit(200)
    .execute();

/** Begins a visit, or goes back to one that was left. */
export async function upsertVisit(
  tx: Tx,
  key: ExcursionKey,
  visit: { id: VisitId; placeId: VisitRow['place_id']; guestId: GuestId; now: Date },
): Promise<void> {
  await tx
    .insertInto('explore.excursion_visit')
    .values({
      organisation_id: key.organisationId,
      id: visit.id,
      excursion_id: key.excursionId,
      place_id: visit.placeId,
      guest_id: visit.guestId,
      begun_at: visit.now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'excursion_id', 'guest_id', 'place_id'])
        .doUpdateSet({ left_at: null, begun_at: visit.now }),
    )
    .execute();
}

export async function leavePlaces(
  tx: Tx,
  key: ExcursionKey,
  guestId: GuestId,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('explore.excursion_visit')
    .set({ left_at: now })
    .where('organisation_id', '=', key.organisationId)
    .where('excursion_id', '=', key.excursionId)
    .where('guest_id', '=', guestId)
    .where('left_at', 'is', null)
    .execute();
}

/** Keeps the answers that were sent; the others stay. */
export async function updateAnswers(
  tx: Tx,
  key: ExcursionKey,
  visitId: VisitId,
  { who = null, about = null, ofUs = null }: Partial<Record<Question, string | null | undefined>>,
): Promise<void> {
  await sql`update explore.excursion_visit set who = coalesce(${who}::text, who),
      about = coalesce(${about}::text, about), of_us = coalesce(${ofUs}::text, of_us)
    where organisation_id = ${key.organisationId} and excursion_id = ${key.excursionId}
      and id = ${visitId}`.execute(tx);
}
type Question = 'who' | 'about' | 'ofUs';

/** @returns whether it was there. */
export async function updateVisitHidden(
  tx: Tx,
  key: ExcursionKey,
  visitId: VisitId,
  at: Date | null,
): Promise<boolean> {
  const result = await tx
    .updateTable('explore.excursion_visit')
    .set({ hidden_at: at })
    .where('organisation_id', '=', key.organisationId)
    .where('excursion_id', '=', key.excursionId)
    .where('id', '=', visitId)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Every visit in the order they began, at most 2,000. */
export const visitsOf = (tx: Tx, key: ExcursionKey): Promise<VisitRow[]> =>
  tx
    .selectFrom('explore.excursion_visit')
    .selectAll()
    .where('organisation_id', '=', key.organisationId)
    .where('excursion_id', '=', key.excursionId)
    .orderBy('begun_at')
    .orderBy('id')
    .limit(2000)
    .execute();
