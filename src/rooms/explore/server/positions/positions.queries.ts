import { sql, type Insertable } from 'kysely';
import type { Id, OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Database } from '#platform/db/schema.ts';
import type { Period } from '../../maps/period.ts';
import type { WatchKind } from '../../watches/watch.ts';
import type { PositionId } from '../../positions/position.ts';
import type { Tonality } from '../../tonality.ts';

// More cannot be kept in view by any house.
const mostPositions = 200;

export const positionsOf = (tx: Tx, organisationId: OrganisationId) =>
  tx
    .selectFrom('explore.position as p')
    .innerJoin('explore.watch as w', (join) =>
      join.onRef('w.organisation_id', '=', 'p.organisation_id').onRef('w.id', '=', 'p.watch_id'),
    )
    .select([
      'p.id',
      'p.sentence',
      'p.revision',
      'p.watch_id as watchId',
      'w.name as watchName',
      'w.kind as watchKind',
      // Whether absence would mean anything: somebody searches for it, in all that was heard.
      (row) =>
        row
          .and([
            row('w.removed_at', 'is', null),
            row('w.matched_at', 'is not', null),
            row('w.query', '<>', ''),
          ])
          .as('searched'),
      'p.target_group_id as targetGroupId',
    ])
    .$narrowType<{ watchKind: WatchKind }>()
    .where('p.organisation_id', '=', organisationId)
    .where('p.removed_at', 'is', null)
    .orderBy('p.created_at')
    .orderBy('p.id')
    .limit(mostPositions)
    .execute();

type Counted = { positionId: PositionId; tonality: Tonality; mentions: number };

/** Mentions of each position's topic in its target group, by tonality, in a period. */
export async function countPositions(
  tx: Tx,
  organisationId: OrganisationId,
  period: Period,
): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    select p.id as "positionId", c.tonality, sum(c.mentions)::int as mentions
    from explore.position p
    join explore.mention_count c on c.organisation_id = p.organisation_id
      and c.watch_id = p.watch_id
      and (c.target_group_id = p.target_group_id
        or (c.target_group_id is null and p.target_group_id is null))
    where p.organisation_id = ${organisationId} and p.removed_at is null
      and c.organisation_id = ${organisationId} and c.day between ${period.from} and ${period.to}
    group by p.id, c.tonality`.execute(tx);
  return rows;
}

/** How many mentions were heard since each position's newest decision, whenever published. */
export async function countSinceDecisions(
  tx: Tx,
  organisationId: OrganisationId,
): Promise<Map<PositionId, number>> {
  const { rows } = await sql<{ positionId: PositionId; mentions: number }>`
    with newest as (
      select distinct on (position_id) position_id, decided_at from explore.position_standing
      where organisation_id = ${organisationId}
      order by position_id, decided_at desc, id desc
    )
    select p.id as "positionId", count(*)::int as mentions
    from newest n
    join explore.position p on p.organisation_id = ${organisationId} and p.id = n.position_id
    join explore.mention_watch w on w.organisation_id = ${organisationId}
      and w.watch_id = p.watch_id and w.off_topic_at is null
    join explore.mention m on m.organisation_id = ${organisationId} and m.id = w.mention_id
      and m.heard_at > n.decided_at and m.hidden_at is null
    where p.removed_at is null
      and (p.target_group_id is null or exists (
        select from explore.mention_target_group g where g.organisation_id = ${organisationId}
          and g.mention_id = m.id and g.target_group_id = p.target_group_id))
    group by p.id`.execute(tx);
  return new Map(rows.map(({ positionId, mentions }) => [positionId, mentions]));
}

const ofDecision = [
  'id',
  'position_id as positionId',
  'standing',
  'proposed',
  'because',
  'reason',
  'from_day as from',
  'to_day as to',
  'negative',
  'neutral',
  'positive',
  'unsure',
  'present',
  'decided_by as decidedBy',
  'decided_at as decidedAt',
] as const;

/** The newest decision of every position. */
export const newestDecisions = (tx: Tx, organisationId: OrganisationId) =>
  tx
    .selectFrom('explore.position_standing')
    .distinctOn('position_id')
    .select(ofDecision)
    .where('organisation_id', '=', organisationId)
    .orderBy('position_id')
    .orderBy('decided_at', 'desc')
    .orderBy('id', 'desc')
    .execute();

/** The decisions of one position, newest first, at most 100. */
export const decisionsOf = (tx: Tx, organisationId: OrganisationId, positionId: PositionId) =>
  tx
    .selectFrom('explore.position_standing')
    .select(ofDecision)
    .where('organisation_id', '=', organisationId)
    .where('position_id', '=', positionId)
    .orderBy('decided_at', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute();

export async function insertDecision(
  tx: Tx,
  row: Insertable<Database['explore.position_standing']>,
): Promise<void> {
  await tx.insertInto('explore.position_standing').values(row).execute();
}

/** Whether it was written: false where this topic and target group have a sentence already. */
export async function insertPosition(
  tx: Tx,
  row: Insertable<Database['explore.position']>,
): Promise<boolean> {
  const written = await tx
    .insertInto('explore.position')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return written !== undefined;
}

type PositionKey = { organisationId: OrganisationId; positionId: PositionId };

/** The row stays locked until the transaction ends. */
export const lockPosition = (tx: Tx, { organisationId, positionId }: PositionKey) =>
  tx
    .selectFrom('explore.position')
    .select(['id', 'revision', 'watch_id as watchId', 'target_group_id as targetGroupId'])
    .where('organisation_id', '=', organisationId)
    .where('id', '=', positionId)
    .where('removed_at', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst();

export async function updatePosition(
  tx: Tx,
  { organisationId, positionId }: PositionKey,
  change: { sentence?: string; removed_at?: Date | null },
): Promise<void> {
  await tx
    .updateTable('explore.position')
    .set(change)
    .set((row) => ({ revision: row('revision', '+', 1) }))
    .where('organisation_id', '=', organisationId)
    .where('id', '=', positionId)
    .execute();
}

/** Whether the topic exists and is not a competitor: one does not stand for others. */
export async function topicExists(
  tx: Tx,
  organisationId: OrganisationId,
  watchId: Id<'watch'>,
): Promise<boolean> {
  const row = await tx
    .selectFrom('explore.watch')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', watchId)
    .where('kind', 'in', ['own_name', 'topic'])
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

export const thresholdsRow = (tx: Tx, organisationId: OrganisationId) =>
  tx
    .selectFrom('explore.position_threshold')
    .select([
      'days',
      'fewest_mentions as fewestMentions',
      'clear_percent as clearPercent',
      'most_unsure_percent as mostUnsurePercent',
      'fewest_present as fewestPresent',
      'most_absent as mostAbsent',
    ])
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();

export async function upsertThresholds(
  tx: Tx,
  row: Insertable<Database['explore.position_threshold']>,
): Promise<void> {
  const { organisation_id: _key, ...values } = row;
  await tx
    .insertInto('explore.position_threshold')
    .values(row)
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(values))
    .execute();
}
