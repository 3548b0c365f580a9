import { sql, type Insertable } from 'kysely';
import type { Id, OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Database } from '#platform/db/schema.ts';
import type { PlaceKey } from '../../arrived.ts';
import type { GroupRule, RuleRun } from '../../maps/groupRule.ts';

// More rules than this nobody oversees, and each is asked for every post.
export const mostRules = 500;

/** Of watches that were not removed, in the order they were made. */
export const rulesOf = (tx: Tx, organisationId: OrganisationId): Promise<GroupRule[]> =>
  tx
    .selectFrom('explore.target_group_rule as r')
    .leftJoin('explore.watch as w', (join) =>
      join.onRef('w.organisation_id', '=', 'r.organisation_id').onRef('w.id', '=', 'r.watch_id'),
    )
    .select([
      'r.id',
      'r.target_group_id as targetGroupId',
      'r.watch_id as watchId',
      'r.place_id as placeId',
      'r.words',
    ])
    .where('r.organisation_id', '=', organisationId)
    .where('w.removed_at', 'is', null)
    .orderBy('r.created_at')
    .orderBy('r.id')
    .limit(mostRules)
    .execute();

export async function insertRule(
  tx: Tx,
  row: Insertable<Database['explore.target_group_rule']>,
): Promise<void> {
  await tx.insertInto('explore.target_group_rule').values(row).execute();
}

/** The rule that was there; undefined: none. */
export const deleteRule = (
  tx: Tx,
  organisationId: OrganisationId,
  ruleId: Id<'target_group_rule'>,
) =>
  tx
    .deleteFrom('explore.target_group_rule')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', ruleId)
    .returning(['id', 'target_group_id as targetGroupId'])
    .executeTakeFirst();

/** Whether what a rule names is there, and not removed. */
export async function partsExist(
  tx: Tx,
  organisationId: OrganisationId,
  { watch, place }: { watch: Id<'watch'> | null; place: Id<'place'> | null },
): Promise<{ watch: boolean; place: boolean }> {
  const { rows } = await sql<{ watch: boolean; place: boolean }>`
    select ${watch}::uuid is null or exists (
        select from explore.watch where organisation_id = ${organisationId}
          and id = ${watch} and removed_at is null) as watch,
      ${place}::uuid is null or exists (
        select from explore.place where organisation_id = ${organisationId}
          and id = ${place}) as place`.execute(tx);
  return rows[0] ?? { watch: false, place: false };
}

/** Places to choose from, those heard most often first, at most 200. */
export async function placesHeard(
  tx: Tx,
  organisationId: OrganisationId,
): Promise<(PlaceKey & { id: Id<'place'> })[]> {
  const { rows } = await sql<PlaceKey & { id: Id<'place'> }>`
    select p.id, p.network, p.site, p.community
    from explore.place p
    left join (
      select place_id, sum(mentions) as mentions from explore.mention_count
      where organisation_id = ${organisationId} and watch_id is null and target_group_id is null
      group by place_id
    ) c on c.place_id = p.id
    where p.organisation_id = ${organisationId}
    order by coalesce(c.mentions, 0) desc, p.network, p.site, p.community, p.id
    limit 200`.execute(tx);
  return rows;
}

/** A mention as rules look at it, without its text. */
export type StockPost = {
  id: Id<'mention'>;
  placeId: Id<'place'>;
  network: PlaceKey['network'];
  site: string;
  community: string;
  language: string;
  link: string | null;
  sourceName: string;
  authorName: string;
  /** The day it counts on. */
  day: string;
  watchIds: Id<'watch'>[];
  /** What rules said before. */
  byRule: Id<'target_group'>[];
  byHand: Id<'target_group'>[];
};

/** The next mentions of the stock in the order of their ids, newest first, locked. */
export async function stockPosts(
  tx: Tx,
  organisationId: OrganisationId,
  { after, most }: { after: Id<'mention'> | null; most: number },
): Promise<StockPost[]> {
  const { rows } = await sql<StockPost>`
    select m.id, m.place_id as "placeId", p.network, p.site, p.community, m.language, m.link,
      s.name as "sourceName", coalesce(m.author_name, '') as "authorName",
      (m.published_at at time zone explore.time_zone())::date::text as day,
      array(select w.watch_id from explore.mention_watch w
        where w.organisation_id = ${organisationId} and w.mention_id = m.id
          and w.off_topic_at is null)::text[] as "watchIds",
      array(select g.target_group_id from explore.mention_target_group g
        where g.organisation_id = ${organisationId} and g.mention_id = m.id
          and g.how = 'rule')::text[] as "byRule",
      array(select g.target_group_id from explore.mention_target_group g
        where g.organisation_id = ${organisationId} and g.mention_id = m.id
          and g.how = 'by_hand')::text[] as "byHand"
    from explore.mention m
    join explore.place p on p.organisation_id = ${organisationId} and p.id = m.place_id
    join explore.source s on s.organisation_id = ${organisationId} and s.id = m.source_id
    where m.organisation_id = ${organisationId}
      and (${after}::uuid is null or m.id < ${after}::uuid)
    order by m.id desc
    limit ${most}`.execute(tx);
  return rows;
}

