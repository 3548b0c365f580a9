import { newId } from '#platform/base/ids.ts';
import { done, type Outcome } from '#platform/base/outcome.ts';
import { acrossOrganisations, inOrganisation, type Tx } from '#platform/db/database.ts';
import type { WorkshopKey } from '../board.ts';
import type { DeskCommand } from '../commands.ts';
import type { Phase } from '../phases.ts';
import type { Refusal } from '../refusal.ts';
import { agendaOf } from './agenda.queries.ts';
import { announce } from './announce.ts';
import { enterPhase } from './course.ts';
import { deadlineStep, type DeadlineStep, type Standpoint } from './deadlineStep.ts';
import { workshopsPastDeadline } from './deadlines.queries.ts';
import { runDeskCommand } from './deskCommands.ts';
import { claimCommand } from './once.queries.ts';
import { openSecondRound } from './secondRound.ts';
import { close } from './settings.ts';
import { courseOf, type Carried, type Work } from './work.ts';
import { workshopOf, type WorkshopRow } from './workshops.queries.ts';

/**
 * The routine that moves workshops by deadline on, in every organisation. One that fails stops no
 * other; after a time without a server it makes up for every step.
 */
export async function passDeadlines(now: Date): Promise<void> {
  const due = await acrossOrganisations((tx) => workshopsPastDeadline(tx, now));
  const problems: unknown[] = [];
  for (const key of due) {
    await passDeadlinesOf(key, now).catch((problem: unknown) => problems.push(problem));
  }
  if (problems.length > 0) throw new AggregateError(problems, 'Deadlines could not be passed.');
}

// Each phase is entered once, revealed or shown once, and the day closed once.
const mostSteps = 20;

/** Takes every step whose time has come, one after the other, in a workshop. */
export async function passDeadlinesOf(key: WorkshopKey, now: Date): Promise<void> {
  for (let left = mostSteps; left > 0; left -= 1) {
    const step = await inOrganisation(key, async (tx) => {
      const workshop = await workshopOf(tx, key);
      return workshop ? stepOf(tx, key, workshop, now) : null;
    });
    if (!step || !(await take(key, step, now))) return;
  }
}

/** @returns whether the workshop moved, so that the next step can be looked at. */
async function take(key: WorkshopKey, step: DeadlineStep, now: Date): Promise<boolean> {
  switch (step.kind) {
    case 'reveal':
      return (await revealBoth(key, step, now)).ok;
    case 'revealOrClose': {
      const revealed = await revealBoth(key, step, now);
      if (revealed.ok) return true;
      return revealed.reason === 'nothingToReveal' && (await alone(key, step, now)).ok;
    }
    case 'showSecondRound': {
      const shown = await command(key, step, { kind: 'showSecondRound' }, now);
      if (shown.ok) return true;
      return shown.reason === 'tooFewChanged' && (await underLock(key, now, leaveDiscussion)).ok;
    }
    case 'close':
    case 'enter':
      return (await alone(key, step, now)).ok;
  }
}

/** As a moderator would: counted before the lock, and again when dots changed meanwhile. */
async function revealBoth(
  key: WorkshopKey,
  seen: DeadlineStep,
  now: Date,
): Promise<Outcome<null, Refusal>> {
  const benefit = await command(key, seen, { kind: 'reveal', revealed: 'benefit' }, now);
  return benefit.ok ? command(key, seen, { kind: 'reveal', revealed: 'both' }, now) : benefit;
}

// Nobody's: the workshop itself acts.
const command = (key: WorkshopKey, seen: DeadlineStep, wish: DeskCommand, now: Date) =>
  runDeskCommand(
    { key, id: key.workshopId },
    { id: newId<'command'>(now), command: wish },
    now,
    async (work) => (await stepAgain(work, seen)) !== null,
  );

const alone = (key: WorkshopKey, step: DeadlineStep, now: Date) =>
  underLock(key, now, (work) => takeAgain(work, step));

/** Alone in the workshop, as a moderator's command. */
const underLock = (
  key: WorkshopKey,
  now: Date,
  work: (work: Work) => Carried,
): Promise<Outcome<unknown, Refusal>> =>
  inOrganisation(key, async (tx): Promise<Outcome<unknown, Refusal>> => {
    const id = newId<'command'>(now);
    const claim = { id, actorId: key.workshopId, at: now, outcome: { ok: true } };
    await claimCommand(tx, key, 'alone', claim);
    const workshop = await workshopOf(tx, key);
    if (!workshop) return done(null);
    const answer = await work({ tx, key, workshop, now });
    if (answer.ok) await announce(tx, key, answer.value);
    return answer;
  });

/** A moderator may have been faster: what was decided before the lock is decided again. */
async function stepAgain(
  { tx, key, workshop, now }: Work,
  seen: DeadlineStep,
): Promise<DeadlineStep | null> {
  const step = await stepOf(tx, key, workshop, now);
  return step?.kind === seen.kind ? step : null;
}

async function takeAgain(work: Work, seen: DeadlineStep): Carried {
  const step = await stepAgain(work, seen);
  if (step?.kind === 'close' || step?.kind === 'revealOrClose') return close(work);
  return step?.kind === 'enter' ? enter(work, step.phase) : done({});
}

/** Too few changed something: the day goes on, and the second round is never shown. */
async function leaveDiscussion(work: Work): Carried {
  const { tx, key, workshop, now } = work;
  const step = await stepOf(tx, key, { ...workshop, second_round: 'no' }, now);
  if (workshop.phase !== 'discussion' || !step) return done({});
  if (step.kind === 'close') return close(work);
  return step.kind === 'enter' ? enter(work, step.phase) : done({});
}

/** The discussion by deadline is the second round itself: on its cards, from its first minute on. */
async function enter(work: Work, phase: Phase): Carried {
  const entered = await enterPhase(work, phase);
  if (!entered.ok || phase !== 'discussion' || work.workshop.second_round !== 'no') return entered;
  const workshop = { ...work.workshop, phase };
  const opened = await openSecondRound({ ...work, workshop });
  // Nothing to discuss: nobody is asked again.
  return opened.ok ? done({ ...entered.value, ...opened.value }) : entered;
}

async function stepOf(
  tx: Tx,
  key: WorkshopKey,
  workshop: WorkshopRow,
  now: Date,
): Promise<DeadlineStep | null> {
  if (workshop.rehearsal_since) return null;
  return deadlineStep(standpoint(workshop, await agendaOf(tx, key)), now);
}

const standpoint = (
  row: WorkshopRow,
  agenda: Awaited<ReturnType<typeof agendaOf>>,
): Standpoint => ({
  ...courseOf(row),
  pace: row.pace,
  secondRound: row.second_round,
  agenda: agenda.map((item) => ({ phase: item.phase, deadlineAt: item.deadline_at })),
});
