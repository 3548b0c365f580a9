import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { inTurns } from '#platform/base/inTurns.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import type { CardId, ParticipantId, WorkshopId, WorkshopKey } from '../board.ts';
import { whyNotReveal } from '../phaseRules.ts';
import type { Colour } from '../phases.ts';
import type { Ballot } from '../standing/ballots.ts';
import { standingSteps, type StandingInput } from '../standing/computeStanding.ts';
import type { Standing } from '../standing/standing.ts';
import { cardsOf } from './cards.queries.ts';
import { dotsToReveal } from './dots.queries.ts';
import { isOnBoard } from './views.ts';
import { courseOf } from './work.ts';
import { workshopOf, type WorkshopRow } from './workshops.queries.ts';

/** A matrix and what it was counted from: good only as long as that is still so. */
export type Counted = { votes: StandingInput; standing: Standing };

/**
 * Counts the matrix before the reveal, outside any transaction: with hundreds of cards it takes
 * seconds, in which nobody else must wait.
 * @returns null when there is nothing to count: revealed already, not yet the time, no cards.
 */
export async function countStanding(key: WorkshopKey): Promise<Counted | null> {
  const votes = await inOrganisation(key, async (tx) => {
    const workshop = await workshopOf(tx, key);
    if (workshop?.revealed !== 'nothing') return null;
    return whyNotReveal(courseOf(workshop), 'benefit') ? null : votesToCount(tx, key, workshop);
  });
  if (!votes || votes.cards.length === 0) return null;
  return { votes, standing: await countOnce(key.workshopId, votes) };
}

/** Whether it is still what the matrix was counted from. */
export const isStillSo = (counted: Counted | null | undefined, votes: StandingInput): boolean =>
  isDeepStrictEqual(counted?.votes, votes);

/** Everything on the board and every dot on it; read by the reveal only. */
export async function votesToCount(
  tx: Tx,
  key: WorkshopKey,
  workshop: WorkshopRow,
): Promise<StandingInput> {
  const onBoard = (await cardsOf(tx, key)).filter(isOnBoard);
  const cards = onBoard.map((card) => ({
    id: card.id,
    number: card.number,
    columnId: card.column_id,
    title: card.title,
    effortlessConfirmed: card.effortless_at !== null,
    fixedEffort: card.fixed_effort,
  }));
  const ballots = ballotsOf(await dotsToReveal(tx, key));
  return { cards, ballots, effortFixed: workshop.effort_fixed, seed: seedOf(key.workshopId) };
}

type Counting = { votes: StandingInput; standing: Promise<Standing> };

// Who taps twice, or sends again because the answer takes long, waits for the first count.
const counting = new Map<WorkshopId, Counting>();

function countOnce(workshopId: WorkshopId, votes: StandingInput): Promise<Standing> {
  const already = counting.get(workshopId);
  const isSame = isDeepStrictEqual(already?.votes, votes);
  if (already && isSame) return already.standing;
  const standing = inTurns(standingSteps(votes));
  const mine = { votes, standing };
  counting.set(workshopId, mine);
  const forget = () => {
    if (counting.get(workshopId) === mine) counting.delete(workshopId);
  };
  standing.then(forget, forget);
  return standing;
}

/** Kept with the standing, so that anybody can make the rank ranges again; the same each time. */
const seedOf = (workshopId: WorkshopId): number =>
  createHash('sha256').update(workshopId).digest().readUInt32BE(0) >>> 1;

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
