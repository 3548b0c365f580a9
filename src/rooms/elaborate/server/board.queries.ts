import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { ParticipantId, Progress, WorkshopKey } from '../board.ts';

/** Counts of people; who it was is not in it, and dots are not asked. */
export async function progressOf(tx: Tx, key: WorkshopKey): Promise<Progress> {
  const { rows } = await sql<Progress>`
    select count(*)::int as participants, count(practised_at)::int as practised,
      count(cards_done_at)::int as "cardsDone", count(benefit_done_at)::int as "benefitDone",
      count(effort_done_at)::int as "effortDone",
      count(second_done_at)::int as "secondDone",
      (select count(*)::int from elaborate.card where organisation_id = ${key.organisationId}
        and workshop_id = ${key.workshopId} and withdrawn_at is null) as cards
    from elaborate.participant where organisation_id = ${key.organisationId}
      and workshop_id = ${key.workshopId} and merged_into is null`.execute(tx);
  return rows[0] ?? emptyProgress;
}

export const emptyProgress: Progress = {
  participants: 0,
  practised: 0,
  cards: 0,
  cardsDone: 0,
  benefitDone: 0,
  effortDone: 0,
  secondDone: 0,
};

/** The voters by number. */
export const votersOf = (
  tx: Tx,
  key: WorkshopKey,
): Promise<{ id: ParticipantId; number: number; name: string | null }[]> =>
  tx
    .selectFrom('elaborate.participant')
    .select(['id', 'number', 'name'])
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .where('merged_into', 'is', null)
    .orderBy('number')
    .orderBy('id')
    .limit(5000)
    .execute();

/** The voters some browsers stand for. @param guests ids; texts of other subjects are no harm. */
export const votersBehind = (
  tx: Tx,
  key: WorkshopKey,
  guests: readonly string[],
): Promise<{ id: ParticipantId }[]> =>
  tx
    .selectFrom('elaborate.participant')
    .select('id')
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .where('merged_into', 'is', null)
    .where(sql<boolean>`guest_id::text = any(${guests}::text[])`)
    .limit(5000)
    .execute();

/** Voters who came on paper. */
export async function countBallots(tx: Tx, key: WorkshopKey): Promise<number> {
  const { ballots } = await tx
    .selectFrom('elaborate.participant')
    .select((row) => row.fn.count<number>('ballot_number').as('ballots'))
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .where('merged_into', 'is', null)
    .executeTakeFirstOrThrow();
  return ballots;
}
