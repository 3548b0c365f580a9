import type { Selectable } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Database } from '#platform/db/schema.ts';
import type { CardId, WorkshopKey } from '../board.ts';

export type DiscussedCardRow = Selectable<Database['elaborate.discussed_card']>;

/** The cards of the discussion in their order. */
export const discussedCardsOf = (tx: Tx, key: WorkshopKey): Promise<DiscussedCardRow[]> =>
  tx
    .selectFrom('elaborate.discussed_card')
    .selectAll()
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .orderBy('position')
    .orderBy('card_id')
    .limit(50)
    .execute();

export type NewDiscussedCard = Pick<DiscussedCardRow, 'card_id' | 'position' | 'why'>;

export async function insertDiscussedCards(
  tx: Tx,
  key: WorkshopKey,
  cards: readonly NewDiscussedCard[],
): Promise<void> {
  const { organisationId: organisation_id, workshopId: workshop_id } = key;
  if (cards.length === 0) return;
  await tx
    .insertInto('elaborate.discussed_card')
    .values(cards.map((card) => ({ organisation_id, workshop_id, ...card })))
    .onConflict((there) =>
      there.columns(['organisation_id', 'workshop_id', 'card_id']).doUpdateSet((card) => ({
        position: card.ref('excluded.position'),
        why: card.ref('excluded.why'),
      })),
    )
    .execute();
}

export async function deleteDiscussedCard(tx: Tx, key: WorkshopKey, cardId: CardId): Promise<void> {
  await tx
    .deleteFrom('elaborate.discussed_card')
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .where('card_id', '=', cardId)
    .execute();
}

/** When the time for a card is up; null: nobody counts it. */
export async function setDiscussedUntil(
  tx: Tx,
  key: WorkshopKey,
  cardId: CardId,
  endsAt: Date | null,
): Promise<void> {
  await tx
    .updateTable('elaborate.discussed_card')
    .set({ ends_at: endsAt })
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .where('card_id', '=', cardId)
    .execute();
}

export async function isDiscussed(tx: Tx, key: WorkshopKey, cardId: CardId): Promise<boolean> {
  return (await discussedCardsOf(tx, key)).some((card) => card.card_id === cardId);
}
