import { assert } from '#platform/base/assert.ts';
import { isId } from '#platform/base/ids.ts';
import type { MeasureOfOrigin } from '#rooms/programme/door.server.ts';
import type { CardView, DeskCard, MeasureView, WorkshopView } from '../board.ts';
import type { CardRow } from './cards.queries.ts';
import type { ColumnRow, WorkshopRow } from './workshops.queries.ts';

/** Rows as the screens see them: what is not named here does not leave the server. */
export const workshopView = (row: WorkshopRow, columns: ColumnRow[]): WorkshopView => ({
  id: row.id,
  code: row.code,
  title: row.title,
  guidingQuestion: row.guiding_question,
  headCount: row.head_count,
  phase: row.phase,
  countdownEndsAt: row.countdown_ends_at?.toISOString() ?? null,
  revealed: row.revealed,
  cardsPerPerson: row.cards_per_person,
  cardsHidden: row.cards_hidden,
  dots: { benefit: row.benefit_dots, effort: row.effort_dots, perCard: row.dots_per_card },
  effortFixed: row.effort_fixed,
  columns,
  closed: row.closed_at !== null,
});

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
});

type Whereabouts = Pick<CardRow, 'withdrawn_at' | 'merged_into' | 'hidden_at' | 'waiting_since'>;

/** A card with a life of its own, on the board or waiting for it. */
export const isAlive = (card: Whereabouts): boolean =>
  !card.withdrawn_at && !card.merged_into && !card.hidden_at;

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
