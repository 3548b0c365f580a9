import { sourceProblems, type Health, type SourceProblem } from '../../source.ts';
import type { SourceRow } from './sources.queries.ts';

/** How a source is doing, as its row says. */
export const healthIn = (row: SourceRow): Health => ({
  triedAt: row.tried_at,
  succeededAt: row.succeeded_at,
  heardAt: row.heard_at,
  heardLast: row.heard_last,
  problem: problemIn(row.problem),
  problemDetail: row.problem_detail,
  failures: row.failures,
  nextTryAt: row.next_try_at,
  pausedAt: row.paused_at,
});

// A key of an older or newer release is still a problem.
const problemIn = (text: string | null): SourceProblem | null =>
  text === null ? null : (sourceProblems.find((known) => known === text) ?? 'unexpected');
