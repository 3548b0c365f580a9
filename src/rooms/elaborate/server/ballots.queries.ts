import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { TypedDots } from '../ballots/typedDots.ts';
import type { CardId, ParticipantId, WorkshopKey } from '../board.ts';
import type { Colour } from '../phases.ts';

/** The numbers of the paper ballots that were typed. What is on them is not asked. */
export async function ballotNumbers(tx: Tx, key: WorkshopKey): Promise<number[]> {
  const { rows } = await sql<{ number: number }>`
    select ballot_number as number from elaborate.participant
    where organisation_id = ${key.organisationId} and workshop_id = ${key.workshopId}
      and ballot_number is not null and merged_into is null
    order by ballot_number limit 2000`.execute(tx);
  return rows.map((row) => row.number);
}

/** The voter of a paper ballot, locked; undefined when no such ballot was typed. */
export const lockBallot = (
  tx: Tx,
  key: WorkshopKey,
  number: number,
): Promise<{ id: ParticipantId; merged_into: ParticipantId | null } | undefined> =>
  tx
    .selectFrom('elaborate.participant')
    .select(['id', 'merged_into'])
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .where('ballot_number', '=', number)
    .forNoKeyUpdate()
    .executeTakeFirst();

export type NewBallot = { id: ParticipantId; number: number; typedAt: Date };

/**
 * A voter with the next number of the workshop, no browser, and a return word nobody can type:
 * typed words are read as small letters and hyphens. Everything counts as done; nobody waits for
 * paper.
 * @returns false when somebody else has typed the ballot meanwhile, or nobody more has room.
 */
export async function insertBallot(
  tx: Tx,
  key: WorkshopKey,
  { id, number, typedAt }: NewBallot,
  most: number,
): Promise<boolean> {
  const { rows } = await sql`
    with numbered as (
      update elaborate.workshop set last_participant_number = last_participant_number + 1
      where organisation_id = ${key.organisationId} and id = ${key.workshopId}
        and last_participant_number < ${most}
      returning last_participant_number as number
    )
    insert into elaborate.participant
      (organisation_id, id, workshop_id, number, return_word, joined_at, ballot_number,
        cards_done_at, benefit_done_at, effort_done_at, second_done_at)
    select ${key.organisationId}::uuid, ${id}::uuid, ${key.workshopId}::uuid, number,
      ${`PAPER ${id}`}, at, ${number}, at, at, at, at
    from numbered, (select ${typedAt}::timestamptz as at) as typed
    on conflict (organisation_id, workshop_id, ballot_number) do nothing
    returning id`.execute(tx);
  return rows.length > 0;
}

/** All dots of one colour of a ballot; of the first round, the second begins as that one ended. */
export async function insertBallotDots(
  tx: Tx,
  key: WorkshopKey,
  ballot: { participantId: ParticipantId; colour: Colour; dots: TypedDots },
): Promise<void> {
  if (ballot.dots.length === 0) return;
  const rows = ballot.dots.map(({ cardId, count }) => ({
    organisation_id: key.organisationId,
    workshop_id: key.workshopId,
    participant_id: ballot.participantId,
    card_id: cardId,
    colour: ballot.colour,
    count,
  }));
  await tx.insertInto('elaborate.dot').values(rows).execute();
}

/**
 * Takes a ballot out again, with its dots. @returns false where another voter was merged with it:
 * that one would count again.
 */
export async function deleteBallot(tx: Tx, key: WorkshopKey, id: ParticipantId): Promise<boolean> {
  const { rows } = await sql`
    delete from elaborate.participant p
    where p.organisation_id = ${key.organisationId} and p.workshop_id = ${key.workshopId}
      and p.id = ${id} and not exists (select from elaborate.participant double
        where double.organisation_id = p.organisation_id and double.merged_into = p.id)
    returning p.id`.execute(tx);
  return rows.length > 0;
}

export async function markAsPaper(tx: Tx, key: WorkshopKey, cardId: CardId): Promise<void> {
  await tx
    .updateTable('elaborate.card')
    .set({ paper: true })
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .where('id', '=', cardId)
    .execute();
}
