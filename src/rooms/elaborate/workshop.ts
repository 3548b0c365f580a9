import * as v from 'valibot';

export const workshopTitleLength = 120;
export const guidingQuestionLength = 240;
export const mostHeads = 2000;

const filled = (most: number) =>
  v.pipe(v.string(), v.trim(), v.minLength(1, 'missing'), v.maxLength(most, 'too_long'));

/** *Impulstag starten*: all that is asked; everything else has a default and can be changed later. */
export const workshopInput = v.object({
  title: filled(workshopTitleLength),
  guidingQuestion: filled(guidingQuestionLength),
  headCount: v.pipe(
    v.string(),
    v.trim(),
    v.transform(Number),
    v.number('not_a_number'),
    v.integer('not_a_number'),
    v.minValue(1, 'not_a_number'),
    v.maxValue(mostHeads, 'too_many'),
  ),
});
export type WorkshopInput = v.InferOutput<typeof workshopInput>;
