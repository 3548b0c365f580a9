import { addDays } from '../../../platform/base/clock.ts';

/** What can be corrected in a report after the end. */
export const correctedParts = [
  'title',
  'guiding_question',
  'impulse',
  'card_title',
  'card_explanation',
  'question',
  'measure',
  'photo_description',
  'photo_rights',
  'place',
  'facilitator',
] as const;
export type CorrectedPart = (typeof correctedParts)[number];

const correctionDays = 14;

/** Until when a report can be corrected. */
export const correctableUntil = (endedAt: Date): Date => addDays(endedAt, correctionDays);

/**
 * Corrections are for the days after the end; before it the desk changes things. Taking a photo out
 * is possible at any time: consent can be withdrawn.
 */
export function whyNotCorrect(
  { endedAt }: { endedAt: Date | null },
  correction: { part: CorrectedPart; value: string },
  now: Date,
): 'notEnded' | 'readOnlyNow' | null {
  if (correction.part === 'photo_rights' && correction.value === 'hidden') return null;
  if (!endedAt) return 'notEnded';
  return now <= correctableUntil(endedAt) ? null : 'readOnlyNow';
}
