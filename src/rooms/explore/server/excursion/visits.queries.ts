import { sql, type Selectable } from 'kysely';
import type { GuestId, Id } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Database } from '#platform/db/schema.ts';
import type { ExcursionKey } from '../../excursion/excursion.ts';
import type { ClearTonality, Tonality } from '../../tonality.ts';

export type VisitRow = Selectable<Database['explore.excursion_visit']>;
export type VisitId = Id<'excursion_visit'>;
export type FindId = Id<'excursion_find'>;

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

export async function updateAnswers(
  tx: Tx,
  key: ExcursionKey,
  visitId: VisitId,
  answers: { who: string; about: string; ofUs: string },
): Promise<void> {
  await tx
    .updateTable('explore.excursion_visit')
    .set({ who: answers.who, about: answers.about, of_us: answers.ofUs })
    .where('organisation_id', '=', key.organisationId)
    .where('excursion_id', '=', key.excursionId)
    .where('id', '=', visitId)
    .execute();
}

/** @returns whether it is new: the same id again is the same find. */
export async function insertFind(
  tx: Tx,
  key: ExcursionKey,
  find: { id: FindId; visitId: VisitId; feeling: Tonality },
): Promise<boolean> {
  const row = await tx
    .insertInto('explore.excursion_find')
    .values({
      organisation_id: key.organisationId,
      excursion_id: key.excursionId,
      id: find.id,
      visit_id: find.visitId,
      feeling: find.feeling,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

type Found = { key: ExcursionKey; sourceId: Id<'source'>; findId: FindId };

/** What somebody felt counts as said by a person. */
export async function setFeeling(
  tx: Tx,
  { key, sourceId, findId }: Found,
  feeling: ClearTonality,
): Promise<void> {
  await sql`update explore.mention set tonality = ${feeling}, tonality_by = 'person',
      confidence = null
    where organisation_id = ${key.organisationId} and source_id = ${sourceId}
      and external_id = ${findId}`.execute(tx);
}

/** What was found belongs to a target group of this organisation, by hand. */
export async function setGroup(
  tx: Tx,
  { key, sourceId, findId }: Found,
  groupId: Id<'target_group'>,
): Promise<void> {
  await sql`insert into explore.mention_target_group
      (organisation_id, mention_id, target_group_id, how)
    select organisation_id, id, ${groupId}, 'by_hand' from explore.mention
    where organisation_id = ${key.organisationId} and source_id = ${sourceId}
      and external_id = ${findId}
    on conflict (organisation_id, mention_id, target_group_id)
      do update set how = 'by_hand'`.execute(tx);
}

/** Hides one in the excursion and as a mention, or shows it again. @returns when it was heard. */
export async function updateFindHidden(
  tx: Tx,
  key: ExcursionKey,
  findId: FindId,
  hidden: { at: Date | null; by: Id<'person'> },
): Promise<Date | null | undefined> {
  const result = await tx
    .updateTable('explore.excursion_find')
    .set({ hidden_at: hidden.at })
    .where('organisation_id', '=', key.organisationId)
    .where('excursion_id', '=', key.excursionId)
    .where('id', '=', findId)
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n) return undefined;
  const { rows } = await sql<{ published_at: Date }>`
    update explore.mention m
    set hidden_at = ${hidden.at}, hidden_by = ${hidden.at && hidden.by}
    from explore.excursion e
    where e.organisation_id = ${key.organisationId} and e.id = ${key.excursionId}
      and m.organisation_id = e.organisation_id and m.source_id = e.source_id
      and m.external_id = ${findId}
    returning m.published_at`.execute(tx);
  return rows[0]?.published_at ?? null;
}

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

export type FoundRow = {
  id: FindId;
  visitId: VisitId;
  placeId: Id<'excursion_place'>;
  feeling: Tonality;
  hidden: boolean;
  mentionId: Id<'mention'> | null;
  link: string | null;
  targetGroupIds: Id<'target_group'>[];
};

/** What was found, without its texts; at most 5,000. Its mention may be gone by its deadline. */
export async function foundIn(tx: Tx, key: ExcursionKey): Promise<FoundRow[]> {
  const { rows } = await sql<FoundRow>`
    select f.id, f.visit_id as "visitId", v.place_id as "placeId", f.feeling,
      f.hidden_at is not null as hidden, m.id as "mentionId", m.link,
      coalesce((select array_agg(g.target_group_id order by g.target_group_id)
        from explore.mention_target_group g
        where g.organisation_id = f.organisation_id and g.mention_id = m.id), '{}')
        as "targetGroupIds"
    from explore.excursion_find f
    join explore.excursion_visit v
      on v.organisation_id = f.organisation_id and v.id = f.visit_id
    join explore.excursion e
      on e.organisation_id = f.organisation_id and e.id = f.excursion_id
    left join explore.mention m
      on m.organisation_id = f.organisation_id and m.source_id = e.source_id
        and m.external_id = f.id::text
    where f.organisation_id = ${key.organisationId} and f.excursion_id = ${key.excursionId}
    order by f.id limit 5000`.execute(tx);
  return rows;
}
