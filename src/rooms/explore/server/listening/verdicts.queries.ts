import { sql } from 'kysely';
import type { Insertable } from 'kysely';
import type { Id, OrganisationId, PersonId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Database } from '#platform/db/schema.ts';
import type { Tonality } from '../../tonality.ts';
import type { ModelKey } from './models.queries.ts';

export type TonalityBy = 'shared' | 'own' | 'person' | 'stars';
type Changed = { id: Id<'mention'>; day: string };

const day = sql`to_char(m.published_at at time zone explore.time_zone(), 'YYYY-MM-DD') as day`;

/** What is said of a mention now; locked until the end of the transaction. */
export const lockMention = (tx: Tx, organisationId: OrganisationId, id: Id<'mention'>) =>
  tx
    .selectFrom('explore.mention')
    .select(['tonality', 'confidence', 'tonality_by'])
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

/** Writes a verdict, or changes it; what had been guessed before the first stays. */
export async function putVerdict(
  tx: Tx,
  verdict: Insertable<Database['explore.verdict']>,
): Promise<void> {
  await tx
    .insertInto('explore.verdict')
    .values(verdict)
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'mention_id', 'task', 'watch_id'])
        .doUpdateSet((row) => ({
          label: row.ref('excluded.label'),
          judged_by: row.ref('excluded.judged_by'),
          judged_at: row.ref('excluded.judged_at'),
        })),
    )
    .execute();
}

/** Takes back a verdict of this person. @returns what had been guessed; undefined: none was. */
export const takeVerdict = (
  tx: Tx,
  organisationId: OrganisationId,
  { mentionId, judgedBy }: { mentionId: Id<'mention'>; judgedBy: PersonId },
) =>
  tx
    .deleteFrom('explore.verdict')
    .where('organisation_id', '=', organisationId)
    .where('mention_id', '=', mentionId)
    .where('task', '=', 'tonality')
    .where('judged_by', '=', judgedBy)
    .returning(['guessed', 'guessed_confidence', 'guessed_by', 'label'])
    .executeTakeFirst();

export type Said = { tonality: Tonality; confidence: number | null; by: TonalityBy };

/** Sets the tonality of a mention and of its copies. */
export async function setTonality(
  tx: Tx,
  organisationId: OrganisationId,
  { mentionId, said }: { mentionId: Id<'mention'>; said: Said },
): Promise<Changed[]> {
  const { rows } = await sql<Changed>`
    update explore.mention m set tonality = ${said.tonality}, confidence = ${said.confidence},
      tonality_by = ${said.by}
    where m.organisation_id = ${organisationId}
      and (m.id = ${mentionId} or m.folded_under = ${mentionId})
    returning m.id, ${day}`.execute(tx);
  return rows;
}

/** Says whether a mention belongs to a watch that found it. @returns nothing where none did. */
export async function setTopic(
  tx: Tx,
  organisationId: OrganisationId,
  wish: { mentionId: Id<'mention'>; watchId: Id<'watch'>; offTopicAt: Date | null },
): Promise<Changed[]> {
  const by = wish.offTopicAt ? 'person' : null;
  const { rows } = await sql<Changed>`
    with set_off as (
      update explore.mention_watch l set off_topic_at = ${wish.offTopicAt}, off_topic_by = ${by}
      where l.organisation_id = ${organisationId} and l.mention_id = ${wish.mentionId}
        and l.watch_id = ${wish.watchId}
      returning l.mention_id)
    select m.id, ${day} from explore.mention m join set_off on set_off.mention_id = m.id
    where m.organisation_id = ${organisationId}`.execute(tx);
  return rows;
}

export type VerdictRow = {
  mentionId: Id<'mention'>;
  label: string;
  drawn: 'random' | 'uncertain' | 'by_hand';
};

/** The newest verdicts of a task, oldest first; what was skipped is none. */
export async function verdictsOf(
  tx: Tx,
  organisationId: OrganisationId,
  { key, most }: { key: ModelKey; most: number },
): Promise<VerdictRow[]> {
  const { rows } = await sql<VerdictRow>`
    select mention_id as "mentionId", label, drawn from explore.verdict
    where organisation_id = ${organisationId} and task = ${key.task}
      and watch_id is not distinct from ${key.watchId} and label <> 'skipped'
    order by judged_at desc, id desc limit ${most}`.execute(tx);
  return rows.toReversed();
}

/** What the verdicts of a task are like now: learning from the same again is not needed. */
export type Standing = { verdicts: number; newest: Date | null };

export async function standingOf(
  tx: Tx,
  organisationId: OrganisationId,
  { task, watchId }: ModelKey,
): Promise<Standing> {
  const { rows } = await sql<Standing>`
    select count(*)::int as verdicts, max(judged_at) as newest from explore.verdict
    where organisation_id = ${organisationId} and task = ${task}
      and watch_id is not distinct from ${watchId} and label <> 'skipped'`.execute(tx);
  return rows[0] ?? { verdicts: 0, newest: null };
}

/** Every task somebody said something about. */
export async function judgedKeys(tx: Tx, organisationId: OrganisationId): Promise<ModelKey[]> {
  const { rows } = await sql<{ watchId: Id<'watch'> | null }>`
    select distinct v.watch_id as "watchId" from explore.verdict v
    where v.organisation_id = ${organisationId} and v.label <> 'skipped'
    order by 1 limit 500`.execute(tx);
  return rows.map(({ watchId }) =>
    watchId ? { task: 'relevance', watchId } : { task: 'tonality', watchId: null },
  );
}
