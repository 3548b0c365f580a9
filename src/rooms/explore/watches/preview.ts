import * as v from 'valibot';
import { isId, type Id } from '#platform/base/ids.ts';
import { placeSchema } from '../arrived.ts';
import { queryProblems } from './query.ts';
import { hows } from './toMatch.ts';

const count = v.pipe(v.number(), v.integer());

const highlight = v.object({ start: count, end: count, how: v.picklist(hows) });

/** One of the newest hits; `text` is a part of it around what was found. */
const previewHit = v.object({
  id: v.custom<Id<'mention'>>(isId),
  how: v.picklist(hows),
  day: v.string(),
  place: placeSchema,
  text: v.string(),
  highlights: v.array(highlight),
});
export type PreviewHit = v.InferOutput<typeof previewHit>;

/** A word of the stock that is found although it is written otherwise. */
const otherForm = v.object({
  form: v.string(),
  how: v.picklist(['inflected', 'compound']),
  count,
});
export type OtherForm = v.InferOutput<typeof otherForm>;

/** What a query finds in the newest part of the stock, or where it cannot be read. */
export const previewSchema = v.variant('ok', [
  v.object({
    ok: v.literal(false),
    problem: v.object({ key: v.picklist(queryProblems), at: count, length: count }),
  }),
  v.object({
    ok: v.literal(true),
    /** Mentions looked through, the newest ones. */
    scanned: count,
    hits: count,
    compounds: count,
    forms: v.array(otherForm),
    newest: v.array(previewHit),
  }),
]);
export type Preview = v.InferOutput<typeof previewSchema>;
