import { assert } from '#platform/base/assert.ts';
import type { GuestId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { MeasureOfOrigin } from '#rooms/programme/door.server.ts';
import type { Own, ParticipantId, WorkshopKey } from '../board.ts';
import { ownRows } from './participants.queries.ts';

/** What some voters see of themselves, in the order of their numbers. */
export async function ownOf(
  tx: Tx,
  key: WorkshopKey,
  ids: readonly ParticipantId[],
  taken: { measures: readonly MeasureOfOrigin[]; guestId: GuestId },
): Promise<Own[]> {
  if (ids.length === 0) return [];
  const measures = taken.measures
    .filter((measure) => measure.ownerGuestId === taken.guestId)
    .map((measure) => measure.id);
  return (await ownRows(tx, key, ids)).map((row) => ownView(row, measures));
}

export async function ownOfOne(
  tx: Tx,
  key: WorkshopKey,
  id: ParticipantId,
  taken: { measures: readonly MeasureOfOrigin[]; guestId: GuestId },
): Promise<Own> {
  const [own] = await ownOf(tx, key, [id], taken);
  assert(own, 'a voter who was found a moment ago is there');
  return own;
}

type Row = Omit<Awaited<ReturnType<typeof ownRows>>[number], 'organisation_id' | 'workshop_id'>;

const ownView = (row: Row, measures: Own['measures']): Own => ({
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
