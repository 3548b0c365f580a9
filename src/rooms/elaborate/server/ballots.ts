import { assert } from '#platform/base/assert.ts';
import { newId } from '#platform/base/ids.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { inOrganisation } from '#platform/db/database.ts';
import { whyNotType, type HelperRefusal } from '../ballots/ballotRules.ts';
import type { HelperCommand, HelperEnvelope } from '../ballots/paper.ts';
import { whyNotAll, type TypedDots } from '../ballots/typedDots.ts';
import type { ParticipantId } from '../board.ts';
import { announce, type Changed } from './announce.ts';
import {
  deleteBallot,
  insertBallot,
  insertBallotDots,
  lockBallot,
  markAsPaper,
} from './ballots.queries.ts';
import { cardsByIds } from './cards.queries.ts';
import { writeDeskCard } from './deskCards.ts';
import { clearDotsOf } from './dots.queries.ts';
import type { HelperActor } from './helpers.ts';
import { claimCommand } from './once.queries.ts';
import { progressSoon, votersSoon } from './soon.ts';
import { isOnBoard } from './views.ts';
import { courseOf, type Work } from './work.ts';
import { workshopOf } from './workshops.queries.ts';

type Helped = Promise<Outcome<Changed, HelperRefusal>>;

// As many as there may be with phones (joining.ts).
const mostVoters = 4_000;

/**
 * Carries out what a helper wants, once for each command id, in the lock guests share: a ballot
 * never meets a reveal half done.
 * @returns nothing a total could be read from; refuses `ballotThere` when a ballot of this number
 * was typed and is not to be replaced, `emptyBallot` where no dot is on it, `ballotGone`, and what
 * the rules for dots and cards refuse.
 */
export async function runHelperCommand(
  actor: HelperActor,
  { id, command }: HelperEnvelope,
  now: Date,
): Promise<Outcome<null, HelperRefusal>> {
  const { key } = actor;
  const outcome = await inOrganisation(key, async (tx): Helped => {
    const claim = { id, actorId: actor.id, at: now, outcome: { ok: true } };
    if (!(await claimCommand(tx, key, 'shared', claim))) return done({});
    const workshop = await workshopOf(tx, key);
    assert(workshop, 'a helper has a workshop');
    const answer = await carryOut({ tx, key, workshop, now }, command);
    if (answer.ok) await announce(tx, key, answer.value);
    return answer;
  });
  if (!outcome.ok) return outcome;
  if (outcome.value.progress) progressSoon(key);
  if (outcome.value.participants) votersSoon(key);
  return done(null);
}

function carryOut(work: Work, command: HelperCommand): Helped {
  if (command.kind === 'typeBallot') return typeBallot(work, command);
  return command.kind === 'withdrawBallot'
    ? withdrawBallot(work, command.number)
    : writePaperCard(work, command);
}

type Typed = Extract<HelperCommand, { kind: 'typeBallot' }>;

/** One paper ballot is one voter; its dots are counted like everybody's. */
async function typeBallot(work: Work, ballot: Typed): Helped {
  const { tx, key, workshop } = work;
  const effort = workshop.effort_fixed ? [] : ballot.effort;
  const reason = whyNotType(courseOf(workshop)) ?? (await whyNotDots(work, { ...ballot, effort }));
  if (reason) return refused(reason);
  const voter = await voterOf(work, ballot);
  if (!voter.ok) return voter;
  const participantId = voter.value;
  await insertBallotDots(tx, key, { participantId, colour: 'benefit', dots: ballot.benefit });
  await insertBallotDots(tx, key, { participantId, colour: 'effort', dots: effort });
  return done({ ballots: true, progress: true, participants: true });
}

async function whyNotDots(
  { tx, key, workshop }: Work,
  { benefit, effort }: { benefit: TypedDots; effort: TypedDots },
): Promise<HelperRefusal | null> {
  const ids = [...new Set([...benefit, ...effort].map(({ cardId }) => cardId))];
  if (ids.length === 0) return 'emptyBallot';
  const onBoard = (await cardsByIds(tx, key, ids)).filter(isOnBoard);
  if (onBoard.length < ids.length) return 'cardGone';
  const perCard = workshop.dots_per_card;
  return (
    whyNotAll(benefit, { dots: workshop.benefit_dots, perCard }) ??
    whyNotAll(effort, { dots: workshop.effort_dots, perCard })
  );
}

/** The ballot's voter without any dot: a new one, or the one it had when it was typed before. */
async function voterOf(
  { tx, key, now }: Work,
  { number, replace }: Typed,
): Promise<Outcome<ParticipantId, HelperRefusal>> {
  const there = await lockBallot(tx, key, number);
  if (there?.merged_into) return refused('mergedAway');
  if (there && !replace) return refused('ballotThere');
  if (there) {
    await clearDotsOf(tx, key, there.id);
    return done(there.id);
  }
  const id = newId<'participant'>(now);
  if (await insertBallot(tx, key, { id, number, typedAt: now }, mostVoters)) return done(id);
  // Two helpers with the same ballot at the same moment: the second is told.
  return refused((await lockBallot(tx, key, number)) ? 'ballotThere' : 'roomFull');
}

async function withdrawBallot({ tx, key, workshop }: Work, number: number): Helped {
  const reason = whyNotType(courseOf(workshop));
  if (reason) return refused(reason);
  const there = await lockBallot(tx, key, number);
  if (!there) return refused('ballotGone');
  if (there.merged_into) return refused('mergedAway');
  if (!(await deleteBallot(tx, key, there.id))) return refused('mergedAway');
  return done({ ballots: true, progress: true, participants: true });
}

/** A card written on paper, by the rule for what moderators write down. */
async function writePaperCard(
  work: Work,
  { cardId, columnId, title, explanation }: Extract<HelperCommand, { kind: 'writePaperCard' }>,
): Helped {
  const written = await writeDeskCard(work, { cardId, columnId, title, explanation });
  if (written.ok) await markAsPaper(work.tx, work.key, cardId);
  return written;
}
