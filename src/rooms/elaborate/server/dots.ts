import { done, refused } from '#platform/base/outcome.ts';
import type { CardId } from '../board.ts';
import { whyNotMove, whyNotPlace, whyNotTake, type Budget } from '../budget.ts';
import { whyNotDot } from '../phaseRules.ts';
import type { Colour } from '../phases.ts';
import { isCardOnBoard } from './cards.queries.ts';
import { addDot, dotsOfVoter, removeDot } from './dots.queries.ts';
import { courseOf, type Carried, type GuestWork } from './work.ts';

type DotWish = { cardId: CardId; colour: Colour };

/**
 * Places one secret dot. The voter's row is locked, so taps of two tabs come one after the other;
 * the database keeps the budget too. Nothing is announced: not even that somebody dotted.
 */
export async function placeDot(work: GuestWork, { cardId, colour }: DotWish): Carried {
  const { tx, key, voter } = work;
  const reason = whyNotDot(courseOf(work.workshop), colour) ?? (await whyNotOn(work, cardId));
  if (reason) return refused(reason);
  const placed = await dotsOfVoter(tx, key, { participantId: voter.id, colour });
  const overdrawn = whyNotPlace(placed, cardId, budgetOf(work, colour));
  if (overdrawn) return refused(overdrawn);
  await addDot(tx, key, { participantId: voter.id, cardId, colour });
  return done({});
}

export async function takeDot(work: GuestWork, { cardId, colour }: DotWish): Carried {
  const { tx, key, voter } = work;
  const reason = whyNotDot(courseOf(work.workshop), colour);
  if (reason) return refused(reason);
  const placed = await dotsOfVoter(tx, key, { participantId: voter.id, colour });
  const missing = whyNotTake(placed, cardId);
  if (missing) return refused(missing);
  await removeDot(tx, key, { participantId: voter.id, cardId, colour });
  return done({});
}

export async function moveDot(
  work: GuestWork,
  { fromCardId, toCardId, colour }: { fromCardId: CardId; toCardId: CardId; colour: Colour },
): Carried {
  const { tx, key, voter } = work;
  const reason = whyNotDot(courseOf(work.workshop), colour) ?? (await whyNotOn(work, toCardId));
  if (reason) return refused(reason);
  const placed = await dotsOfVoter(tx, key, { participantId: voter.id, colour });
  const cannot = whyNotMove(placed, { fromCardId, toCardId }, budgetOf(work, colour));
  if (cannot) return refused(cannot);
  await removeDot(tx, key, { participantId: voter.id, cardId: fromCardId, colour });
  await addDot(tx, key, { participantId: voter.id, cardId: toCardId, colour });
  return done({});
}

const budgetOf = ({ workshop }: GuestWork, colour: Colour): Budget => ({
  dots: colour === 'benefit' ? workshop.benefit_dots : workshop.effort_dots,
  perCard: workshop.dots_per_card,
});

const whyNotOn = async ({ tx, key }: GuestWork, cardId: CardId): Promise<'cardGone' | null> =>
  (await isCardOnBoard(tx, key, cardId)) ? null : 'cardGone';
