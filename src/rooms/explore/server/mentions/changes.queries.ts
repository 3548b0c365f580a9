import { sql } from 'kysely';
import type { Id, OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';

type Changed = { id: Id<'mention'>; day: string };
type Ids = readonly Id<'mention'>[];

const day = sql`to_char(m.published_at at time zone explore.time_zone(), 'YYYY-MM-DD') as day`;

/** Hides mentions with their copies, or shows them again. @returns those that changed. */
export async function updateHidden(
  tx: Tx,
  organisationId: OrganisationId,
  ids: Ids,
  hiddenAt: Date | null,
): Promise<Changed[]> {
  const { rows } = await sql<Changed>`
    update explore.mention m
    set hidden_at = ${hiddenAt}
    where m.organisation_id = ${organisationId}
      and (m.id = any (${ids}::uuid[]) or m.folded_under = any (${ids}::uuid[]))
      and (m.hidden_at is null) = ${hiddenAt !== null}
    returning m.id, ${day}`.execute(tx);
  return rows;
}

/**
 * Says that mentions belong to a watch, whatever a filter said. @returns those that did not before.
 */
export async function insertWatchByHand(
  tx: Tx,
  organisationId: OrganisationId,
  ids: Ids,
  watchId: Id<'watch'>,
): Promise<Changed[]> {
  const { rows } = await sql<Changed>`
    with before as (
      select mention_id from explore.mention_watch
      where organisation_id = ${organisationId} and mention_id = any (${ids}::uuid[])
        and watch_id = ${watchId} and off_topic_at is null),
    tagged as (
      insert into explore.mention_watch (organisation_id, mention_id, watch_id, published_at, how)
      select ${organisationId}, m.id, w.id, m.published_at, 'by_hand'
      from explore.mention m join explore.watch w
        on w.organisation_id = ${organisationId} and w.id = ${watchId} and w.removed_at is null
      where m.organisation_id = ${organisationId} and m.id = any (${ids}::uuid[])
      on conflict (organisation_id, mention_id, watch_id) do update
        set how = 'by_hand', off_topic_at = null, off_topic_by = null
      returning mention_id)
    select m.id, ${day} from explore.mention m join tagged on tagged.mention_id = m.id
    where m.organisation_id = ${organisationId}
      and not m.id in (select mention_id from before)`.execute(tx);
  return rows;
}

/** Takes back what was said by hand. */
export async function deleteWatchByHand(
  tx: Tx,
  organisationId: OrganisationId,
  ids: Ids,
  watchId: Id<'watch'>,
): Promise<Changed[]> {
  const { rows } = await sql<Changed>`
    with taken as (
      delete from explore.mention_watch
      where organisation_id = ${organisationId} and mention_id = any (${ids}::uuid[])
        and watch_id = ${watchId} and how = 'by_hand'
      returning mention_id)
    select m.id, ${day} from explore.mention m join taken on taken.mention_id = m.id
    where m.organisation_id = ${organisationId}`.execute(tx);
  return rows;
}

/** Says that mentions belong to a target group, whatever its rules. @returns those new in it. */
export async function insertGroupByHand(
  tx: Tx,
  organisationId: OrganisationId,
  ids: Ids,
  groupId: Id<'target_group'>,
): Promise<Changed[]> {
  const { rows } = await sql<Changed>`
    with before as (
      select mention_id from explore.mention_target_group
      where organisation_id = ${organisationId} and mention_id = any (${ids}::uuid[])
        and target_group_id = ${groupId}),
    tagged as (
      insert into explore.mention_target_group (organisation_id, mention_id, target_group_id, how)
      select ${organisationId}, m.id, ${groupId}, 'by_hand' from explore.mention m
      where m.organisation_id = ${organisationId} and m.id = any (${ids}::uuid[])
      on conflict (organisation_id, mention_id, target_group_id) do update set how = 'by_hand'
      returning mention_id)
    select m.id, ${day} from explore.mention m join tagged on tagged.mention_id = m.id
    where m.organisation_id = ${organisationId}
      and not m.id in (select mention_id from before)`.execute(tx);
  return rows;
}

/** Of a rule or by hand: a person says that it does not belong there. */
export async function deleteGroup(
  tx: Tx,
  organisationId: OrganisationId,
  ids: Ids,
  groupId: Id<'target_group'>,
): Promise<Changed[]> {
  const { rows } = await sql<Changed>`
    with taken as (
      delete from explore.mention_target_group
      where organisation_id = ${organisationId} and mention_id = any (${ids}::uuid[])
        and target_group_id = ${groupId}
      returning mention_id)
    select m.id, ${day} from explore.mention m join taken on taken.mention_id = m.id
    where m.organisation_id = ${organisationId}`.execute(tx);
  return rows;
}
