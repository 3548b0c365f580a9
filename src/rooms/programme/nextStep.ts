import { may } from '#platform/auth/rights.ts';
import type { Role } from '#platform/auth/scope.ts';

/**
 * What the Fahrplan knows when it says what comes next. All numbers count measures but `finished`.
 */
export type Known = {
  role: Role;
  hasProgramme: boolean;
  workshops: { running: { title: string } | null; finished: number };
  measures: MeasureCounts;
};

/** Open is planned, running or stuck. `mine` belong to whoever looks; `unowned` to nobody yet. */
export type MeasureCounts = {
  all: number;
  open: number;
  overdue: number;
  stuck: number;
  done: number;
  mine: number;
  mineOverdue: number;
  unowned: number;
};

export type NextStep =
  | { kind: 'join_workshop'; title: string }
  | { kind: 'own_overdue'; count: number }
  | { kind: 'unstick'; count: number }
  | { kind: 'overdue'; count: number }
  | { kind: 'start_workshop' }
  | { kind: 'wait_for_workshop' }
  | { kind: 'take_on'; count: number }
  | { kind: 'name_goal' }
  | { kind: 'own_open'; count: number }
  | { kind: 'next_workshop' }
  | { kind: 'on_track' };

/**
 * The one thing to do next: what runs just now, then what is late, then what is missing.
 * Only what the role may do is proposed.
 */
export function nextStep(known: Known): NextStep {
  return runningNow(known) ?? late(known) ?? missing(known) ?? goingOn(known);
}

const runningNow = ({ workshops }: Known): NextStep | null =>
  workshops.running ? { kind: 'join_workshop', title: workshops.running.title } : null;

function late({ role, measures }: Known): NextStep | null {
  if (measures.mineOverdue > 0) return { kind: 'own_overdue', count: measures.mineOverdue };
  if (!may(role, 'readEverything')) return null;
  if (measures.stuck > 0) return { kind: 'unstick', count: measures.stuck };
  if (measures.overdue > 0) return { kind: 'overdue', count: measures.overdue };
  return null;
}

function missing({ role, hasProgramme, workshops, measures }: Known): NextStep | null {
  const nothingYet = workshops.finished === 0 && measures.all === 0;
  if (nothingYet)
    return { kind: may(role, 'runWorkshops') ? 'start_workshop' : 'wait_for_workshop' };
  if (measures.unowned > 0 && may(role, 'addMeasure')) {
    return { kind: 'take_on', count: measures.unowned };
  }
  return !hasProgramme && may(role, 'editProgramme') ? { kind: 'name_goal' } : null;
}

function goingOn({ role, measures }: Known): NextStep {
  if (measures.mine > 0) return { kind: 'own_open', count: measures.mine };
  if (measures.open === 0 && may(role, 'runWorkshops')) return { kind: 'next_workshop' };
  return { kind: 'on_track' };
}
