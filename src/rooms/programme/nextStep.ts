import { may } from '#platform/auth/rights.ts';
import type { Role } from '#platform/auth/scope.ts';

/**
 * What the Fahrplan knows when it says what comes next. All numbers count measures but `finished`.
 * `mine`: who looks may moderate the running workshop.
 */
export type Known = {
  role: Role;
  hasProgramme: boolean;
  workshops: { running: { title: string; mine: boolean } | null; finished: number };
  listening: Listening;
  measures: MeasureCounts;
};

/** What explore knows: who listens, whether anything was heard, and what is made of it. */
export type Listening = {
  /** Places that are listened to. */
  sources: number;
  heard: boolean;
  /** `open`: nobody has decided about them yet. */
  positions: { all: number; open: number };
};

/** Open is planned, running or stuck. `mine` belong to whoever looks; `unowned` to nobody yet. */
export type MeasureCounts = {
  all: number;
  open: number;
  overdue: number;
  stuck: number;
  mine: number;
  mineOverdue: number;
  unowned: number;
};

export type NextStep =
  | { kind: 'moderateWorkshop'; title: string }
  | { kind: 'joinWorkshop'; title: string }
  | { kind: 'ownOverdue'; count: number }
  | { kind: 'unstick'; count: number }
  | { kind: 'overdue'; count: number }
  | { kind: 'startListening' }
  | { kind: 'writePositions' }
  | { kind: 'decidePositions'; count: number }
  | { kind: 'startWorkshop' }
  | { kind: 'waitForWorkshop' }
  | { kind: 'takeOn'; count: number }
  | { kind: 'nameGoal' }
  | { kind: 'ownOpen'; count: number }
  | { kind: 'nextWorkshop' }
  | { kind: 'onTrack' };

/**
 * The one thing to do next: what runs just now, then what is late, then what is missing.
 * Only what the role may do is proposed.
 */
export function nextStep(known: Known): NextStep {
  return runningNow(known) ?? late(known) ?? missing(known) ?? goingOn(known);
}

function runningNow({ workshops: { running } }: Known): NextStep | null {
  return (
    running && { kind: running.mine ? 'moderateWorkshop' : 'joinWorkshop', title: running.title }
  );
}

function late({ role, measures }: Known): NextStep | null {
  if (measures.mineOverdue > 0) return { kind: 'ownOverdue', count: measures.mineOverdue };
  if (!may(role, 'readEverything')) return null;
  if (measures.stuck > 0) return { kind: 'unstick', count: measures.stuck };
  if (measures.overdue > 0) return { kind: 'overdue', count: measures.overdue };
  return null;
}

function missing(known: Known): NextStep | null {
  const { role, hasProgramme, workshops, measures } = known;
  const nothingYet = workshops.finished === 0 && measures.all === 0;
  // Listening comes first.
  const listening = nothingYet ? listened(known) : null;
  if (listening) return listening;
  if (nothingYet) return { kind: may(role, 'runWorkshops') ? 'startWorkshop' : 'waitForWorkshop' };
  if (measures.unowned > 0 && may(role, 'addMeasure')) {
    return { kind: 'takeOn', count: measures.unowned };
  }
  return !hasProgramme && may(role, 'editProgramme') ? { kind: 'nameGoal' } : null;
}

function goingOn(known: Known): NextStep {
  const { role, measures } = known;
  if (measures.mine > 0) return { kind: 'ownOpen', count: measures.mine };
  const listening = listened(known);
  if (listening) return listening;
  if (measures.open === 0 && may(role, 'runWorkshops')) return { kind: 'nextWorkshop' };
  return { kind: 'onTrack' };
}

/** From the first source to the positions that follow from what it brought. */
function listened({ role, listening: { sources, heard, positions } }: Known): NextStep | null {
  if (sources === 0 && !heard)
    return may(role, 'editListening') ? { kind: 'startListening' } : null;
  if (!may(role, 'decidePositions')) return null;
  if (heard && positions.all === 0) return { kind: 'writePositions' };
  return positions.open > 0 ? { kind: 'decidePositions', count: positions.open } : null;
}
