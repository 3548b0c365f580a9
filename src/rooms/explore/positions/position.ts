import * as v from 'valibot';
import { isId, type Id } from '#platform/base/ids.ts';
import type { Period } from '../maps/period.ts';
import type { WatchKind } from '../watches/watch.ts';
import { standings, type Evidence, type Proposal, type Standing } from './standing.ts';

export type PositionId = Id<'position'>;

/** What was decided, by whom and from what; the newest counts, the others are history. */
export type Decision = {
  id: Id<'position_standing'>;
  /** Null: left open. */
  standing: Standing | null;
  proposal: Proposal;
  reason: string;
  period: Period;
  /** What was counted then. `trusted` and `places` are not kept. */
  evidence: Pick<Evidence, 'counts' | 'present'>;
  /** Null: has left the organisation. */
  decidedBy: Id<'person'> | null;
  decidedAt: Date;
};

/** What the organisation wants to stand for, with what is heard about it. */
export type Position = {
  id: PositionId;
  sentence: string;
  watch: { id: Id<'watch'>; name: string; kind: WatchKind };
  /** Null: everybody. */
  targetGroup: { id: Id<'target_group'>; name: string } | null;
  revision: number;
  period: Period;
  evidence: Evidence;
  proposal: Proposal;
  decision: Decision | null;
  /** How many mentions were heard since the decision; null without a decision. */
  since: number | null;
  /** Whether tonality is judged by a model that was trained after the decision. */
  learnedSince: boolean;
};

/** Where it stands: as decided, else as proposed. Left open is neither. */
export const standingOfPosition = ({ decision, proposal }: Position): Standing | null =>
  decision ? decision.standing : proposal.standing;

/** Whether what is heard now speaks for something else than was decided. */
export const hasMoved = ({ decision, proposal }: Position): boolean =>
  decision !== null && proposal.standing !== decision.proposal.standing;

export const positionLengths = { sentence: 240, reason: 600 };

export const positionInput = v.object({
  sentence: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(positionLengths.sentence)),
  watch: v.custom<Id<'watch'>>(isId),
  /** Empty: everybody. */
  targetGroup: v.union([
    v.pipe(
      v.literal(''),
      v.transform(() => null),
    ),
    v.custom<Id<'target_group'>>(isId),
  ]),
});
export type PositionInput = v.InferOutput<typeof positionInput>;

export const decisionInput = v.object({
  /** What the person saw as proposed: a decision about another one is none. */
  proposed: v.picklist(standings),
  standing: v.union([
    v.picklist(standings),
    v.pipe(
      v.literal('open'),
      v.transform(() => null),
    ),
  ]),
  reason: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(positionLengths.reason)), ''),
});
export type DecisionInput = v.InferOutput<typeof decisionInput>;

export const sentenceInput = v.object({ sentence: positionInput.entries.sentence });
