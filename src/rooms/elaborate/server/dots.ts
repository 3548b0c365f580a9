import { done, refused } from '#platform/base/outcome.ts';
import type { CardId } from '../board.ts';
import { whyNotMove, whyNotPlace, whyNotTake, type Budget } from '../budget.ts';
import { whyNotDot, whyNotDotAgain } from '../phaseRules.ts';
import type { Colour, Round } from '../phases.ts';
import { isCardOnBoard } from './cards.queries.ts';
import { isDiscussed } from './discussion.queries.ts';
import { addDot, dotsOfVoter, removeDot, type Ballot } from './dots.queries.ts';
import { courseOf, type Carried, type GuestWork } from './work.ts';

/** `round`: the first unless it says so. */
type DotWish = { cardId: CardId; colour: Colour; round?: Round | undefined };
type MoveWish = { fromCardId: CardId; toCardId: CardId } & Omit<DotWish, 'cardId'>;

/**
 * Places one secret dot. The voter's row is locked, so taps of two tabs come one after the other;
 * the database keeps the budget too. Nothing is announced: not even that somebody dotted.
 */
export async function placeDot(work: GuestWork, { cardId, ...wish }: DotWish): Carried {
  const { tx, key } = work;
  const ballot = ballotOf(work, wish);
  const reason = whyNotNow(work, ballot) ?? (await whyNotOn(work, cardId, ballot));
  if (reason) return refused(reason);
  const placed = await dotsOfVoter(tx, key, ballot);
  const overdrawn = whyNotPlace(placed, cardId, budgetOf(work, ballot));
  if (overdrawn) return refused(overdrawn);
  await addDot(tx, key, { ...ballot, cardId });
  return done({});
}

export async function takeDot(work: GuestWork, { cardId, ...wish }: DotWish): Carried {
  const { tx, key } = work;
  const ballot = ballotOf(work, wish);
  const reason = whyNotNow(work, ballot);
  if (reason) return refused(reason);
  const missing = whyNotTake(await dotsOfVoter(tx, key, ballot), cardId);
  if (missing) return refused(missing);
  await removeDot(tx, key, { ...ballot, cardId });
  return done({});
}

export async function moveDot(
  work: GuestWork,
  { fromCardId, toCardId, ...wish }: MoveWish,
): Carried {
  const { tx, key } = work;
  const ballot = ballotOf(work, wish);
  const reason = whyNotNow(work, ballot) ?? (await whyNotOn(work, toCardId, ballot));
  if (reason) return refused(reason);
  const placed = await dotsOfVoter(tx, key, ballot);
  const cannot = whyNotMove(placed, { fromCardId, toCardId }, budgetOf(work, ballot));
  if (cannot) return refused(cannot);
  await removeDot(tx, key, { ...ballot, cardId: fromCardId });
  await addDot(tx, key, { ...ballot, cardId: toCardId });
  return done({});
}

const ballotOf = (
  { voter }: GuestWork,
  { colour, round = 1 }: Omit<DotWish, 'cardId'>,
): Ballot => ({ participantId: voter.id, colour, round });

const whyNotNow = ({ workshop }: GuestWork, { colour, round }: Ballot) =>
  round === 1
    ? whyNotDot(courseOf(workshop), colour)
    : whyNotDotAgain(courseOf(workshop), workshop.second_round);

const budgetOf = ({ workshop }: GuestWork, { colour }: Ballot): Budget => ({
  dots: colour === 'benefit' ? workshop.benefit_dots : workshop.effort_dots,
  perCard: workshop.dots_per_card,
});

/** The second round asks about the cards that were discussed; from the others dots only go. */
async function whyNotOn({ tx, key }: GuestWork, cardId: CardId, { round }: Ballot) {
  if (!(await isCardOnBoard(tx, key, cardId))) return 'cardGone';
  return round === 1 || (await isDiscussed(tx, key, cardId)) ? null : 'notDiscussed';
}
