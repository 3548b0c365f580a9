import * as v from 'valibot';
import { isId } from '#platform/base/ids.ts';
import { correctedParts } from './correction.ts';

/** Which text of a thing that has several. */
export const correctedFields = [
  'title',
  'speaker',
  'standIn',
  'heard0',
  'heard1',
  'heard2',
  'what',
  'firstStep',
] as const;

/**
 * What is to be corrected, and how it should read. `subjectId`: the card, line, measure or photo;
 * empty for the day itself. `field`: which text of an impulse or a measure.
 */
export const correctionInput = v.object({
  part: v.picklist(correctedParts),
  subjectId: v.pipe(
    v.optional(v.string(), ''),
    v.union([v.literal(''), v.custom<string>((id) => isId(id))]),
    v.transform((id) => id || null),
  ),
  field: v.fallback(v.picklist(correctedFields), 'title'),
  value: v.pipe(
    v.string(),
    // One line: neither a table nor a list takes more.
    v.transform((text) => text.replaceAll(/\s+/g, ' ').trim()),
    v.maxLength(1_000),
  ),
});
export type Correction = v.InferOutput<typeof correctionInput>;
