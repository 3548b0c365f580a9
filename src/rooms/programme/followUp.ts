import * as v from 'valibot';
import type { Id } from '#platform/base/ids.ts';
import { isOpen, measureLengths, type MeasureState } from './measure.ts';

export type FollowUpId = Id<'follow_up'>;

/** What the owner of a measure can say by the link of a mail. */
export const followUpAnswers = ['done', 'running', 'stuck'] as const;
export type FollowUpAnswer = (typeof followUpAnswers)[number];

export const isFollowUpAnswer = (text: unknown): text is FollowUpAnswer =>
  followUpAnswers.some((answer) => answer === text);

/** After how many days the owner of a measure is asked. */
export const followUpDays = [30, 90] as const;

/** So long the links of a mail work, and an answer can be changed. */
export const answerDays = 60;

/** What is stuck says on what; every other answer needs no words. */
export const answerInput = v.pipe(
  v.object({
    answer: v.picklist(followUpAnswers),
    stuckOn: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(measureLengths.stuckOn)), ''),
  }),
  v.forward(
    v.check((given) => given.answer !== 'stuck' || given.stuckOn !== '', 'stuckOnMissing'),
    ['stuckOn'],
  ),
);
export type AnswerInput = v.InferOutput<typeof answerInput>;

/**
 * A measure that was done or given up elsewhere stays so; who said "done" by the same link may take
 * it back.
 */
export const mayAnswer = (
  measure: { state: MeasureState },
  followUp: { answer: FollowUpAnswer | null },
): boolean => isOpen(measure) || (measure.state === 'done' && followUp.answer === 'done');
