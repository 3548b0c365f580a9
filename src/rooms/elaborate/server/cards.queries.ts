import { sql, type Selectable } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Tx } from '#platform/db/database.ts';
import type { Database } from '#platform/db/schema.ts';
import type { CardId, ColumnId, ParticipantId, WorkshopKey } from '../board.ts';

export type CardRow = Selectable<Database['elaborate.card']> & {
  sources: { id: CardId; number: number }[];
};

export type Whereabouts = Pick<
  CardRow,
  'withdrawn_at' | 'merged_into' | 'hidden_at' | 'waiting_since'
>;

/** A card with a life of its own, on the board or waiting for it: its dots count. */
export const isAlive = (card: Whereabouts): boolean =>
  !card.withdrawn_at && !card.merged_into && !card.hidden_at;

/** The same in SQL, where the card is called `c`. */
export const cIsAlive = sql<boolean>`
  (c.withdrawn_at is null and c.merged_into is null and c.hidden_at is null)`;

/** A transaction as cards see it; the numbers of the cards put together in each come with it. */
const cardsIn = (tx: Tx, key: WorkshopKey) =>
  tx
    .selectFrom('elaborate.card as c')
    .selectAll('c')
    .select((card) =>
      jsonArrayFrom(
        card
          .selectFrom('elaborate.card as s')
          .select(['s.id', 's.number'])
          .whereRef('s.organisation_id', '=', 'c.organisation_id')
          .where('s.workshop_id', '=', key.workshopId)
          .whereRef('s.merged_into', '=', 'c.id')
          .where('s.withdrawn_at', 'is', null)
          .orderBy('s.number'),
      ).as('sources'),
    )
    .where('c.organisation_id', '=', key.organisationId)
    .where('c.workshop_id', '=', key.workshopId)
    .orderBy('c.number')
    .orderBy('c.id');

/** Every card that was not withdrawn, by number. */
export const cardsOf = (tx: Tx, key: WorkshopKey): Promise<CardRow[]> =>
  cardsIn(tx, key).where('c.withdrawn_at', 'is', null).limit(20_000).execute();

/** Also withdrawn ones. */
export const cardsByIds = (tx: Tx, key: WorkshopKey, ids: readonly CardId[]): Promise<CardRow[]> =>
  cardsIn(tx, key).where('c.id', 'in', ids).limit(20_000).execute();

export const cardById = (tx: Tx, key: WorkshopKey, id: CardId): Promise<CardRow | undefined> =>
  cardsIn(tx, key).where('c.id', '=', id).executeTakeFirst();

/** Whether a card is on the board and takes dots. */
export async function isCardOnBoard(tx: Tx, key: WorkshopKey, id: CardId): Promise<boolean> {
  const { rows } = await sql`
    select from elaborate.card c where c.organisation_id = ${key.organisationId}
      and c.workshop_id = ${key.workshopId} and c.id = ${id} and ${cIsAlive}
      and c.waiting_since is null`.execute(tx);
  return rows.length > 0;
}

/** How many cards a voter has that were not withdrawn. */
export async function countCardsBy(
  tx: Tx,
  key: WorkshopKey,
  author: ParticipantId,
): Promise<number> {
  const row = await tx
    .selectFrom('elaborate.card')
    .select((card) => card.fn.countAll<number>().as('cards'))
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .where('author_id', '=', author)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow();
  return row.cards;
}

export type NewCard = {
  id: CardId;
  column_id: ColumnId;
  title: string;
  explanation: string;
  author_id: ParticipantId | null;
  waiting_since: Date | null;
  created_at: Date;
};

/**
 * Writes a card under the workshop's next number. @returns false when there is a card with this
 * id.
 */
export async function insertCard(tx: Tx, key: WorkshopKey, card: NewCard): Promise<boolean> {
  const { number } = await tx
    .updateTable('elaborate.workshop')
    .set((row) => ({ last_card_number: row('last_card_number', '+', 1) }))
    .where('organisation_id', '=', key.organisationId)
    .where('id', '=', key.workshopId)
    .returning('last_card_number as number')
    .executeTakeFirstOrThrow();
  const inserted = await tx
    .insertInto('elaborate.card')
    .values({ organisation_id: key.organisationId, workshop_id: key.workshopId, number, ...card })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

export type CardChange = Partial<
  Pick<
    Selectable<Database['elaborate.card']>,
    | 'column_id'
    | 'title'
    | 'explanation'
    | 'merged_into'
    | 'hidden_at'
    | 'withdrawn_at'
    | 'basic_question_at'
    | 'effortless_at'
  >
>;

export async function setCard(
  tx: Tx,
  key: WorkshopKey,
  id: CardId,
  change: CardChange,
): Promise<void> {
  await tx
    .updateTable('elaborate.card')
    .set(change)
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .where('id', '=', id)
    .execute();
}

/** What was put into a card goes along when that card is put into another. */
export async function moveSources(
  tx: Tx,
  key: WorkshopKey,
  from: CardId,
  into: CardId,
): Promise<void> {
  await tx
    .updateTable('elaborate.card')
    .set({ merged_into: into })
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .where('merged_into', '=', from)
    .execute();
}

/** Puts every waiting card on the board. @returns which. */
export async function showWaiting(tx: Tx, key: WorkshopKey): Promise<CardId[]> {
  const shown = await tx
    .updateTable('elaborate.card')
    .set({ waiting_since: null })
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .where('waiting_since', 'is not', null)
    .returning('id')
    .execute();
  return shown.map((card) => card.id);
}

export async function cardIdsOf(tx: Tx, key: WorkshopKey): Promise<CardId[]> {
  const cards = await tx
    .selectFrom('elaborate.card')
    .select('id')
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .orderBy('number')
    .orderBy('id')
    .limit(20_000)
    .execute();
  return cards.map((card) => card.id);
}
