import { assert } from '#platform/base/assert.ts';
import { done, type Outcome } from '#platform/base/outcome.ts';
import { inOrganisation } from '#platform/db/database.ts';
import type { DeskCommand, DeskEnvelope } from '../commands.ts';
import type { Refusal } from '../refusal.ts';
import type { DeskActor } from './actors.ts';
import { announce } from './announce.ts';
import { changeColumns } from './columns.ts';
import { addMinutes, enterPhase, startCountdown, stopCountdown } from './course.ts';
import {
  confirmEffortless,
  editCard,
  hideCard,
  markBasicQuestion,
  moveCard,
  showCard,
  writeDeskCard,
} from './deskCards.ts';
import { mergeParticipants } from './doubles.ts';
import { mergeCards, splitCard } from './gathering.ts';
import { makeMeasure } from './measures.ts';
import { claimCommand } from './once.queries.ts';
import { reveal } from './reveal.ts';
import { changeSettings, close, reopen, setJoinAddress } from './settings.ts';
import { progressSoon, votersSoon } from './soon.ts';
import type { Answer, Work } from './work.ts';
import { workshopOf } from './workshops.queries.ts';

/**
 * Carries out what a moderator wants, once for each command id, alone in the workshop: guests'
 * commands under way are finished first, those that come later meet what was decided.
 */
export async function runDeskCommand(
  actor: DeskActor,
  { id, command }: DeskEnvelope,
  now: Date,
): Promise<Outcome<null, Refusal>> {
  const { key } = actor;
  const outcome = await inOrganisation(key, async (tx): Answer => {
    const claim = { id, actorId: actor.id, at: now, outcome: { ok: true } };
    if (!(await claimCommand(tx, key, 'alone', claim))) return done({});
    const workshop = await workshopOf(tx, key);
    assert(workshop, 'a moderator has a workshop');
    const answer = await carryOut({ tx, key, workshop, now }, command);
    if (answer.ok) await announce(tx, key, answer.value);
    return answer;
  });
  if (!outcome.ok) return outcome;
  if (outcome.value.progress) progressSoon(key);
  if (outcome.value.participants) votersSoon(key);
  return done(null);
}

function carryOut(work: Work, command: DeskCommand): Answer {
  switch (command.kind) {
    case 'enterPhase':
      return enterPhase(work, command.phase);
    case 'startCountdown':
      return startCountdown(work, command.minutes);
    case 'addMinutes':
      return addMinutes(work, command.minutes);
    case 'stopCountdown':
      return stopCountdown(work);
    case 'reveal':
      return reveal(work, command.revealed);
    case 'writeCard':
      return writeDeskCard(work, command);
    case 'editCard':
      return editCard(work, command);
    case 'moveCard':
      return moveCard(work, command);
    case 'hideCard':
      return hideCard(work, command.cardId);
    case 'showCard':
      return showCard(work, command.cardId);
    default:
      return carryOutMore(work, command);
  }
}

function carryOutMore(work: Work, command: Exclude<DeskCommand, { kind: FirstKinds }>): Answer {
  switch (command.kind) {
    case 'mergeCards':
      return mergeCards(work, command);
    case 'splitCard':
      return splitCard(work, command.cardId);
    case 'confirmEffortless':
      return confirmEffortless(work, command.cardId);
    case 'markBasicQuestion':
      return markBasicQuestion(work, command);
    case 'mergeParticipants':
      return mergeParticipants(work, command);
    case 'makeMeasure':
      return makeMeasure(work, command);
    case 'changeSettings':
      return changeSettings(work, command);
    case 'changeColumns':
      return changeColumns(work, command.columns);
    case 'setJoinAddress':
      return setJoinAddress(work, command.address);
    case 'close':
      return close(work);
    case 'reopen':
      return reopen(work);
  }
}

type FirstKinds =
  | 'enterPhase'
  | 'startCountdown'
  | 'addMinutes'
  | 'stopCountdown'
  | 'reveal'
  | 'writeCard'
  | 'editCard'
  | 'moveCard'
  | 'hideCard'
  | 'showCard';
