import type { AgendaItem } from './board.ts';
import { phases, type Phase } from './phases.ts';

/** A phase and the minutes planned for it. */
export type PlannedPhase = { phase: Phase; minutes: number };

/** The phases of the whole day, 90 minutes. */
export const wholeAgenda: readonly PlannedPhase[] = [
  { phase: 'arrive', minutes: 5 },
  { phase: 'impulse', minutes: 10 },
  { phase: 'collect', minutes: 10 },
  { phase: 'group', minutes: 10 },
  { phase: 'benefit', minutes: 5 },
  { phase: 'effort', minutes: 5 },
  { phase: 'matrix', minutes: 10 },
  { phase: 'discussion', minutes: 20 },
  { phase: 'measures', minutes: 10 },
  { phase: 'closing', minutes: 5 },
];

/** 30 minutes, without impulse and discussion. */
export const shortAgenda: readonly PlannedPhase[] = [
  { phase: 'arrive', minutes: 3 },
  { phase: 'collect', minutes: 6 },
  { phase: 'group', minutes: 4 },
  { phase: 'benefit', minutes: 3 },
  { phase: 'effort', minutes: 3 },
  { phase: 'matrix', minutes: 4 },
  { phase: 'measures', minutes: 5 },
  { phase: 'closing', minutes: 2 },
];

/** The cards are there already. */
export const dotsAgenda: readonly PlannedPhase[] = [
  { phase: 'arrive', minutes: 2 },
  { phase: 'benefit', minutes: 4 },
  { phase: 'effort', minutes: 4 },
  { phase: 'matrix', minutes: 5 },
];

/** Without these there is no matrix. */
export const neededPhases: readonly Phase[] = ['arrive', 'benefit', 'effort', 'matrix'];

export const minutesOf = (agenda: readonly PlannedPhase[]): number =>
  agenda.reduce((sum, item) => sum + item.minutes, 0);

/** The phase that comes next on this agenda; null after the last one. */
export function nextPhase(agenda: readonly AgendaItem[], phase: Phase): Phase | null {
  const later = phases.slice(phases.indexOf(phase) + 1);
  return later.find((one) => agenda.some((item) => item.phase === one)) ?? null;
}
