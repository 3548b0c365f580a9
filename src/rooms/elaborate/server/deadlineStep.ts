import { phases, type Pace, type Phase, type Revealed, type SecondRound } from '../phases.ts';

/** Where a workshop by deadline stands. */
export type Standpoint = {
  pace: Pace;
  closed: boolean;
  phase: Phase;
  revealed: Revealed;
  secondRound: SecondRound;
  agenda: readonly { phase: Phase; deadlineAt: Date | null }[];
};

/** What a deadline that has passed brings next. */
export type DeadlineStep =
  | { kind: 'reveal' }
  /** Nothing was collected, so there is no matrix, and nothing after it is possible. */
  | { kind: 'revealOrClose' }
  | { kind: 'showSecondRound' }
  | { kind: 'enter'; phase: Phase }
  | { kind: 'close' };

/**
 * The next step of a workshop whose time has come; null while it waits. A phase without a deadline
 * waits for a moderator. Dots are revealed as soon as dotting is over, the second round is shown at
 * the end of the discussion, and the last deadline ends the day.
 */
export function deadlineStep(at: Standpoint, now: Date): DeadlineStep | null {
  if (at.closed || at.pace !== 'deadlines') return null;
  const isOver = hasPassed(at, at.phase, now);
  if (at.phase === 'matrix' && at.revealed !== 'both') {
    if (isOver) return { kind: 'revealOrClose' };
    return hasPassed(at, 'effort', now) ? { kind: 'reveal' } : null;
  }
  if (!isOver) return null;
  if (at.phase === 'discussion' && at.secondRound === 'open') return { kind: 'showSecondRound' };
  const next = phaseAfter(at);
  return next ? { kind: 'enter', phase: next } : { kind: 'close' };
}

function hasPassed({ agenda }: Standpoint, phase: Phase, now: Date): boolean {
  const deadlineAt = agenda.find((item) => item.phase === phase)?.deadlineAt;
  return deadlineAt ? deadlineAt <= now : false;
}

function phaseAfter({ agenda, phase }: Standpoint): Phase | null {
  const later = phases.slice(phases.indexOf(phase) + 1);
  return later.find((one) => agenda.some((item) => item.phase === one)) ?? null;
}
