import { randomInt } from 'node:crypto';
import type { Tx } from '#platform/db/database.ts';
import { recordFact } from '#platform/facts/facts.ts';
import { done, refused } from '#platform/base/outcome.ts';
import type { Ballot } from '../standing/ballots.ts';
import type { CardId, ParticipantId, WorkshopKey } from '../board.ts';
import { computeStanding, standingAsRevealed } from '../standing/computeStanding.ts';
import { whyNotReveal } from '../phaseRules.ts';
import type { Colour, Revealed } from '../phases.ts';
import type { Standing } from '../standing/standing.ts';
import { cardsOf, type CardRow } from './cards.queries.ts';
import { dotsToReveal } from './dots.queries.ts';
import { storedStanding, storeStanding } from './standing.queries.ts';
import { isOnBoard } from './views.ts';
import { courseOf, type Carried, type Work } from './work.ts';
import { setWorkshop } from './workshops.queries.ts';

/**
 * Lifts the secret, benefit first, then effort. The matrix is made once, at the first of the two:
 * dots do not change any more, and both steps show the same one.
 */
export async function reveal({ tx, key, workshop, now }: Work, to: 'benefit' | 'both'): Carried {
  const reason = whyNotReveal(courseOf(workshop), to);
  if (reason) return refused(reason);
  if (workshop.revealed === to || workshop.revealed === 'both') return done({});
  if (workshop.revealed === 'nothing') {
    const cards = (await cardsOf(tx, key)).filter(isOnBoard);
    if (cards.length === 0) return refused('nothingToReveal');
    await makeStanding({ tx, key, workshop, now }, cards);
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
  revealed: Revealed,
): Promise<Standing | null> {
  if (revealed === 'nothing') return null;
  const stored = await storedStanding(tx, key);
  return isStanding(stored) ? standingAsRevealed(stored, revealed) : null;
}

/** "Wirklich ohne Aufwand?" was answered with yes. */
export async function confirmInStanding({ tx, key, now }: Work, cardId: CardId): Promise<void> {
  const stored = await storedStanding(tx, key);
  if (!isStanding(stored)) return;
  const cards = stored.cards.map((card) =>
    card.cardId === cardId && card.effortless === 'asked'
      ? { ...card, effortless: 'confirmed' as const }
      : card,
  );
  await storeStanding(tx, key, { standing: { ...stored, cards }, at: now });
}

async function makeStanding(
  { tx, key, workshop, now }: Work,
  onBoard: readonly CardRow[],
): Promise<void> {
  const cards = onBoard.map((card) => ({
    id: card.id,
    number: card.number,
    columnId: card.column_id,
    title: card.title,
    effortlessConfirmed: card.effortless_at !== null,
    fixedEffort: card.fixed_effort,
  }));
  const ballots = ballotsOf(await dotsToReveal(tx, key));
  // Kept with the standing, so that anybody can make the rank ranges again.
  const seed = randomInt(1, 2 ** 31);
  const standing = computeStanding({ cards, ballots, effortFixed: workshop.effort_fixed, seed });
  await storeStanding(tx, key, { standing, at: now });
}

type Dots = Awaited<ReturnType<typeof dotsToReveal>>;

function ballotsOf(dots: Dots): Ballot[] {
  const ballots = new Map<ParticipantId, Record<Colour, Map<CardId, number>>>();
  for (const dot of dots) {
    const ballot = ballots.get(dot.participantId) ?? { benefit: new Map(), effort: new Map() };
    ballot[dot.colour].set(dot.cardId, dot.count);
    ballots.set(dot.participantId, ballot);
  }
  return [...ballots.values()];
}

// The body is what `storeStanding` wrote; the column only says that it is JSON.
const isStanding = (body: unknown): body is Standing =>
  typeof body === 'object' && body !== null && 'cards' in body && 'lines' in body;
