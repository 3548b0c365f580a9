import type { Phase } from '../phases.ts';
import { enterPhase } from './course.ts';
import { clearPassedDeadline } from './deadlines.queries.ts';
import type { Carried, Work } from './work.ts';

/**
 * A moderator enters a phase. Where its deadline has passed already it has none any more, or the
 * next minute would move everybody on again: it waits until it gets a new one.
 */
export async function enterByHand(work: Work, phase: Phase): Carried {
  const { tx, key, now } = work;
  const entered = await enterPhase(work, phase);
  if (entered.ok) await clearPassedDeadline(tx, key, { phase, at: now });
  return entered;
}
