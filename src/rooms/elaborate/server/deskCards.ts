import { done, refused } from '#platform/base/outcome.ts';
import type { CardId, ColumnId } from '../board.ts';
import {
  cardsWait,
  whyNotAfterReveal,
  whyNotAdd,
  whyNotArrange,
  whyNotOnceClosed,
} from '../phaseRules.ts';
import { cardById, insertCard, isAlive, setCard, type CardChange } from './cards.queries.ts';
import { hasColumn } from './columns.queries.ts';
import { trimDotsOf } from './dots.queries.ts';
import { confirmInStanding } from './reveal.ts';
import { isOnBoard } from './views.ts';
import { courseOf, type Carried, type Work } from './work.ts';

type Words = { cardId: CardId; title: string; explanation: string };

/** A moderator writes down what was called out; the number of cards is not limited for the desk. */
export async function writeDeskCard(work: Work, card: Words & { columnId: ColumnId }): Carried {
  const { tx, key, workshop, now } = work;
  const reason = whyNotAdd(courseOf(workshop));
  if (reason) return refused(reason);
  if (!(await hasColumn(tx, key, card.columnId))) return refused('columnGone');
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

export const editCard = (work: Work, { cardId, title, explanation }: Words): Carried =>
  arrange(work, cardId, { title, explanation });

export async function moveCard(
  work: Work,
  { cardId, columnId }: { cardId: CardId; columnId: ColumnId },
): Carried {
  if (!(await hasColumn(work.tx, work.key, columnId))) return refused('columnGone');
  return arrange(work, cardId, { column_id: columnId });
}

/** Takes a card off the board; the dots on it are back with their voters. */
export const hideCard = (work: Work, cardId: CardId): Carried =>
  arrange(work, cardId, { hidden_at: work.now });

/**
 * Undoes hiding: the card's dots are back too, where their voters have not placed them elsewhere.
 */
export async function showCard({ tx, key, workshop }: Work, cardId: CardId): Carried {
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
export async function confirmEffortless(work: Work, cardId: CardId): Carried {
  const { tx, key, workshop, now } = work;
  const reason = whyNotAfterReveal(courseOf(workshop));
  if (reason) return refused(reason);
  const card = await cardById(tx, key, cardId);
  if (!card || !isOnBoard(card)) return refused('cardGone');
  await setCard(tx, key, cardId, { effortless_at: now });
  await confirmInStanding(work, cardId);
  return done({ standing: true, secondStanding: true });
}

/**
 * A card that asks something basic becomes a Grundsatzfrage instead of a measure, or again a card.
 */
export async function markBasicQuestion(
  { tx, key, workshop, now }: Work,
  { cardId, marked }: { cardId: CardId; marked: boolean },
): Carried {
  const reason = whyNotOnceClosed(courseOf(workshop));
  if (reason) return refused(reason);
  const card = await cardById(tx, key, cardId);
  if (!card || !isAlive(card)) return refused('cardGone');
  await setCard(tx, key, cardId, { basic_question_at: marked ? now : null });
  return done({ cards: [cardId] });
}

async function arrange({ tx, key, workshop }: Work, cardId: CardId, change: CardChange): Carried {
  const reason = whyNotArrange(courseOf(workshop));
  if (reason) return refused(reason);
  const card = await cardById(tx, key, cardId);
  if (!card || !isAlive(card)) return refused('cardGone');
  await setCard(tx, key, cardId, change);
  return done({ cards: [cardId] });
}
