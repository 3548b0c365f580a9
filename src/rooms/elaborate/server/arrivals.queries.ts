import { sql } from 'kysely';
import type { Id } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { WorkshopKey } from '../board.ts';
import { nameIn, type NewVoter } from './joining.queries.ts';
import type { ParticipantRow } from './participants.queries.ts';

/** Somebody new, and the id of the command they came with. */
export type Arrival = { voter: NewVoter; commandId: Id<'command'> };

/**
 * Writes the commands of many down at once. @returns those that are new; the others were carried
 * out before.
 */
export async function claimArrivals(
  tx: Tx,
  key: WorkshopKey,
  arrivals: readonly Arrival[],
): Promise<Set<string>> {
  const ids = arrivals.map((arrival) => arrival.commandId);
  const guests = arrivals.map((arrival) => arrival.voter.guestId);
  const outcomes = arrivals.map(({ voter }) => JSON.stringify({ participantId: voter.id }));
  const times = arrivals.map((arrival) => arrival.voter.joinedAt);
  const { rows } = await sql<{ id: string }>`
    insert into elaborate.command (organisation_id, id, workshop_id, actor_id, outcome, at)
    select ${key.organisationId}::uuid, id, ${key.workshopId}::uuid, actor, outcome, at
    from unnest(${ids}::uuid[], ${guests}::uuid[], ${outcomes}::jsonb[], ${times}::timestamptz[])
      as a (id, actor, outcome, at)
    order by id
    on conflict (organisation_id, id) do nothing returning id`.execute(tx);
  return new Set(rows.map((row) => row.id));
}

/**
 * As `insertVoter`, for many at once: either there is room for all of them, or nobody comes in. Who
 * drew a word that another voter has is left out.
 */
export async function insertVoters(
  tx: Tx,
  key: WorkshopKey,
  voters: readonly NewVoter[],
  most: number,
): Promise<ParticipantRow[]> {
  const { rows } = await sql<ParticipantRow>`
    with numbered as (
      update elaborate.workshop
      set last_participant_number = last_participant_number + ${voters.length}::int
      where organisation_id = ${key.organisationId} and id = ${key.workshopId}
        and closed_at is null and last_participant_number + ${voters.length}::int <= ${most}::int
      returning last_participant_number - ${voters.length}::int as before, kind
    )
    insert into elaborate.participant
      (organisation_id, id, workshop_id, guest_id, number, name, return_word, joined_at)
    select ${key.organisationId}::uuid, a.id, ${key.workshopId}::uuid, a.guest,
      before + a.place, ${nameIn(sql`a.name`)}, a.word, a.at
    from numbered, unnest(${voters.map((voter) => voter.id)}::uuid[],
      ${voters.map((voter) => voter.guestId)}::uuid[], ${voters.map((voter) => voter.name)}::text[],
      ${voters.map((voter) => voter.returnWord)}::text[],
      ${voters.map((voter) => voter.joinedAt)}::timestamptz[])
      with ordinality as a (id, guest, name, word, at, place)
    on conflict (organisation_id, workshop_id, return_word) do nothing
    returning *`.execute(tx);
  return rows;
}

/** Takes back the claims of those who could not be let in together with the others. */
export async function forgetClaims(
  tx: Tx,
  key: WorkshopKey,
  ids: readonly Id<'command'>[],
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .deleteFrom('elaborate.command')
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .where('id', 'in', ids)
    .execute();
}
