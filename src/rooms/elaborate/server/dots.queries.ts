import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { CardId, ParticipantId, WorkshopKey } from '../board.ts';
import type { Colour, Round } from '../phases.ts';
import { cIsAlive } from './cards.queries.ts';

/** One voter's dots of one colour in one round. */
export type Ballot = { participantId: ParticipantId; colour: Colour; round: Round };

/** The same on one card. */
export type DotPlace = Ballot & { cardId: CardId };

/** A voter's dots of a colour and round on cards that are alive; dots on others do not count. */
export const dotsOfVoter = (
  tx: Tx,
  key: WorkshopKey,
  voter: Ballot,
): Promise<{ cardId: CardId; count: number }[]> =>
  tx
    .selectFrom('elaborate.dot as d')
    .innerJoin('elaborate.card as c', (join) =>
      join.onRef('c.organisation_id', '=', 'd.organisation_id').onRef('c.id', '=', 'd.card_id'),
    )
    .select(['d.card_id as cardId', 'd.count'])
    .where('d.organisation_id', '=', key.organisationId)
    .where('d.participant_id', '=', voter.participantId)
    .where('d.colour', '=', voter.colour)
    .where('d.round', '=', voter.round)
    .where(cIsAlive)
    .execute();

export async function addDot(tx: Tx, key: WorkshopKey, at: DotPlace): Promise<void> {
  await sql`
    insert into elaborate.dot as dot
      (organisation_id, workshop_id, participant_id, card_id, colour, round, count)
    values (${key.organisationId}, ${key.workshopId}, ${at.participantId}, ${at.cardId},
      ${at.colour}, ${at.round}, 1)
    on conflict (organisation_id, participant_id, card_id, colour, round)
    do update set count = dot.count + 1`.execute(tx);
}

export async function removeDot(tx: Tx, key: WorkshopKey, at: DotPlace): Promise<void> {
  const deleted = await tx
    .deleteFrom('elaborate.dot')
    .where('organisation_id', '=', key.organisationId)
    .where('participant_id', '=', at.participantId)
    .where('card_id', '=', at.cardId)
    .where('colour', '=', at.colour)
    .where('round', '=', at.round)
    .where('count', '=', 1)
    .returning('count')
    .executeTakeFirst();
  if (deleted) return;
  await tx
    .updateTable('elaborate.dot')
    .set((dot) => ({ count: dot('count', '-', 1) }))
    .where('organisation_id', '=', key.organisationId)
    .where('participant_id', '=', at.participantId)
    .where('card_id', '=', at.cardId)
    .where('colour', '=', at.colour)
    .where('round', '=', at.round)
    .execute();
}

/**
 * Before a card comes back to the board: of the dots it had, each voter keeps those not yet placed
 * elsewhere. The moderator has the workshop alone, so nobody dots meanwhile.
 */
export async function trimDotsOf(tx: Tx, key: WorkshopKey, cardId: CardId): Promise<void> {
  await sql`
    with room as (
      select d.participant_id, d.colour, d.round, d.count,
        (case d.colour when 'benefit' then w.benefit_dots else w.effort_dots end) - coalesce((
          select sum(o.count) from elaborate.dot o
          join elaborate.card c on c.organisation_id = o.organisation_id and c.id = o.card_id
          where o.organisation_id = d.organisation_id and o.participant_id = d.participant_id
            and o.colour = d.colour and o.round = d.round and o.card_id <> d.card_id
            and ${cIsAlive}
        ), 0) as free
      from elaborate.dot d
      join elaborate.workshop w on w.organisation_id = d.organisation_id and w.id = d.workshop_id
      where d.organisation_id = ${key.organisationId} and d.workshop_id = ${key.workshopId}
        and d.card_id = ${cardId}
    ), gone as (
      delete from elaborate.dot d using room r
      where d.organisation_id = ${key.organisationId} and d.card_id = ${cardId}
        and d.participant_id = r.participant_id and d.colour = r.colour and d.round = r.round
        and r.free < 1
    )
    update elaborate.dot d set count = r.free from room r
    where d.organisation_id = ${key.organisationId} and d.card_id = ${cardId}
      and d.participant_id = r.participant_id and d.colour = r.colour and d.round = r.round
      and r.free between 1 and r.count - 1`.execute(tx);
}

/** Takes every dot of a colour back, for everybody; there is no second round yet. */
export async function clearDots(tx: Tx, key: WorkshopKey, colour: Colour): Promise<void> {
  await tx
    .deleteFrom('elaborate.dot')
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .where('colour', '=', colour)
    .execute();
}

/** Takes every dot of one voter back, on whatever card and in both rounds. */
export async function clearDotsOf(tx: Tx, key: WorkshopKey, voter: ParticipantId): Promise<void> {
  await tx
    .deleteFrom('elaborate.dot')
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .where('participant_id', '=', voter)
    .execute();
}

/** Every dot of a round. Only its reveal asks this. */
export const dotsToReveal = (
  tx: Tx,
  key: WorkshopKey,
  round: Round,
): Promise<{ participantId: ParticipantId; cardId: CardId; colour: Colour; count: number }[]> =>
  tx
    .selectFrom('elaborate.dot')
    .select(['participant_id as participantId', 'card_id as cardId', 'colour', 'count'])
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .where('round', '=', round)
    .orderBy('participant_id')
    .orderBy('card_id')
    .orderBy('colour')
    .execute();

/** Everybody's ballot of the second round begins as that of the first one ended. */
export async function copyDotsToSecond(tx: Tx, key: WorkshopKey): Promise<void> {
  // Ten thousand dots asked one by one take seconds, in which nobody else gets on.
  await sql`select set_config('app.copying_dots', 'yes', true)`.execute(tx);
  await sql`
    insert into elaborate.dot
      (organisation_id, workshop_id, participant_id, card_id, colour, round, count)
    select d.organisation_id, d.workshop_id, d.participant_id, d.card_id, d.colour, 2, d.count
    from elaborate.dot d
    join elaborate.card c on c.organisation_id = d.organisation_id and c.id = d.card_id
    join elaborate.participant p
      on p.organisation_id = d.organisation_id and p.id = d.participant_id
    where d.organisation_id = ${key.organisationId} and d.workshop_id = ${key.workshopId}
      and d.round = 1 and p.merged_into is null and ${cIsAlive}
    order by d.participant_id, d.card_id, d.colour`.execute(tx);
  await sql`select set_config('app.copying_dots', 'no', true)`.execute(tx);
}
