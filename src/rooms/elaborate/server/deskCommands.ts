import { assert } from '#platform/base/assert.ts';
import { done, type Outcome } from '#platform/base/outcome.ts';
import { inOrganisation } from '#platform/db/database.ts';
import type { DeskCommand, DeskEnvelope } from '../commands.ts';
import type { Round } from '../phases.ts';
import type { Refusal } from '../refusal.ts';
import type { DeskActor } from './actors.ts';
import { changeAgenda } from './agenda.ts';
import { announce } from './announce.ts';
import { changeColumns } from './columns.ts';
import { countStanding } from './countedStanding.ts';
import { addMinutes, startCountdown, stopCountdown } from './course.ts';
import { enterByHand } from './deadlinesByHand.ts';
import {
  confirmEffortless,
  editCard,
  hideCard,
  markBasicQuestion,
  moveCard,
  showCard,
  writeDeskCard,
} from './deskCards.ts';
import { answerQuestion, setLine, showReasons, writeQuestion } from './deskLines.ts';
import { addToDiscussion, discuss, removeFromDiscussion } from './discussion.ts';
import { mergeParticipants } from './doubles.ts';
import { mergeCards, splitCard } from './gathering.ts';
import { changeImpulse, standIn } from './impulse.ts';
import { makeMeasure } from './measures.ts';
import { claimCommand } from './once.queries.ts';
import { playOn } from './rehearsal/rehearsalCall.ts';
import { reveal } from './reveal.ts';
import { openSecondRound, showSecondRound } from './secondRound.ts';
import { changePlace, changeSettings, close, reopen, setJoinAddress } from './settings.ts';
import { progressSoon, votersSoon } from './soon.ts';
import type { Carried, Handlers, Work } from './work.ts';
import { workshopOf } from './workshops.queries.ts';

/**
 * Carries out what a moderator wants, once for each command id, alone in the workshop: guests'
 * commands under way are finished first, those that come later meet what was decided.
 * @param isStillDue asked when the workshop is the command's alone; nothing is done when it is not.
 */
export async function runDeskCommand(
  actor: DeskActor,
  envelope: DeskEnvelope,
  now: Date,
  isStillDue: IsStillDue = always,
): Promise<Outcome<null, Refusal>> {
  const { key } = actor;
  const outcome = await lastingly(() => run(actor, envelope, now, isStillDue));
  if (!outcome.ok) return outcome;
  if (outcome.value.progress) progressSoon(key);
  if (outcome.value.participants) votersSoon(key);
  return done(null);
}

type IsStillDue = (work: Work) => Promise<boolean>;
const always: IsStillDue = () => Promise.resolve(true);

// Each further try needs somebody who changed the board while the matrix was counted.
const mostTries = 5;

async function lastingly(attempt: () => Carried): Carried {
  for (let left = mostTries - 1; ; left -= 1) {
    const outcome = await attempt();
    if (outcome.ok || outcome.reason !== 'changedMeanwhile' || left === 0) return outcome;
  }
}

async function run(
  actor: DeskActor,
  { id, command }: DeskEnvelope,
  now: Date,
  isStillDue: IsStillDue,
): Carried {
  const { key } = actor;
  const round = roundShownBy[command.kind];
  const counted = round ? await countStanding(key, round) : null;
  return inOrganisation(key, async (tx): Carried => {
    const claim = { id, actorId: actor.id, at: now, outcome: { ok: true } };
    if (!(await claimCommand(tx, key, 'alone', claim))) return done({});
    const workshop = await workshopOf(tx, key);
    assert(workshop, 'a moderator has a workshop');
    const work = { tx, key, workshop, now, counted };
    if (!(await isStillDue(work))) return done({});
    const answer = await carryOut(work, command.kind, command);
    if (answer.ok && workshop.rehearsal_since) await playOn(tx, key, command);
    if (answer.ok) await announce(tx, key, answer.value);
    return answer;
  });
}

const roundShownBy: Partial<Record<DeskCommand['kind'], Round>> = {
  reveal: 1,
  showSecondRound: 2,
};

type DeskCommands = { [Command in DeskCommand as Command['kind']]: Command };

const carryOut = <Kind extends keyof DeskCommands>(
  work: Work,
  kind: Kind,
  command: DeskCommands[Kind],
): Carried => handlers[kind](work, command);

const handlers: Handlers<Work, DeskCommands> = {
  enterPhase: (work, { phase }) => enterByHand(work, phase),
  startCountdown: (work, { minutes }) => startCountdown(work, minutes),
  addMinutes: (work, { minutes }) => addMinutes(work, minutes),
  stopCountdown,
  reveal: (work, { revealed }) => reveal(work, revealed),
  writeCard: writeDeskCard,
  editCard,
  moveCard,
  hideCard: (work, { cardId }) => hideCard(work, cardId),
  showCard: (work, { cardId }) => showCard(work, cardId),
  mergeCards,
  splitCard: (work, { cardId }) => splitCard(work, cardId),
  confirmEffortless: (work, { cardId }) => confirmEffortless(work, cardId),
  markBasicQuestion,
  mergeParticipants,
  makeMeasure,
  changeSettings,
  changeColumns: (work, { columns }) => changeColumns(work, columns),
  setJoinAddress: (work, { address }) => setJoinAddress(work, address),
  changeAgenda,
  changePlace,
  changeImpulse,
  standIn: (work, { standsIn }) => standIn(work, standsIn),
  addToDiscussion: (work, { cardId }) => addToDiscussion(work, cardId),
  removeFromDiscussion: (work, { cardId }) => removeFromDiscussion(work, cardId),
  discuss,
  openSecondRound,
  showSecondRound,
  writeQuestion,
  setLine,
  showReasons: (work, { cardId }) => showReasons(work, cardId),
  answerQuestion,
  close,
  reopen,
};
