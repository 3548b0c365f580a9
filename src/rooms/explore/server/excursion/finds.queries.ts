import { sql } from 'kysely';
import type { GuestId, Id } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { ExcursionKey } from '../../excursion/excursion.ts';
import type { ClearTonality, Tonality } from '../../tonality.ts';
import type { VisitId } from './visits.queries.ts';

export type FindId = Id<'excursion_find'>;

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

/** Whether this was sent before. */
export async function hasFind(tx: Tx, key: ExcursionKey, findId: FindId): Promise<boolean> {
  const row = await tx
    .selectFrom('explore.excursion_find')
    .select('id')
    .where('organisation_id', '=', key.organisationId)
    .where('id', '=', findId)
    .executeTakeFirst();
  return row !== undefined;
}

/** How many finds one browser brought. */
export async function countFinds(tx: Tx, key: ExcursionKey, guestId: GuestId): Promise<number> {
  const { rows } = await sql<{ finds: number }>`
    select count(*)::int as finds from explore.excursion_find f
    join explore.excursion_visit v
      on v.organisation_id = f.organisation_id and v.id = f.visit_id
    where v.organisation_id = ${key.organisationId} and v.excursion_id = ${key.excursionId}
      and v.guest_id = ${guestId}`.execute(tx);
  return rows[0]?.finds ?? 0;
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

/** Hides one in the excursion, or shows it again. @returns whether it was there. */
export async function updateFindHidden(
  tx: Tx,
  key: ExcursionKey,
  findId: FindId,
  at: Date | null,
): Promise<boolean> {
  const result = await tx
    .updateTable('explore.excursion_find')
    .set({ hidden_at: at })
    .where('organisation_id', '=', key.organisationId)
    .where('excursion_id', '=', key.excursionId)
    .where('id', '=', findId)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** What was found as a mention; none when it is gone by its deadline. */
export async function mentionsOfFind(
  tx: Tx,
  key: ExcursionKey,
  findId: FindId,
): Promise<Id<'mention'>[]> {
  const { rows } = await sql<{ id: Id<'mention'> }>`
    select m.id from explore.mention m
    join explore.excursion e on e.organisation_id = m.organisation_id and e.source_id = m.source_id
    where e.organisation_id = ${key.organisationId} and e.id = ${key.excursionId}
      and m.organisation_id = ${key.organisationId} and m.external_id = ${findId}`.execute(tx);
  return rows.map(({ id }) => id);
}

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

/**
 * What was found, without its texts; at most 5,000. Its mention may be gone by its deadline.
 * @param visitIds only at these visits; null: at all.
 */
export async function foundIn(
  tx: Tx,
  key: ExcursionKey,
  visitIds: readonly VisitId[] | null,
): Promise<FoundRow[]> {
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
      and (${visitIds}::uuid[] is null or f.visit_id = any (${visitIds}::uuid[]))
    order by f.id limit 5000`.execute(tx);
  return rows;
}
