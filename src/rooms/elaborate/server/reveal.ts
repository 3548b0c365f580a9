import type { Tx } from '#platform/db/database.ts';
import { recordFact } from '#platform/facts/facts.ts';
import { done, refused } from '#platform/base/outcome.ts';
import type { CardId, WorkshopKey } from '../board.ts';
import { standingAsRevealed } from '../standing/computeStanding.ts';
import { whyNotReveal } from '../phaseRules.ts';
import { rounds } from '../phases.ts';
import type { Standing } from '../standing/standing.ts';
import { isStillSo, votesToCount } from './countedStanding.ts';
import { changeStanding, storedStanding, storeStanding } from './standing.queries.ts';
import { courseOf, type Carried, type Work } from './work.ts';
import { setWorkshop, type WorkshopRow } from './workshops.queries.ts';

/**
 * Lifts the secret, benefit first, then effort. The matrix is made once, at the first of the two:
 * dots do not change any more, and both steps show the same one. It was counted a moment ago;
 * refuses `changedMeanwhile` when cards or dots are not what they were then.
 */
export async function reveal(work: Work, to: 'benefit' | 'both'): Carried {
  const { tx, key, workshop, now, counted } = work;
  const reason = whyNotReveal(courseOf(workshop), to);
  if (reason) return refused(reason);
  if (workshop.revealed === to || workshop.revealed === 'both') return done({});
  if (workshop.revealed === 'nothing') {
    const votes = await votesToCount(tx, key, workshop, 1);
    if (votes.cards.length === 0) return refused('nothingToReveal');
    if (!counted || !isStillSo(counted, votes)) return refused('changedMeanwhile');
    const { standing } = counted;
    await storeStanding(tx, key, 1, { standing, receipts: votes.receipts, at: now });
  }
  await setWorkshop(tx, key, { revealed: to });
  const fact = { kind: 'elaborate.dots_revealed', subjectId: key.workshopId, at: now };
  if (to === 'both') await recordFact(tx, key, fact);
  return done({ workshop: true, standing: true });
}

/** The matrix as far as it is revealed; null before. */
export async function visibleStanding(
  tx: Tx,
  key: WorkshopKey,
  { revealed }: WorkshopRow,
): Promise<Standing | null> {
  if (revealed === 'nothing') return null;
  const stored = await storedStanding(tx, key, 1);
  return isStanding(stored) ? standingAsRevealed(stored, revealed) : null;
}

/** The matrix of the second round; null until it is shown. */
export async function visibleSecondStanding(
  tx: Tx,
  key: WorkshopKey,
  { second_round }: WorkshopRow,
): Promise<Standing | null> {
  if (second_round !== 'shown') return null;
  const stored = await storedStanding(tx, key, 2);
  return isStanding(stored) ? stored : null;
}

/** "Wirklich ohne Aufwand?" was answered with yes, in whichever round it was asked. */
export async function confirmInStanding({ tx, key }: Work, cardId: CardId): Promise<void> {
  for (const round of rounds) {
    const stored = await storedStanding(tx, key, round);
    if (!isStanding(stored)) continue;
    const cards = stored.cards.map((card) =>
      card.cardId === cardId && card.effortless === 'asked'
        ? { ...card, effortless: 'confirmed' as const }
        : card,
    );
    await changeStanding(tx, key, round, { ...stored, cards });
  }
}

// The body is what `storeStanding` wrote; the column only says that it is JSON.
export const isStanding = (body: unknown): body is Standing =>
  typeof body === 'object' && body !== null && 'cards' in body && 'lines' in body;
