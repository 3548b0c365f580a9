import * as v from 'valibot';
import { isId, type PersonId } from '#platform/base/ids.ts';
import { rhythms, type Rhythm } from './period.ts';
import { sectionsOf, type Section } from './sections.ts';

/** What somebody gets by mail. */
export type Order = {
  personId: PersonId;
  /** Null: no report. */
  rhythm: Rhythm | null;
  sections: readonly Section[];
  spikes: boolean;
};

export const orderInput = v.object({
  person: v.custom<PersonId>(isId),
  rhythm: v.union([
    v.picklist(rhythms),
    v.pipe(
      v.literal('never'),
      v.transform(() => null),
    ),
  ]),
  /** With commas between them; empty: all. */
  sections: v.pipe(
    v.optional(v.string(), ''),
    v.transform((text) => sectionsOf(text.split(','))),
  ),
  spikes: v.pipe(
    v.optional(v.string(), ''),
    v.transform((text) => text === 'on'),
  ),
});
export type OrderInput = v.InferOutput<typeof orderInput>;
