import type { Guest } from '#platform/auth/scope.ts';
import type { Outcome } from '#platform/base/outcome.ts';
import type { Tx } from '#platform/db/database.ts';
import type { WorkshopKey } from '../board.ts';
import type { Course } from '../phaseRules.ts';
import type { WorkshopKind } from '../phases.ts';
import type { Refusal } from '../refusal.ts';
import type { Changed } from './announce.ts';
import type { Counted } from './countedStanding.ts';
import type { ParticipantRow } from './participants.queries.ts';
import type { WorkshopRow } from './workshops.queries.ts';

/** What every command of a workshop works on, inside its transaction. */
export type Work = {
  tx: Tx;
  key: WorkshopKey;
  workshop: WorkshopRow;
  now: Date;
  /** The matrix, where it is to be revealed: counted before the transaction. */
  counted?: Counted | null;
};

/** A voter's command: the voter's row is locked. */
export type GuestWork = Work & { voter: ParticipantRow; guest: Guest };

/** What a command changed, or why it was not carried out. */
export type Carried = Promise<Outcome<Changed, Refusal>>;

/** What carries each kind of command out; `Commands` names them by kind. */
export type Handlers<W extends Work, Commands> = {
  [Kind in keyof Commands]: (work: W, command: Commands[Kind]) => Carried;
};

export const courseOf = (workshop: WorkshopRow): Course & { kind: WorkshopKind } => ({
  phase: workshop.phase,
  revealed: workshop.revealed,
  closed: workshop.closed_at !== null,
  kind: workshop.kind,
});
