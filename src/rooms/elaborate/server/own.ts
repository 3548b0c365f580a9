import { assert } from '#platform/base/assert.ts';
import type { GuestId } from '#platform/base/ids.ts';
import { together } from '#platform/base/together.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import type { MeasureOfOrigin } from '#rooms/programme/door.server.ts';
import type { Own, ParticipantId, WorkshopKey } from '../board.ts';
import { ownRows, type OwnRow } from './participants.queries.ts';

type Taken = { measures: readonly MeasureOfOrigin[]; guestId: GuestId };
type Asked = Taken & { key: WorkshopKey };

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
      return own.map((row) => ownView(row, takenBy(one)));
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
