import { assert } from '#platform/base/assert.ts';
import { isId } from '#platform/base/ids.ts';
import type { MeasureOfOrigin } from '#rooms/programme/door.server.ts';
import type { Area, CardView, DeskCard, DeskLine, LineView, MeasureView } from '../board.ts';
import { isAlive, type CardRow, type Whereabouts } from './cards.queries.ts';
import type { LineRow } from './lines.queries.ts';

/** Rows as the screens see them: what is not named here does not leave the server. */
export const cardView = (row: CardRow): CardView => ({
  id: row.id,
  number: row.number,
  columnId: row.column_id,
  title: row.title,
  explanation: row.explanation,
  mergedFrom: row.sources.map((source) => source.number),
  basicQuestion: row.basic_question_at !== null,
});

export const deskCard = (row: CardRow): DeskCard => ({
  ...cardView(row),
  state: row.merged_into
    ? 'merged'
    : row.hidden_at
      ? 'hidden'
      : row.waiting_since
        ? 'waiting'
        : 'shown',
  mergedInto: row.merged_into,
  photo: photoOf(row),
});

function photoOf({ photo_id: id, photo_area: area }: CardRow): DeskCard['photo'] {
  return id && area ? { id, area: areaOf(area) } : null;
}

// The database keeps four parts.
const areaOf = ([left = 0, top = 0, width = 0, height = 0]: readonly number[]): Area => [
  left,
  top,
  width,
  height,
];

export const lineView = (row: LineRow): LineView => ({
  id: row.id,
  kind: row.kind,
  cardId: row.card_id,
  text: row.text,
  answered: row.answered,
});

export const deskLine = (row: LineRow): DeskLine => ({ ...lineView(row), state: row.state });

export const isShown = (line: LineRow): boolean => line.state === 'shown';

export const isOnBoard = (card: Whereabouts): boolean => isAlive(card) && !card.waiting_since;

export function measureView(measure: MeasureOfOrigin): MeasureView {
  const cardId = measure.originId;
  assert(isId<'card'>(cardId), 'a measure of a card carries the id of its card');
  return {
    id: measure.id,
    cardId,
    what: measure.what,
    firstStep: measure.firstStep,
    dueOn: measure.dueOn,
    taken: measure.taken,
    takenBy: measure.ownerName,
  };
}