type Belonging = { mentionId: Id<'mention'>; targetGroupId: Id<'target_group'> };

export async function insertByRule(
  tx: Tx,
  organisationId: OrganisationId,
  added: readonly Belonging[],
): Promise<void> {
  if (added.length === 0) return;
  await sql`
    insert into explore.mention_target_group (organisation_id, mention_id, target_group_id, how)
    select ${organisationId}, a."mentionId", a."targetGroupId", 'rule'
    from json_to_recordset(${JSON.stringify(added)}::json)
      as a ("mentionId" uuid, "targetGroupId" uuid)
    on conflict do nothing`.execute(tx);
}

export async function deleteByRule(
  tx: Tx,
  organisationId: OrganisationId,
  removed: readonly Belonging[],
): Promise<void> {
  if (removed.length === 0) return;
  await sql`
    delete from explore.mention_target_group g
    using json_to_recordset(${JSON.stringify(removed)}::json)
      as r ("mentionId" uuid, "targetGroupId" uuid)
    where g.organisation_id = ${organisationId} and g.mention_id = r."mentionId"
      and g.target_group_id = r."targetGroupId" and g.how = 'rule'`.execute(tx);
}

export async function countStock(tx: Tx, organisationId: OrganisationId): Promise<number> {
  const row = await tx
    .selectFrom('explore.mention')
    .select((select) => select.fn.countAll<number>().as('mentions'))
    .where('organisation_id', '=', organisationId)
    .executeTakeFirstOrThrow();
  return row.mentions;
}

/** Begins a run; one before it ends by that. */
export async function beginRun(
  tx: Tx,
  run: { organisationId: OrganisationId; runId: Id<'rule_run'>; total: number; now: Date },
): Promise<void> {
  const fresh = {
    run_id: run.runId,
    started_at: run.now,
    total: run.total,
    seen: 0,
    changed: 0,
    after_id: null,
    finished_at: null,
    moved_at: run.now,
  };
  await tx
    .insertInto('explore.group_rule_run')
    .values({ organisation_id: run.organisationId, ...fresh })
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(fresh))
    .execute();
}

/** Locked until the transaction ends; undefined where none ever ran. */
export const lockRun = (tx: Tx, organisationId: OrganisationId) =>
  tx
    .selectFrom('explore.group_rule_run')
    .select(['run_id as runId', 'after_id as after', 'finished_at as finishedAt'])
    .where('organisation_id', '=', organisationId)
    .forUpdate()
    .executeTakeFirst();

export async function moveRun(
  tx: Tx,
  organisationId: OrganisationId,
  step: { seen: number; changed: number; after: string | null; at: Date; finished: boolean },
): Promise<void> {
  await tx
    .updateTable('explore.group_rule_run')
    .set((row) => ({
      seen: row('seen', '+', step.seen),
      changed: row('changed', '+', step.changed),
      finished_at: step.finished ? step.at : null,
      moved_at: step.at,
      ...(step.after ? { after_id: step.after } : {}),
    }))
    .where('organisation_id', '=', organisationId)
    .execute();
}

export const runOf = (tx: Tx, organisationId: OrganisationId): Promise<RuleRun | undefined> =>
  tx
    .selectFrom('explore.group_rule_run')
    .select(['total', 'seen', 'changed', 'started_at as startedAt', 'finished_at as finishedAt'])
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();

export type StandingRun = { organisationId: OrganisationId; runId: Id<'rule_run'> };

/** Runs that have not moved since then, in every organisation. */
export async function standingRuns(tx: Tx, before: Date): Promise<StandingRun[]> {
  const { rows } = await sql<StandingRun>`
    select organisation_id as "organisationId", run_id as "runId"
    from explore.standing_rule_runs(${before}, 200)`.execute(tx);
  return rows;
}

/** Says that a run is being gone on with. */
export const touchRun = (tx: Tx, { organisationId, runId }: StandingRun, now: Date) =>
  tx
    .updateTable('explore.group_rule_run')
    .set({ moved_at: now })
    .where('organisation_id', '=', organisationId)
    .where('run_id', '=', runId)
    .execute();
