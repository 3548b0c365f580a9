import * as v from 'valibot';
import { isDay } from '#platform/base/day.ts';
import { placeSchema } from '../arrived.ts';
import { mostTextLength } from './piece.ts';

const text = (most: number) => v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(most));

/** Where something was said, as a form asks it. */
export const placeFields = v.object({
  network: placeSchema.entries.network,
  site: text(200),
  community: text(200),
});

const link = v.pipe(
  text(2000),
  v.check((value) => value === '' || (/^https?:\/\//i.test(value) && URL.canParse(value))),
);
const day = v.pipe(
  text(10),
  v.check((value) => value === '' || isDay(value)),
);
const stars = v.pipe(
  text(1),
  v.regex(/^[1-5]?$/),
  v.transform((value) => (value === '' ? null : Number(value))),
);

/** One mention, as its form sends it. */
export const handMentionSchema = v.object({
  ...placeFields.entries,
  text: v.pipe(text(mostTextLength), v.minLength(1)),
  link,
  day,
  stars,
  author: text(200),
});

/** A screenshot: what it shows must be said, the words on it may be. */
export const screenshotSchema = v.object({
  ...placeFields.entries,
  text: text(mostTextLength),
  link,
  day,
  alt: v.pipe(text(500), v.minLength(1)),
});
export type ScreenshotInput = v.InferOutput<typeof screenshotSchema>;

/** Of one piece of what was pasted. */
export const pieceSchema = v.object({
  text: text(mostTextLength),
  day,
  isAbout: v.pipe(
    text(1),
    v.transform((value) => value === '1'),
  ),
  stars,
  author: text(200),
  isReply: v.pipe(
    text(1),
    v.transform((value) => value === '1'),
  ),
});

export type HandMention = v.InferOutput<typeof handMentionSchema> & {
  /** The day was reckoned from "vor 2 Wochen", and is another one tomorrow. */
  isAbout?: boolean;
};

export type Added = { added: number; known: number };
