import { addMinutes as minutesLater } from '#platform/base/clock.ts';
import { done, refused } from '#platform/base/outcome.ts';
import type { CardId } from '../board.ts';
import type { DeskCommand } from '../commands.ts';
import { cardsToDiscuss, minutesForCard } from '../discussion.ts';
import { mostDiscussed } from '../lengths.ts';
import { whyNotChooseCards, whyNotDiscuss } from '../phaseRules.ts';
import { agendaOf } from './agenda.queries.ts';
import { cardById } from './cards.queries.ts';
import {
  deleteDiscussedCard,
  discussedCardsOf,
  insertDiscussedCards,
  setDiscussedUntil,
} from './discussion.queries.ts';
import { visibleStanding } from './reveal.ts';
import { isOnBoard } from './views.ts';
import { courseOf, type Carried, type Work } from './work.ts';
import { setWorkshop } from './workshops.queries.ts';

/**
 * At the first entering of the discussion: its cards from the matrix, after those that a moderator
 * has chosen already.
 */
export async function beginDiscussion({ tx, key, workshop }: Work): Promise<void> {
  const standing = await visibleStanding(tx, key, workshop);
  if (!standing) return;
  const chosen = new Set((await discussedCardsOf(tx, key)).map((card) => card.card_id));
  const cards = cardsToDiscuss(standing).map(({ cardId, why }, position) => ({
    card_id: cardId,
    // In front of those that were chosen by hand.
    position: position - mostDiscussed,
    why,
  }));
  const fresh = cards.filter((card) => !chosen.has(card.card_id));
  const again = cards.filter((card) => chosen.has(card.card_id));
  const room = mostDiscussed - chosen.size;
  await insertDiscussedCards(tx, key, [...again, ...fresh.slice(0, room)]);
}

export async function addToDiscussion({ tx, key, workshop }: Work, cardId: CardId): Carried {
  const reason = whyNotChooseCards(courseOf(workshop), workshop.second_round);
  if (reason) return refused(reason);
  const card = await cardById(tx, key, cardId);
  if (!card || !isOnBoard(card)) return refused('cardGone');
  const there = await discussedCardsOf(tx, key);
  if (there.some((one) => one.card_id === cardId)) return done({});
  if (there.length >= mostDiscussed) return refused('tooManyCards');
  const position = Math.max(0, ...there.map((one) => one.position + 1));
  await insertDiscussedCards(tx, key, [{ card_id: cardId, position, why: 'chosen' }]);
  return done({ workshop: true });
}

export async function removeFromDiscussion({ tx, key, workshop }: Work, cardId: CardId): Carried {
  const reason = whyNotChooseCards(courseOf(workshop), workshop.second_round);
  if (reason) return refused(reason);
  await deleteDiscussedCard(tx, key, cardId);
  if (workshop.discussed_card_id === cardId) {
    await setWorkshop(tx, key, { discussed_card_id: null });
  }
  return done({ workshop: true });
}

type Wish = Extract<DeskCommand, { kind: 'discuss' }>;

/** Names the card that is being talked about and starts its time; null ends the talk about one. */
export async function discuss(work: Work, { cardId, minutes }: Wish): Carried {
  const { tx, key, workshop, now } = work;
  const reason = whyNotDiscuss(courseOf(workshop));
  if (reason) return refused(reason);
  const cards = await discussedCardsOf(tx, key);
  if (cardId && !cards.some((card) => card.card_id === cardId)) return refused('notDiscussed');
  // The time of the card before ends with its talk.
  if (workshop.discussed_card_id && workshop.discussed_card_id !== cardId) {
    await setDiscussedUntil(tx, key, workshop.discussed_card_id, null);
  }
  if (cardId) {
    const lasts = minutes ?? minutesForCard(await minutesOfPhase(work), cards.length);
    await setDiscussedUntil(tx, key, cardId, minutesLater(now, lasts));
  }
  await setWorkshop(tx, key, { discussed_card_id: cardId });
  return done({ workshop: true });
}

async function minutesOfPhase({ tx, key }: Work): Promise<number> {
  return (await agendaOf(tx, key)).find((row) => row.phase === 'discussion')?.minutes ?? 0;
}
