import type { Tx } from '#platform/db/database.ts';
import type { CardId, ColumnId, WorkshopKey } from '../../board.ts';
import type { TakenRound } from '../../rounds/roundFile.ts';

export async function insertTakenHome(
  tx: Tx,
  key: WorkshopKey,
  { round, takenAt }: { round: TakenRound; takenAt: Date },
): Promise<void> {
  await tx
    .insertInto('elaborate.taken_home')
    .values({
      organisation_id: key.organisationId,
      workshop_id: key.workshopId,
      body: JSON.stringify(round),
      taken_at: takenAt,
    })
    .execute();
}

/** The round a workshop was started from; undefined for all others. */
export async function takenHomeBody(tx: Tx, key: WorkshopKey): Promise<unknown> {
  const row = await tx
    .selectFrom('elaborate.taken_home')
    .select('body')
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .executeTakeFirst();
  return row?.body;
}

export type BroughtCard = {
  id: CardId;
  columnId: ColumnId;
  number: number;
  title: string;
  explanation: string;
};

/** Cards with the numbers they had in the round; new ones get numbers after these. */
export async function insertBroughtCards(
  tx: Tx,
  key: WorkshopKey,
  { cards, at }: { cards: readonly BroughtCard[]; at: Date },
): Promise<void> {
  const rows = cards.map(({ id, columnId, number, title, explanation }) => ({
    organisation_id: key.organisationId,
    workshop_id: key.workshopId,
    id,
    column_id: columnId,
    number,
    title,
    explanation,
    created_at: at,
  }));
  await tx.insertInto('elaborate.card').values(rows).execute();
  await tx
    .updateTable('elaborate.workshop')
    .set({ last_card_number: Math.max(...cards.map(({ number }) => number)) })
    .where('organisation_id', '=', key.organisationId)
    .where('id', '=', key.workshopId)
    .execute();
}
