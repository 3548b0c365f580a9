import { done, refused } from '#platform/base/outcome.ts';
import type { CardId, ColumnId } from '../board.ts';
import { cardsWait, whyNotAdd, whyNotArrange } from '../phaseRules.ts';
import { cardById, insertCard, setCard, type CardChange } from './cards.queries.ts';
import { trimDotsOf } from './dots.queries.ts';
import { confirmInStanding } from './reveal.ts';
import { isAlive, isOnBoard } from './views.ts';
import { courseOf, type Answer, type Work } from './work.ts';
import { columnsOf } from './workshops.queries.ts';

type Words = { cardId: CardId; title: string; explanation: string };

/** A moderator writes down what was called out; the number of cards is not limited for the desk. */
export async function writeDeskCard(work: Work, card: Words & { columnId: ColumnId }): Answer {
  const { tx, key, workshop, now } = work;
  const reason = whyNotAdd(courseOf(workshop));
  if (reason) return refused(reason);
  if (!(await hasColumn(work, card.columnId))) return refused('columnGone');
  const waits = cardsWait({ phase: workshop.phase, cardsHidden: workshop.cards_hidden });
  const written = await insertCard(tx, key, {
    id: card.cardId,
    column_id: card.columnId,
    title: card.title,
    explanation: card.explanation,
    author_id: null,
    waiting_since: waits ? now : null,
    created_at: now,
  });
  return written ? done({ cards: [card.cardId], progress: true }) : refused('notYourCard');
}

export const editCard = (work: Work, { cardId, title, explanation }: Words): Answer =>
  arrange(work, cardId, { title, explanation });

export async function moveCard(
  work: Work,
  { cardId, columnId }: { cardId: CardId; columnId: ColumnId },
): Answer {
  if (!(await hasColumn(work, columnId))) return refused('columnGone');
  return arrange(work, cardId, { column_id: columnId });
}

/** Takes a card off the board; the dots on it are back with their voters. */
export const hideCard = (work: Work, cardId: CardId): Answer =>
  arrange(work, cardId, { hidden_at: work.now });

/**
 * Undoes hiding: the card's dots are back too, where their voters have not placed them elsewhere.
 */
export async function showCard({ tx, key, workshop }: Work, cardId: CardId): Answer {
  const reason = whyNotArrange(courseOf(workshop));
  if (reason) return refused(reason);
  const card = await cardById(tx, key, cardId);
  if (!card || card.withdrawn_at || card.merged_into) return refused('cardGone');
  if (!card.hidden_at) return done({});
  await trimDotsOf(tx, key, cardId);
  await setCard(tx, key, cardId, { hidden_at: null });
  return done({ cards: [cardId] });
}

/** "Wirklich ohne Aufwand?": yes. */
export async function confirmEffortless(work: Work, cardId: CardId): Answer {
  const { tx, key, workshop, now } = work;
  if (workshop.closed_at) return refused('closed');
  if (workshop.revealed !== 'both') return refused('revealFirst');
  const card = await cardById(tx, key, cardId);
  if (!card || !isOnBoard(card)) return refused('cardGone');
  await setCard(tx, key, cardId, { effortless_at: now });
  await confirmInStanding(work, cardId);
  return done({ standing: true });
}

/**
 * A card that asks something basic becomes a Grundsatzfrage instead of a measure, or again a card.
 */
export async function markBasicQuestion(
  { tx, key, workshop, now }: Work,
  { cardId, marked }: { cardId: CardId; marked: boolean },
): Answer {
  if (workshop.closed_at) return refused('closed');
  const card = await cardById(tx, key, cardId);
  if (!card || !isAlive(card)) return refused('cardGone');
  await setCard(tx, key, cardId, { basic_question_at: marked ? now : null });
  return done({ cards: [cardId] });
}

async function arrange({ tx, key, workshop }: Work, cardId: CardId, change: CardChange): Answer {
  const reason = whyNotArrange(courseOf(workshop));
  if (reason) return refused(reason);
  const card = await cardById(tx, key, cardId);
  if (!card || !isAlive(card)) return refused('cardGone');
  await setCard(tx, key, cardId, change);
  return done({ cards: [cardId] });
}

const hasColumn = async ({ tx, key }: Work, columnId: ColumnId): Promise<boolean> =>
  (await columnsOf(tx, key)).some((column) => column.id === columnId);
