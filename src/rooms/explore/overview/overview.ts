import type { Id } from '#platform/base/ids.ts';

/** What there is to be done first; one thing at a time. */
export type NextAction =
  | 'start'
  | 'waitForStart'
  | 'excursion'
  | 'repair'
  | 'fillSheet'
  | 'judge'
  | 'writePositions'
  | 'read';

type Known = {
  mayEdit: boolean;
  mayJudge: boolean;
  sources: number;
  /** Any mention at all. */
  heard: boolean;
  runningExcursion: Id<'excursion'> | null;
  brokenSources: number;
  sheetOpen: boolean;
  verdictsMissing: number;
  positions: number;
};

/** The one next thing, the most urgent first. */
export function nextAction(known: Known): NextAction {
  if (known.runningExcursion) return 'excursion';
  if (known.sources === 0 && !known.heard) return known.mayEdit ? 'start' : 'waitForStart';
  if (known.mayEdit && known.brokenSources > 0) return 'repair';
  if (known.mayEdit && known.sheetOpen) return 'fillSheet';
  if (known.mayJudge && known.heard && known.verdictsMissing > 0) return 'judge';
  if (known.mayEdit && known.heard && known.positions === 0) return 'writePositions';
  return 'read';
}
