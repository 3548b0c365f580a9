import { sql, type Selectable } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { GuestId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Database } from '#platform/db/schema.ts';
import type { ParticipantId, WorkshopKey } from '../board.ts';

export type ParticipantRow = Selectable<Database['elaborate.participant']>;

/**
 * The voters of a guest's browser, by number: its own ones, and for each that was merged as a double the one that
 * was kept.
 */
export const votersOfGuest = (
  tx: Tx,
  key: WorkshopKey,
  guestId: GuestId,
): Promise<{ id: ParticipantId }[]> =>
  tx
    .selectFrom('elaborate.participant as p')
    .select('p.id')
    .where('p.organisation_id', '=', key.organisationId)
    .where('p.workshop_id', '=', key.workshopId)
    .where(sql<boolean>`p.id in (${keptOfGuest(key, guestId)})`)
    .orderBy('p.number')
    .limit(50)
    .execute();

/** The voter a command is from, locked: commands of one voter, also from two tabs, come one after the other. */
export const lockVoter = (
  tx: Tx,
  key: WorkshopKey,
  who: { guestId: GuestId; participantId: ParticipantId },
): Promise<ParticipantRow | undefined> =>
  tx
    .selectFrom('elaborate.participant as p')
    .selectAll('p')
    .where('p.organisation_id', '=', key.organisationId)
    .where('p.workshop_id', '=', key.workshopId)
    .where('p.id', '=', (voter) =>
      voter
        .selectFrom('elaborate.participant as own')
        .select(sql<ParticipantId>`coalesce(own.merged_into, own.id)`.as('id'))
        .where('own.organisation_id', '=', key.organisationId)
        .where('own.workshop_id', '=', key.workshopId)
        .where('own.id', '=', who.participantId),
    )
    .where(sql<boolean>`p.id in (${keptOfGuest(key, who.guestId)})`)
    .forNoKeyUpdate()
    .executeTakeFirst();

const keptOfGuest = (key: WorkshopKey, guestId: GuestId) => sql`
  select coalesce(own.merged_into, own.id) from elaborate.participant own
  where own.organisation_id = ${key.organisationId} and own.workshop_id = ${key.workshopId}
    and own.guest_id = ${guestId}`;

/** What voters see of themselves: their rows, cards and dots on cards that are on the board, in one statement. */
export const ownRows = (
  tx: Tx,
  key: WorkshopKey,
  whose: { guestId: GuestId } | { participantId: ParticipantId },
) =>
  tx
    .selectFrom('elaborate.participant as p')
    .selectAll('p')
    .select((voter) => [
      jsonArrayFrom(
        voter
          .selectFrom('elaborate.card as c')
          .leftJoin('elaborate.card as into', (join) =>
            join
              .onRef('into.organisation_id', '=', 'c.organisation_id')
              .onRef('into.id', '=', 'c.merged_into'),
          )
          .select([
            'c.id',
            'c.number',
            'c.column_id as columnId',
            'c.title',
            'c.explanation',
            'into.number as mergedInto',
          ])
          .select(cardState.as('state'))
          .where('c.organisation_id', '=', key.organisationId)
          .where('c.workshop_id', '=', key.workshopId)
          .whereRef('c.author_id', '=', 'p.id')
          .orderBy('c.number'),
      ).as('cards'),
      jsonArrayFrom(
        voter
          .selectFrom('elaborate.dot as d')
          .innerJoin('elaborate.card as c', (join) =>
            join
              .onRef('c.organisation_id', '=', 'd.organisation_id')
              .onRef('c.id', '=', 'd.card_id'),
          )
          .select(['d.card_id as cardId', 'd.colour', 'd.count'])
          .where('d.organisation_id', '=', key.organisationId)
          .whereRef('d.participant_id', '=', 'p.id')
          .where('c.hidden_at', 'is', null)
          .where('c.withdrawn_at', 'is', null)
          .where('c.merged_into', 'is', null)
          .orderBy('c.number')
          .orderBy('d.colour'),
      ).as('dots'),
    ])
    .where('p.organisation_id', '=', key.organisationId)
    .where('p.workshop_id', '=', key.workshopId)
    .where(
      'participantId' in whose
        ? sql<boolean>`p.id = ${whose.participantId}`
        : sql<boolean>`p.id in (${keptOfGuest(key, whose.guestId)})`,
    )
    .orderBy('p.number')
    .limit(50)
    .execute();

const cardState = sql<'withdrawn' | 'merged' | 'hidden' | 'waiting' | 'shown'>`case
  when c.withdrawn_at is not null then 'withdrawn' when c.merged_into is not null then 'merged'
  when c.hidden_at is not null then 'hidden' when c.waiting_since is not null then 'waiting'
  else 'shown' end`;

export type ParticipantChange = Partial<
  Pick<
    ParticipantRow,
    | 'name'
    | 'guest_id'
    | 'merged_into'
    | 'practised_at'
    | 'cards_done_at'
    | 'benefit_done_at'
    | 'effort_done_at'
  >
>;

export async function setParticipant(
  tx: Tx,
  key: WorkshopKey,
  id: ParticipantId,
  change: ParticipantChange,
): Promise<void> {
  await tx
    .updateTable('elaborate.participant')
    .set(change)
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .where('id', '=', id)
    .execute();
}

/** Voters of the workshop, locked in the order of their ids, so that two merges cannot wait for each other. */
export const lockParticipants = (
  tx: Tx,
  key: WorkshopKey,
  ids: readonly ParticipantId[],
): Promise<ParticipantRow[]> =>
  tx
    .selectFrom('elaborate.participant')
    .selectAll()
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .where('id', 'in', ids)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();

/** A double, and the doubles that were merged into it before, stand for the kept voter from now on. */
export async function followKept(
  tx: Tx,
  key: WorkshopKey,
  { double, kept }: { double: ParticipantId; kept: ParticipantId },
): Promise<void> {
  await tx
    .updateTable('elaborate.participant')
    .set({ merged_into: kept })
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .where((voter) => voter.or([voter('id', '=', double), voter('merged_into', '=', double)]))
    .execute();
}
