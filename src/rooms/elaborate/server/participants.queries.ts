import { sql, type Selectable } from 'kysely';
import type { GuestId, OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Database } from '#platform/db/schema.ts';
import type { Own, ParticipantId, WorkshopId, WorkshopKey } from '../board.ts';
import type { Round } from '../phases.ts';
import { cIsAlive } from './cards.queries.ts';

export type ParticipantRow = Selectable<Database['elaborate.participant']>;

/**
 * The voters of a guest's browser, by number; one that was merged with another is none any more.
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
    .where('p.guest_id', '=', guestId)
    .where('p.merged_into', 'is', null)
    .orderBy('p.number')
    .limit(50)
    .execute();

/** Which of these browsers have a voter. */
export async function guestsWithVoters(
  tx: Tx,
  key: WorkshopKey,
  guestIds: readonly GuestId[],
): Promise<Set<GuestId>> {
  const { rows } = await sql<{ guest: GuestId }>`
    select distinct guest_id as guest from elaborate.participant
    where organisation_id = ${key.organisationId} and workshop_id = ${key.workshopId}
      and guest_id = any(${guestIds}::uuid[]) and merged_into is null`.execute(tx);
  return new Set(rows.map(({ guest }) => guest));
}

/** The workshops somebody has joined. */
export async function workshopsWithVoters(
  tx: Tx,
  organisationId: OrganisationId,
): Promise<Set<WorkshopId>> {
  const { rows } = await sql<{ workshop: WorkshopId }>`
    select id as workshop from elaborate.workshop w
    where organisation_id = ${organisationId} and exists (
      select from elaborate.participant p
      where p.organisation_id = w.organisation_id and p.workshop_id = w.id
    )`.execute(tx);
  return new Set(rows.map(({ workshop }) => workshop));
}

// The next two are asked with every tap of everybody: written as text, kysely has nothing to put
// together.

/**
 * The voter a command is from, locked: commands of one voter, also from two tabs, come one after
 * the other.
 */
export async function lockVoter(
  tx: Tx,
  key: WorkshopKey,
  who: { guestId: GuestId; participantId: ParticipantId },
): Promise<ParticipantRow | undefined> {
  const { rows } = await sql<ParticipantRow>`
    select p.* from elaborate.participant p
    where p.organisation_id = ${key.organisationId} and p.workshop_id = ${key.workshopId}
      and p.id = ${who.participantId} and p.guest_id = ${who.guestId} and p.merged_into is null
    for no key update`.execute(tx);
  return rows[0];
}

/** The same without a lock, for what must not be tied to the voter. */
export async function voterInBrowser(
  tx: Tx,
  key: WorkshopKey,
  who: { guestId: GuestId; participantId: ParticipantId },
): Promise<boolean> {
  const voters = await votersOfGuest(tx, key, who.guestId);
  return voters.some((voter) => voter.id === who.participantId);
}

/** `asker`: the guest whose browser the voter is in; null where a single voter was asked for. */
export type OwnRow = ParticipantRow &
  Pick<Own, 'cards' | 'dots' | 'secondDots' | 'reasonsFor' | 'closingWordSent'> & {
    asker: GuestId | null;
  };

/**
 * What voters see of themselves: their rows, cards and dots on cards that are on the board, in one
 * statement; by number.
 */
export async function ownRows(
  tx: Tx,
  key: WorkshopKey,
  whose: { guestIds: readonly GuestId[] } | { participantId: ParticipantId },
): Promise<OwnRow[]> {
  const theirs =
    'participantId' in whose
      ? sql`select null::uuid as asker, ${whose.participantId}::uuid as id`
      : votersOfGuests(key, whose.guestIds);
  const { rows } = await sql<OwnRow>`
    select own.asker, p.*, coalesce(c.cards, '[]') as cards, coalesce(d.dots, '[]') as dots,
      coalesce(d."secondDots", '[]') as "secondDots",
      coalesce(s."reasonsFor", '[]') as "reasonsFor",
      coalesce(s."closingWordSent", false) as "closingWordSent"
    from (${theirs}) own
    join elaborate.participant p on p.id = own.id
      and p.organisation_id = ${key.organisationId} and p.workshop_id = ${key.workshopId}
    left join lateral (${ownCards(key)}) c on true
    left join lateral (${ownDots(key)}) d on true
    left join lateral (${saidOnce(key)}) s on true
    order by p.number`.execute(tx);
  return rows;
}

const ownCards = (key: WorkshopKey) => sql`
  select json_agg(json_build_object('id', c.id, 'number', c.number, 'columnId', c.column_id,
    'title', c.title, 'explanation', c.explanation, 'mergedInto', whole.number, 'state',
    case when c.withdrawn_at is not null then 'withdrawn'
      when c.merged_into is not null then 'merged'
      when c.hidden_at is not null then 'hidden' when c.waiting_since is not null then 'waiting'
      else 'shown' end) order by c.number) as cards
  from elaborate.card c
  left join elaborate.card whole
    on whole.organisation_id = c.organisation_id and whole.id = c.merged_into
  where c.organisation_id = ${key.organisationId} and c.workshop_id = ${key.workshopId}
    and c.author_id = p.id`;

const ownDots = (key: WorkshopKey) => sql`
  select ${dotsIn(1)} as dots, ${dotsIn(2)} as "secondDots"
  from elaborate.dot d
  join elaborate.card c on c.organisation_id = d.organisation_id and c.id = d.card_id
  where d.organisation_id = ${key.organisationId} and d.participant_id = p.id
    and ${cIsAlive}`;

const dotsIn = (round: Round) => sql`
  json_agg(json_build_object('cardId', d.card_id, 'colour', d.colour, 'count', d.count)
    order by c.number, d.colour) filter (where d.round = ${sql.lit(round)})`;

// A reason is kept by its card, the closing word by the workshop.
const saidOnce = (key: WorkshopKey) => sql`
  select json_agg(o.subject_id) filter (where o.subject_id <> p.workshop_id) as "reasonsFor",
    bool_or(o.subject_id = p.workshop_id) as "closingWordSent"
  from elaborate.said_once o
  where o.organisation_id = ${key.organisationId} and o.participant_id = p.id`;

const votersOfGuests = (key: WorkshopKey, guestIds: readonly GuestId[]) => sql`
  select guest_id as asker, id from elaborate.participant
  where organisation_id = ${key.organisationId} and workshop_id = ${key.workshopId}
    and guest_id = any(${guestIds}::uuid[]) and merged_into is null`;

/** Whether a voter of this browser was merged with another one. */
export async function wasMergedAway(tx: Tx, key: WorkshopKey, guestId: GuestId): Promise<boolean> {
  const merged = await tx
    .selectFrom('elaborate.participant')
    .select('id')
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .where('guest_id', '=', guestId)
    .where('merged_into', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return merged !== undefined;
}

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
    | 'second_done_at'
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

/**
 * Voters of the workshop, locked in the order of their ids, so that two merges cannot wait for
 * each other.
 */
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
