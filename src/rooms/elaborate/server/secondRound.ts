import { recordFact } from '#platform/facts/facts.ts';
import { done, refused } from '#platform/base/outcome.ts';
import type { CardId } from '../board.ts';
import { tooFewChanged } from '../discussion.ts';
import { whyNotOpenSecond, whyNotShowSecond } from '../phaseRules.ts';
import { cardsOf } from './cards.queries.ts';
import { isStillSo, votesToCount } from './countedStanding.ts';
import { discussedCardsOf } from './discussion.queries.ts';
import { copyDotsToSecond, dotsToReveal } from './dots.queries.ts';
import { storeStanding } from './standing.queries.ts';
import { isOnBoard } from './views.ts';
import { courseOf, type Carried, type Work } from './work.ts';
import { setWorkshop } from './workshops.queries.ts';

/**
 * Everybody may move dots to the cards that were discussed. A ballot begins as it was counted in
 * the first round, so that who changes nothing is counted as before; the first round stays.
 */
export async function openSecondRound({ tx, key, workshop }: Work): Carried {
  const reason = whyNotOpenSecond(courseOf(workshop), workshop.second_round);
  if (reason) return refused(reason);
  if (workshop.second_round === 'open') return done({});
  if ((await discussedCardsOf(tx, key)).length === 0) return refused('notDiscussed');
  await copyDotsToSecond(tx, key);
  await setWorkshop(tx, key, { second_round: 'open' });
  return done({ workshop: true });
}

/**
 * Ends the second round and shows its matrix beside the first; there is no way back. It was counted
 * a moment ago; refuses `changedMeanwhile` when dots are not what they were then, `tooFewChanged`
 * while the change would be that of a handful of people.
 */
export async function showSecondRound(work: Work): Carried {
  const { tx, key, workshop, now, counted } = work;
  if (workshop.second_round === 'shown') return done({});
  const reason = whyNotShowSecond(courseOf(workshop), workshop.second_round);
  if (reason) return refused(reason);
  if (await changedByFew(work)) return refused('tooFewChanged');
  const votes = await votesToCount(tx, key, workshop, 2);
  if (!counted || !isStillSo(counted, votes)) return refused('changedMeanwhile');
  const { standing } = counted;
  await storeStanding(tx, key, 2, { standing, receipts: votes.receipts, at: now });
  await setWorkshop(tx, key, { second_round: 'shown' });
  const fact = { kind: 'elaborate.second_round_shown', subjectId: key.workshopId, at: now };
  await recordFact(tx, key, fact);
  return done({ workshop: true, secondStanding: true });
}

async function changedByFew({ tx, key }: Work): Promise<boolean> {
  const alive = new Set((await cardsOf(tx, key)).filter(isOnBoard).map((card) => card.id));
  const onBoard = (dot: { cardId: CardId }) => alive.has(dot.cardId);
  const first = await dotsToReveal(tx, key, 1);
  const second = await dotsToReveal(tx, key, 2);
  return tooFewChanged(first.filter(onBoard), second.filter(onBoard));
}
