import type { Board } from './board.ts';
import { phases, type Phase } from './phases.ts';

/** Whether a phase lies behind and something came of it: one that was skipped is not done. */
export function isPhaseDone({ workshop, progress, standing, lines }: Board, phase: Phase): boolean {
  if (phases.indexOf(phase) >= phases.indexOf(workshop.phase)) return false;
  const revealed = workshop.revealed !== 'nothing';
  const came: Record<Phase, boolean> = {
    arrive: true,
    impulse: workshop.impulse !== null,
    collect: progress.cards > 0,
    group: progress.cards > 0,
    benefit: progress.benefitDone > 0 || (standing?.benefitDots ?? 0) > 0,
    effort: progress.effortDone > 0 || (standing?.effortDots ?? 0) > 0,
    matrix: revealed,
    discussion: workshop.discussion.cards.length > 0,
    measures: revealed,
    closing: lines.some((line) => line.kind === 'closing_word'),
  };
  return came[phase];
}
