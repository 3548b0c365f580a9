import { done, refused } from '#platform/base/outcome.ts';
import type { CardId } from '../board.ts';
import type { GuestCommand } from '../commands.ts';
import { cardsWait, whyNotWrite } from '../phaseRules.ts';
import {
  cardById,
  countCardsBy,
  insertCard,
  isAlive,
  setCard,
  type CardRow,
} from './cards.queries.ts';
import { hasColumn } from './columns.queries.ts';
import { courseOf, type Carried, type GuestWork } from './work.ts';

type Words = Extract<GuestCommand, { kind: 'writeCard' | 'changeCard' }>;

/**
 * A voter names a task. While cards are hidden it waits, and only its writer and the desk see it.
 */
export async function writeCard(work: GuestWork, command: Words): Carried {
  const { tx, key, workshop, voter, now } = work;
  const reason = whyNotWrite(courseOf(workshop));
  if (reason) return refused(reason);
  if (!(await hasColumn(tx, key, command.columnId))) return refused('columnGone');
  if ((await countCardsBy(tx, key, voter.id)) >= workshop.cards_per_person) {
    return refused('tooManyCards');
  }
  const waits = cardsWait({ phase: workshop.phase, cardsHidden: workshop.cards_hidden });
  const written = await insertCard(tx, key, {
    id: command.cardId,
    column_id: command.columnId,
    title: command.title,
    explanation: command.explanation,
    author_id: voter.id,
    waiting_since: waits ? now : null,
    created_at: now,
  });
  // An id of the sender's making that is taken is somebody else's card.
  return written ? done({ cards: [command.cardId], progress: true }) : refused('notYourCard');
}

export async function changeCard(work: GuestWork, command: Words): Carried {
  const { tx, key, workshop } = work;
  const reason = whyNotWrite(courseOf(workshop)) ?? whyNotTouch(work, await cardOf(work, command));
  if (reason) return refused(reason);
  if (!(await hasColumn(tx, key, command.columnId))) return refused('columnGone');
  const { columnId, title, explanation } = command;
  await setCard(tx, key, command.cardId, { column_id: columnId, title, explanation });
  return done({ cards: [command.cardId] });
}

export async function withdrawCard(work: GuestWork, cardId: CardId): Carried {
  const { tx, key, workshop, now } = work;
  const card = await cardOf(work, { cardId });
  const reason = whyNotWrite(courseOf(workshop)) ?? whyNotTouch(work, card);
  if (reason) return refused(reason);
  if (card && card.sources.length > 0) return refused('holdsOthers');
  await setCard(tx, key, cardId, { withdrawn_at: now });
  return done({ cards: [cardId], progress: true });
}

const cardOf = ({ tx, key }: GuestWork, { cardId }: { cardId: CardId }) =>
  cardById(tx, key, cardId);

function whyNotTouch({ voter }: GuestWork, card: CardRow | undefined) {
  if (!card) return 'cardGone';
  if (card.author_id !== voter.id) return 'notYourCard';
  return isAlive(card) ? null : 'cardGone';
}
