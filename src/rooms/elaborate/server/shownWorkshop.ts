import type { Tx } from '#platform/db/database.ts';
import type {
  AgendaItem,
  DiscussionView,
  ImpulseView,
  WorkshopKey,
  WorkshopView,
} from '../board.ts';
import { reportPath } from '../report/reportPath.ts';
import { agendaOf, type AgendaRow } from './agenda.queries.ts';
import { columnsOf } from './columns.queries.ts';
import { discussedCardsOf, type DiscussedCardRow } from './discussion.queries.ts';
import { impulseOf, type ImpulseRow } from './impulse.queries.ts';
import { courseOf } from './work.ts';
import type { WorkshopRow } from './workshops.queries.ts';

/** A workshop with all that belongs to its course, as the screens see it. */
export async function shownWorkshop(
  tx: Tx,
  key: WorkshopKey,
  row: WorkshopRow,
): Promise<WorkshopView> {
  const impulse = await impulseOf(tx, key);
  return {
    ...workshopView(row),
    columns: await columnsOf(tx, key),
    agenda: (await agendaOf(tx, key)).map(agendaItem),
    impulse: impulse ? impulseView(impulse) : null,
    discussion: discussionView(row, await discussedCardsOf(tx, key)),
  };
}

type FromRow = Omit<WorkshopView, 'columns' | 'agenda' | 'impulse' | 'discussion'>;

// What is not named here does not leave the server, as the password of the Wi-Fi.
const workshopView = (row: WorkshopRow): FromRow => ({
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
  secondHost: row.second_host,
  pace: row.pace,
  rehearsal: row.rehearsal_since !== null,
  reportPath: row.report_token && reportPath(row.report_token),
  reportUntil: row.report_until?.toISOString() ?? null,
});

const agendaItem = (row: AgendaRow): AgendaItem => ({
  phase: row.phase,
  minutes: row.minutes,
  deadlineAt: row.deadline_at?.toISOString() ?? null,
});

const impulseView = (row: ImpulseRow): ImpulseView => ({
  title: row.title,
  speaker: row.speaker,
  standIn: row.stand_in,
  stoodIn: row.stood_in_at !== null,
  heard: row.heard,
});

const discussionView = (row: WorkshopRow, cards: readonly DiscussedCardRow[]): DiscussionView => ({
  cards: cards.map((card) => ({
    cardId: card.card_id,
    why: card.why,
    endsAt: card.ends_at?.toISOString() ?? null,
  })),
  cardId: row.discussed_card_id,
  secondRound: row.second_round,
});
