import { addMinutes as minutesLater } from '#platform/base/clock.ts';
import { done, refused } from '#platform/base/outcome.ts';
import { isCollecting, whyNotEnter, whyNotOnceClosed } from '../phaseRules.ts';
import type { Phase } from '../phases.ts';
import { showWaiting } from './cards.queries.ts';
import { courseOf, type Carried, type Work } from './work.ts';
import { setWorkshop } from './workshops.queries.ts';

/**
 * Moves the workshop to a phase, forward or back. After collecting, every card that waited is on
 * the board.
 */
export async function enterPhase({ tx, key, workshop }: Work, phase: Phase): Carried {
  const reason = whyNotEnter(courseOf(workshop), phase);
  if (reason) return refused(reason);
  if (phase === workshop.phase) return done({});
  await setWorkshop(tx, key, { phase, countdown_ends_at: null });
  const cards = isCollecting(phase) ? [] : await showWaiting(tx, key);
  return done({ workshop: true, cards });
}

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
