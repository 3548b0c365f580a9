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
import type { Carried, Handlers, Work } from './work.ts';
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
  const outcome = await inOrganisation(key, async (tx): Carried => {
    const claim = { id, actorId: actor.id, at: now, outcome: { ok: true } };
    if (!(await claimCommand(tx, key, 'alone', claim))) return done({});
    const workshop = await workshopOf(tx, key);
    assert(workshop, 'a moderator has a workshop');
    const answer = await carryOut({ tx, key, workshop, now }, command.kind, command);
    if (answer.ok) await announce(tx, key, answer.value);
    return answer;
  });
  if (!outcome.ok) return outcome;
  if (outcome.value.progress) progressSoon(key);
  if (outcome.value.participants) votersSoon(key);
  return done(null);
}

type DeskCommands = { [Command in DeskCommand as Command['kind']]: Command };

const carryOut = <Kind extends keyof DeskCommands>(
  work: Work,
  kind: Kind,
  command: DeskCommands[Kind],
): Carried => handlers[kind](work, command);

const handlers: Handlers<Work, DeskCommands> = {
  enterPhase: (work, { phase }) => enterPhase(work, phase),
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
  close,
  reopen,
};
