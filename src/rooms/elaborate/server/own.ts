import { assert } from '#platform/base/assert.ts';
import type { GuestId } from '#platform/base/ids.ts';
import { together } from '#platform/base/together.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import type { MeasureOfOrigin } from '#rooms/programme/door.server.ts';
import type { Own, ParticipantId, WorkshopKey } from '../board.ts';
import { measuresOf } from './measures.ts';
import { ownRows, type OwnRow } from './participants.queries.ts';
import { countedReceipts, receiptAmong } from './receipts.ts';
import type { WorkshopRow } from './workshops.queries.ts';

/** What a voter's view of themselves needs of the workshop; `receipts`: null before the reveal. */
type Around = {
  measures: readonly MeasureOfOrigin[];
  receipts: ReadonlySet<string> | null;
  guestId: GuestId;
};
type Asked = Around & { key: WorkshopKey };

/**
 * What the voters of a browser see of themselves, in the order of their numbers. Everybody asks at
 * the same moment, when joining and when the phase changes: one statement answers many.
 */
export const ownOfGuest: (asked: Asked) => Promise<Own[]> = together({
  groupOf: ({ key }) => `${key.organisationId} ${key.workshopId}`,
  work: async (asked: readonly [Asked, ...Asked[]]) => {
    const [{ key }] = asked;
    const guestIds = asked.map(({ guestId }) => guestId);
    const rows = await inOrganisation(key, (tx) => ownRows(tx, key, { guestIds }));
    const rowsOf = Map.groupBy(rows, (row) => row.asker);
    return (one) => {
      const own = rowsOf.get(one.guestId)?.slice(0, mostInOneBrowser) ?? [];
      return own.map((row) => ownView(row, one));
    };
  },
  most: 200,
});

const mostInOneBrowser = 50;

/** What one voter sees of themselves. */
export async function ownOfOne(
  tx: Tx,
  key: WorkshopKey,
  participantId: ParticipantId,
  { workshop, guestId }: { workshop: WorkshopRow; guestId: GuestId },
): Promise<Own> {
  const [row] = await ownRows(tx, key, { participantId });
  assert(row, 'a voter who was found a moment ago is there');
  // Measures come from the matrix everybody has seen.
  const measures = workshop.revealed === 'both' ? await measuresOf(tx, key) : [];
  const receipts = await countedReceipts(tx, key, workshop);
  return ownView(row, { measures, receipts, guestId });
}

const takenBy = ({ measures, guestId }: Around): Own['measures'] =>
  measures.filter((measure) => measure.ownerGuestId === guestId).map((measure) => measure.id);

const ownView = (row: OwnRow, around: Around): Own => ({
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
  secondDots: row.secondDots,
  secondDone: row.second_done_at !== null,
  reasonsFor: row.reasonsFor,
  closingWordSent: row.closingWordSent,
  measures: takenBy(around),
  receipt:
    around.receipts &&
    receiptAmong(around.receipts, {
      workshopId: row.workshop_id,
      participantId: row.id,
      dots: row.dots,
    }),
});
