import { done, refused } from '#platform/base/outcome.ts';
import type { CardId } from '../board.ts';
import { whyNotGather } from '../phaseRules.ts';
import { cardById, isAlive, moveSources, setCard } from './cards.queries.ts';
import { trimDotsOf } from './dots.queries.ts';
import { courseOf, type Carried, type Work } from './work.ts';

/**
 * Puts a card into another; it is kept, and so is what had been put into it. Dots it got before the
 * phase went back to grouping are back with their voters: to refuse because of dots would tell that
 * there are some.
 */
export async function mergeCards(
  { tx, key, workshop }: Work,
  { cardId, intoCardId }: { cardId: CardId; intoCardId: CardId },
): Carried {
  const reason = whyNotGather(courseOf(workshop));
  if (reason) return refused(reason);
  const card = await cardById(tx, key, cardId);
  const into = await cardById(tx, key, intoCardId);
  if (!card || !into || cardId === intoCardId) return refused('cardGone');
  if (!isAlive(card) || !isAlive(into)) return refused('cardGone');
  await moveSources(tx, key, cardId, intoCardId);
  await setCard(tx, key, cardId, { merged_into: intoCardId });
  const sources = card.sources.map((source) => source.id);
  return done({ cards: [cardId, intoCardId, ...sources] });
}

/** Takes a card out of the one it was put into. */
export async function splitCard({ tx, key, workshop }: Work, cardId: CardId): Carried {
  const reason = whyNotGather(courseOf(workshop));
  if (reason) return refused(reason);
  const card = await cardById(tx, key, cardId);
  if (!card?.merged_into) return refused('cardGone');
  await trimDotsOf(tx, key, cardId);
  await setCard(tx, key, cardId, { merged_into: null });
  return done({ cards: [cardId, card.merged_into] });
}
