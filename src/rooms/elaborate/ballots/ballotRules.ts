import { phases } from '../phases.ts';
import type { Course } from '../phaseRules.ts';
import type { Refusal } from '../refusal.ts';

/** Why a helper's command was not carried out. */
export type HelperRefusal = Refusal | 'ballotThere' | 'ballotGone' | 'emptyBallot';

/**
 * Paper ballots are typed from the first dots on, both colours at once, until the dots are
 * revealed: whoever knew the result would type differently.
 */
export function whyNotType(course: Course): 'closed' | 'alreadyRevealed' | 'wrongPhase' | null {
  if (course.closed) return 'closed';
  if (course.revealed !== 'nothing') return 'alreadyRevealed';
  return phases.indexOf(course.phase) < phases.indexOf('benefit') ? 'wrongPhase' : null;
}
