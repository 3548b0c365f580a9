import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What came out of a training: counts only, no text of anybody. */
export const learnedSchema = v.object({
  /** Verdicts it learned from, and when the newest was said: the same again is not learned anew. */
  verdicts: count,
  newest: v.nullable(v.string()),
  /** How many of them were drawn by lot and measure alone; 0: too few, so that all measure. */
  byLot: count,
  /** What was measured on: as many verdicts, and how many of them were met. */
  measured: count,
  /** By what judges now; each guessed by a model that had not seen it. */
  met: count,
  /** By the shared model; null where there is none (relevance). */
  metByShared: v.nullable(count),
  /** By the own model, cross-validated; null where there are too few verdicts. */
  metByOwn: v.nullable(count),
  /** By always saying the most frequent label. */
  metByMajority: count,
  majority: v.nullable(v.string()),
  /** Of what was measured: where it would have said "unsure", and how many of the others it met. */
  abstained: count,
  metOfSure: count,
  perLabel: v.array(v.object({ label: v.string(), count, met: count, said: count })),
  /** Why it does not judge; null: it does. */
  why: v.nullable(v.picklist(['tooFew', 'oneSided', 'notBetter'])),
});
export type Learned = v.InferOutput<typeof learnedSchema>;

/** What a training needs before its model may judge. */
export const needed = {
  tonality: { verdicts: 20, each: 3 },
  relevance: { verdicts: 30, each: 8 },
} as const;
