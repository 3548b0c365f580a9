import { assert } from '#platform/base/assert.ts';
import { isId } from '#platform/base/ids.ts';
import type { MeasureOfOrigin } from '#rooms/programme/door.server.ts';
import type { CardView, DeskCard, MeasureView, WorkshopView } from '../board.ts';
import { isAlive, type CardRow, type Whereabouts } from './cards.queries.ts';
import type { ColumnRow } from './columns.queries.ts';
import { courseOf } from './work.ts';
import type { WorkshopRow } from './workshops.queries.ts';

/** Rows as the screens see them: what is not named here does not leave the server. */
export const workshopView = (row: WorkshopRow, columns: ColumnRow[]): WorkshopView => ({
  id: row.id,
  code: row.code,
  title: row.title,
  guidingQuestion: row.guiding_question,
  headCount: row.head_count,
  ...courseOf(row),
  countdownEndsAt: row.countdown_ends_at?.toISOString() ?? null,
  cardsPerPerson: row.cards_per_person,
  cardsHidden: row.cards_hidden,
  dots: { benefit: row.benefit_dots, effort: row.effort_dots, perCard: row.dots_per_card },
  effortFixed: row.effort_fixed,
  columns,
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
