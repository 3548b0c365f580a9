import { assert } from '#platform/base/assert.ts';
import type { GuestId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { MeasureOfOrigin } from '#rooms/programme/door.server.ts';
import type { Own, ParticipantId, WorkshopKey } from '../board.ts';
import { ownRows, type OwnRow } from './participants.queries.ts';

type Taken = { measures: readonly MeasureOfOrigin[]; guestId: GuestId };

/** What the voters of a browser see of themselves, in the order of their numbers. */
export async function ownOfGuest(tx: Tx, key: WorkshopKey, taken: Taken): Promise<Own[]> {
  const rows = await ownRows(tx, key, { guestId: taken.guestId });
  return rows.map((row) => ownView(row, takenBy(taken)));
}

/** What one voter sees of themselves. */
export async function ownOfOne(
  tx: Tx,
  key: WorkshopKey,
  participantId: ParticipantId,
  taken: Taken,
): Promise<Own> {
  const [row] = await ownRows(tx, key, { participantId });
  assert(row, 'a voter who was found a moment ago is there');
  return ownView(row, takenBy(taken));
}

const takenBy = ({ measures, guestId }: Taken): Own['measures'] =>
  measures.filter((measure) => measure.ownerGuestId === guestId).map((measure) => measure.id);

const ownView = (row: OwnRow, measures: Own['measures']): Own => ({
  participantId: row.id,
  number: row.number,
  name: row.name,
  returnWord: row.return_word,
  practised: row.practised_at !== null,
  cardsDone: row.cards_done_at !== null,
  benefitDone: row.benefit_done_at !== null,
  effortDone: row.effort_done_at !== null,
  cards: row.cards,
  dots: row.dots,
  measures,
});
