import { sql, type RawBuilder } from 'kysely';
import type { GuestId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { ParticipantId, WorkshopKey } from '../board.ts';
import type { ParticipantRow } from './participants.queries.ts';

export type NewVoter = {
  id: ParticipantId;
  guestId: GuestId;
  name: string | null;
  returnWord: string;
  joinedAt: Date;
};

/**
 * One statement, since many arrive at once: the next number and the voter. Nothing happens in a
 * closed workshop, beyond `most` voters, or when another voter has the return word.
 */
export async function insertVoter(
  tx: Tx,
  key: WorkshopKey,
  voter: NewVoter,
  most: number,
): Promise<ParticipantRow | undefined> {
  const { rows } = await sql<ParticipantRow>`
    with numbered as (
      update elaborate.workshop set last_participant_number = last_participant_number + 1
      where organisation_id = ${key.organisationId} and id = ${key.workshopId}
        and closed_at is null and last_participant_number < ${most}
      returning last_participant_number as number, kind
    )
    insert into elaborate.participant
      (organisation_id, id, workshop_id, guest_id, number, name, return_word, joined_at)
    select ${key.organisationId}::uuid, ${voter.id}::uuid, ${key.workshopId}::uuid,
      ${voter.guestId}::uuid, number, ${nameIn(sql`${voter.name}`)}, ${voter.returnWord},
      ${voter.joinedAt}::timestamptz from numbered
    on conflict (organisation_id, workshop_id, return_word) do nothing
    returning *`.execute(tx);
  return rows[0];
}

/**
 * People of several houses are numbers to each other: in an open round no name is written down.
 * Where the workshop's `kind` is at hand.
 */
export const nameIn = (name: RawBuilder<unknown>) =>
  sql`case when kind = 'open_round' then null else ${name}::text end`;

/** One browser's joins come one after the other, so that two quick taps do not make two voters. */
export async function queueJoinsOf(tx: Tx, guestId: GuestId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${guestId}, 1))`.execute(tx);
}

export const voterByReturnWord = (
  tx: Tx,
  key: WorkshopKey,
  word: string,
): Promise<{ id: ParticipantId; merged_into: ParticipantId | null } | undefined> =>
  tx
    .selectFrom('elaborate.participant')
    .select(['id', 'merged_into'])
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .where('return_word', '=', word)
    .executeTakeFirst();
