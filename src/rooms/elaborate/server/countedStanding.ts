import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { inTurns } from '#platform/base/inTurns.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import type { CardId, ParticipantId, WorkshopId, WorkshopKey } from '../board.ts';
import { whyNotReveal, whyNotShowSecond } from '../phaseRules.ts';
import type { Colour, Round } from '../phases.ts';
import type { Ballot } from '../standing/ballots.ts';
import { standingSteps, type StandingInput } from '../standing/computeStanding.ts';
import type { Standing } from '../standing/standing.ts';
import { cardsOf } from './cards.queries.ts';
import { dotsToReveal } from './dots.queries.ts';
import { receiptOf } from './receipts.ts';
import { isOnBoard } from './views.ts';
import { courseOf } from './work.ts';
import { workshopOf, type WorkshopRow } from './workshops.queries.ts';

/** What is counted, and the receipt of each ballot, sorted. */
export type Votes = StandingInput & { receipts: string[] };

/** A matrix and what it was counted from: good only as long as that is still so. */
export type Counted = { votes: Votes; standing: Standing };

/**
 * Counts the matrix of a round before it is shown, outside any transaction: with hundreds of cards
 * it takes seconds, in which nobody else must wait.
 * @returns null when there is nothing to count: shown already, not yet the time, no cards.
 */
export async function countStanding(key: WorkshopKey, round: Round): Promise<Counted | null> {
  const votes = await inOrganisation(key, async (tx) => {
    const workshop = await workshopOf(tx, key);
    return workshop && isToCount(workshop, round) ? votesToCount(tx, key, workshop, round) : null;
  });
  if (!votes || votes.cards.length === 0) return null;
  return { votes, standing: await countOnce(`${key.workshopId} ${round}`, votes) };
}

function isToCount(workshop: WorkshopRow, round: Round): boolean {
  const course = courseOf(workshop);
  if (round === 2) return whyNotShowSecond(course, workshop.second_round) === null;
  return workshop.revealed === 'nothing' && whyNotReveal(course, 'benefit') === null;
}

/** Whether it is still what the matrix was counted from. */
export const isStillSo = (counted: Counted | null | undefined, votes: Votes): boolean =>
  isDeepStrictEqual(counted?.votes, votes);

/** Everything on the board and every dot on it; read by the reveal only. */
export async function votesToCount(
  tx: Tx,
  key: WorkshopKey,
  workshop: WorkshopRow,
  round: Round,
): Promise<Votes> {
  const onBoard = (await cardsOf(tx, key)).filter(isOnBoard);
  const cards = onBoard.map((card) => ({
    id: card.id,
    number: card.number,
    columnId: card.column_id,
    title: card.title,
    effortlessConfirmed: card.effortless_at !== null,
    fixedEffort: card.fixed_effort,
  }));
  const ids = new Set(cards.map((card) => card.id));
  const dots = (await dotsToReveal(tx, key, round)).filter((dot) => ids.has(dot.cardId));
  return {
    cards,
    ballots: ballotsOf(dots),
    effortFixed: workshop.effort_fixed,
    seed: seedOf(key.workshopId),
    receipts: receiptsFor(key.workshopId, dots),
  };
}

type Counting = { votes: Votes; standing: Promise<Standing> };

// Who taps twice, or sends again because the answer takes long, waits for the first count.
const counting = new Map<string, Counting>();

function countOnce(what: string, votes: Votes): Promise<Standing> {
  const already = counting.get(what);
  const isSame = isDeepStrictEqual(already?.votes, votes);
  if (already && isSame) return already.standing;
  const standing = inTurns(standingSteps(votes));
  const mine = { votes, standing };
  counting.set(what, mine);
  const forget = () => {
    if (counting.get(what) === mine) counting.delete(what);
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

/** Sorted, so that their order tells nothing. */
function receiptsFor(workshopId: WorkshopId, dots: Dots): string[] {
  const ballots = Map.groupBy(dots, (dot) => dot.participantId);
  return [...ballots]
    .flatMap(([participantId, own]) => receiptOf({ workshopId, participantId, dots: own }) ?? [])
    .sort();
}
