import { sql } from 'kysely';
import type { Id, OrganisationId, PersonId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Language } from '#platform/i18n/language.ts';
import type { FollowUpAnswer, FollowUpId } from '../followUp.ts';
import { openStates, type MeasureId } from '../measure.ts';

export type MeasureKey = { organisationId: OrganisationId; measureId: MeasureId };

/** Writes the questions to come down; of an invented measure of a rehearsal nobody is asked. */
export async function insertFollowUps(
  tx: Tx,
  { organisationId, measureId }: MeasureKey,
  questions: readonly { id: FollowUpId; afterDays: number; dueAt: Date }[],
): Promise<void> {
  await sql`
    insert into programme.follow_up (organisation_id, id, measure_id, after_days, due_at)
    select m.organisation_id, q.id, m.id, q.after_days, q.due_at
    from programme.measure m, unnest(${questions.map((one) => one.id)}::uuid[],
      ${questions.map((one) => one.afterDays)}::int[],
      ${questions.map((one) => one.dueAt)}::timestamptz[]) as q (id, after_days, due_at)
    where m.organisation_id = ${organisationId} and m.id = ${measureId} and not m.rehearsal
    on conflict (organisation_id, measure_id, after_days) do nothing`.execute(tx);
}

export async function deleteFollowUps(tx: Tx, key: MeasureKey): Promise<void> {
  await tx
    .deleteFrom('programme.follow_up')
    .where('organisation_id', '=', key.organisationId)
    .where('measure_id', '=', key.measureId)
    .execute();
}

/** Those that were not asked yet. */
export async function deleteUnasked(tx: Tx, key: MeasureKey): Promise<void> {
  await tx
    .deleteFrom('programme.follow_up')
    .where('organisation_id', '=', key.organisationId)
    .where('measure_id', '=', key.measureId)
    .where('asked_at', 'is', null)
    .execute();
}

export async function deleteFollowUp(
  tx: Tx,
  organisationId: OrganisationId,
  id: FollowUpId,
): Promise<void> {
  await tx
    .deleteFrom('programme.follow_up')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .execute();
}

/** Organisations with a question whose time has come, whatever became of its measure. */
export async function organisationsToAsk(tx: Tx, at: Date): Promise<OrganisationId[]> {
  const { rows } = await sql<{ organisation_id: OrganisationId }>`
    select organisation_id from programme.due_follow_ups(${at})`.execute(tx);
  return rows.map((row) => row.organisation_id);
}

/** Removes questions whose time has come for measures that are done or given up. */
export async function deleteNeedlessFollowUps(
  tx: Tx,
  organisationId: OrganisationId,
  at: Date,
): Promise<void> {
  await tx
    .deleteFrom('programme.follow_up as f')
    .using('programme.measure as m')
    .whereRef('m.organisation_id', '=', 'f.organisation_id')
    .whereRef('m.id', '=', 'f.measure_id')
    .where('f.organisation_id', '=', organisationId)
    .where('f.asked_at', 'is', null)
    .where('f.due_at', '<=', at)
    .where((row) => row.or([row('m.state', 'not in', openStates), row('m.rehearsal', '=', true)]))
    .execute();
}

export type DueFollowUp = {
  id: FollowUpId;
  afterDays: number;
  what: string;
  firstStep: string;
  ownerPersonId: PersonId | null;
  email: string | null;
  language: Language | null;
};

/** Questions whose time has come, the oldest first. @param after the last one that was seen. */
export const dueFollowUps = (
  tx: Tx,
  organisationId: OrganisationId,
  { at, most, guests }: { at: Date; most: number; guests: boolean },
): Promise<DueFollowUp[]> =>
  tx
    .selectFrom('programme.follow_up as f')
    .innerJoin('programme.measure as m', (join) =>
      join.onRef('m.organisation_id', '=', 'f.organisation_id').onRef('m.id', '=', 'f.measure_id'),
    )
    .leftJoin('programme.owner_address as a', (join) =>
      join.onRef('a.organisation_id', '=', 'm.organisation_id').onRef('a.measure_id', '=', 'm.id'),
    )
    .select([
      'f.id',
      'f.after_days as afterDays',
      'm.what',
      'm.first_step as firstStep',
      'm.owner_person_id as ownerPersonId',
      'a.email',
      'a.language',
    ])
    .where('f.organisation_id', '=', organisationId)
    .where('f.asked_at', 'is', null)
    .where('f.due_at', '<=', at)
    .where('m.state', 'in', openStates)
    .$if(!guests, (query) => query.where('m.owner_person_id', 'is not', null))
    .orderBy('f.due_at')
    .orderBy('f.id')
    .limit(most)
    .execute();

/** @returns false when it was asked already, or is gone. */
export async function claimFollowUp(
  tx: Tx,
  organisationId: OrganisationId,
  asked: { id: FollowUpId; at: Date },
): Promise<boolean> {
  const claimed = await tx
    .updateTable('programme.follow_up')
    .set({ asked_at: asked.at })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', asked.id)
    .where('asked_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return claimed !== undefined;
}

export const followUpById = (tx: Tx, organisationId: OrganisationId, id: FollowUpId) =>
  tx
    .selectFrom('programme.follow_up')
    .select(['measure_id as measureId', 'after_days as afterDays', 'answer'])
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst();

export async function setAnswer(
  tx: Tx,
  organisationId: OrganisationId,
  given: { id: Id<'follow_up'>; answer: FollowUpAnswer; at: Date },
): Promise<void> {
  await tx
    .updateTable('programme.follow_up')
    .set({ answer: given.answer, answered_at: given.at })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', given.id)
    .execute();
}
