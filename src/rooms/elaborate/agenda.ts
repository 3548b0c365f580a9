import type { AgendaItem } from './board.ts';
import { phases, type Pace, type Phase, type WorkshopKind } from './phases.ts';
import type { Refusal } from './refusal.ts';

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

/** A phase as somebody wants it planned; `deadlineAt` is an ISO 8601 text. */
export type WantedPhase = PlannedPhase & { deadlineAt: string | null };

/**
 * The agenda as it is kept: each phase once, in the order of phases, with deadlines only where the
 * pace is by deadline.
 */
export function agendaInOrder(wanted: readonly WantedPhase[], pace: Pace): WantedPhase[] {
  return phases.flatMap((phase) => {
    const item = wanted.find((one) => one.phase === phase);
    return item ? { ...item, deadlineAt: pace === 'deadlines' ? item.deadlineAt : null } : [];
  });
}

/** What an agenda has to fit. @param entered phases the workshop is or was in. */
export type Planned = { pace: Pace; kind: WorkshopKind; entered: readonly Phase[] };

/** Why an agenda in order cannot be the workshop's; null when it can. */
export function whyNotPlan(
  agenda: readonly WantedPhase[],
  { pace, kind, entered }: Planned,
): Refusal | null {
  const has = (phase: Phase) => agenda.some((item) => item.phase === phase);
  if (!neededPhases.every(has)) return 'agendaNeeds';
  if (!entered.every(has)) return 'alreadyEntered';
  if (kind === 'open_round' && has('measures')) return 'noMeasuresInRound';
  return pace === 'deadlines' && !areInOrder(agenda) ? 'deadlinesInOrder' : null;
}

/** A phase without a deadline waits for a moderator. */
function areInOrder(agenda: readonly WantedPhase[]): boolean {
  const times = agenda.flatMap(({ deadlineAt }) => (deadlineAt ? Date.parse(deadlineAt) : []));
  return times.every((time, position) => position === 0 || time > (times[position - 1] ?? 0));
}
