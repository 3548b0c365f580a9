import * as v from 'valibot';
import type { Id } from '#platform/base/ids.ts';
import type { WorkshopId } from './board.ts';
import { guidingQuestionLength, mostHeads, workshopTitleLength } from './lengths.ts';
import type { Phase, Revealed } from './phases.ts';

const filled = (most: number) =>
  v.pipe(v.string(), v.trim(), v.minLength(1, 'missing'), v.maxLength(most, 'tooLong'));

/**
 * *Impulstag starten*: all that is asked; everything else has a default and can be changed later.
 */
export const workshopInput = v.object({
  title: filled(workshopTitleLength),
  guidingQuestion: filled(guidingQuestionLength),
  headCount: v.pipe(
    v.string(),
    v.trim(),
    v.transform(Number),
    v.number('notANumber'),
    v.integer('notANumber'),
    v.minValue(1, 'notANumber'),
    v.maxValue(mostHeads, 'tooMany'),
  ),
});
export type WorkshopInput = v.InferOutput<typeof workshopInput>;

/** A workshop as a member of the organisation sees it in a list. */
export type WorkshopInList = {
  id: WorkshopId;
  code: string;
  title: string;
  guidingQuestion: string;
  phase: Phase;
  revealed: Revealed;
  createdAt: Date;
  closed: boolean;
  programmeId: Id<'programme'> | null;
  /** Whether the member may moderate it by role; those let in by link may too. */
  mine: boolean;
};
