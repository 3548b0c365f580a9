import { addMinutes as minutesLater } from '#platform/base/clock.ts';
import { done, refused } from '#platform/base/outcome.ts';
import { isCollecting, whyNotEnter, whyNotOnceClosed } from '../phaseRules.ts';
import type { Phase } from '../phases.ts';
import { agendaOf, setAgendaPhase } from './agenda.queries.ts';
import { showWaiting } from './cards.queries.ts';
import { beginDiscussion } from './discussion.ts';
import { mixLines, mixSpeakers } from './lines.queries.ts';
import { tellPhaseSoon } from './reminderJobs.ts';
import { courseOf, type Carried, type Work } from './work.ts';
import { setWorkshop } from './workshops.queries.ts';

/**
 * Moves the workshop to a phase of its agenda, forward or back. After collecting, every card that
 * waited is on the board. A countdown that still runs goes on when its phase is entered again: a
 * wrong click costs nothing.
 */
export async function enterPhase(work: Work, phase: Phase): Carried {
  const { tx, key, workshop, now } = work;
  const agenda = await agendaOf(tx, key);
  const reason = whyNotEnter({ ...courseOf(workshop), agenda }, phase);
  if (reason) return refused(reason);
  if (phase === workshop.phase) return done({});
  const item = agenda.find((row) => row.phase === phase);
  const left = stillRunning(workshop.countdown_ends_at, now);
  await setAgendaPhase(tx, key, workshop.phase, { countdown_ends_at: left });
  await setAgendaPhase(tx, key, phase, {
    entered_at: item?.entered_at ?? now,
    countdown_ends_at: null,
  });
  const again = stillRunning(item?.countdown_ends_at ?? null, now);
  await setWorkshop(tx, key, { phase, countdown_ends_at: again });
  if (phase === 'discussion' && !item?.entered_at) await beginDiscussion(work);
  await mixLines(tx, key);
  await mixSpeakers(tx, key);
  if (workshop.pace === 'deadlines') await tellPhaseSoon(tx, key, { phase, now });
  const cards = isCollecting(phase) ? [] : await showWaiting(tx, key);
  return done({ workshop: true, cards });
}

const stillRunning = (endsAt: Date | null, now: Date): Date | null =>
  endsAt && endsAt > now ? endsAt : null;

/** A countdown everybody sees; at its end nothing closes by itself. */
export async function startCountdown({ tx, key, workshop, now }: Work, minutes: number): Carried {
  const reason = whyNotOnceClosed(courseOf(workshop));
  if (reason) return refused(reason);
  await setWorkshop(tx, key, { countdown_ends_at: minutesLater(now, minutes) });
  return done({ workshop: true });
}

/**
 * "Two more minutes": from now when the time has run out already. Taking away ends at zero, not
 * before.
 */
export async function addMinutes({ tx, key, workshop, now }: Work, minutes: number): Carried {
  const reason = whyNotOnceClosed(courseOf(workshop));
  if (reason) return refused(reason);
  const from = Math.max(now.getTime(), workshop.countdown_ends_at?.getTime() ?? 0);
  const until = minutesLater(new Date(from), minutes);
  await setWorkshop(tx, key, { countdown_ends_at: until > now ? until : now });
  return done({ workshop: true });
}

export async function stopCountdown({ tx, key, workshop }: Work): Carried {
  const reason = whyNotOnceClosed(courseOf(workshop));
  if (reason) return refused(reason);
  await setWorkshop(tx, key, { countdown_ends_at: null });
  return done({ workshop: true });
}
