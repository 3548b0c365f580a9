import * as v from 'valibot';
import { nothingKnown, placeSchema, reachSchema, type Arrived, type Gone } from '../arrived.ts';

/** At most so many mentions a call, and bytes. */
export const mostOfDelivery = 500;
export const mostDeliveryBytes = 1_000_000;

const text = (most: number) =>
  v.pipe(v.string('must be a text'), v.maxLength(most, `must have at most ${most} characters`));
const needed = (most: number) => v.pipe(text(most), v.trim(), v.minLength(1, 'must not be empty'));
const moment = v.pipe(
  v.string('must be a time such as 2026-11-22T10:00:00Z'),
  v.isoTimestamp('must be a time such as 2026-11-22T10:00:00Z'),
  v.transform((iso) => new Date(iso)),
);
const link = v.pipe(
  text(2000),
  v.regex(/^https?:\/\/\S+$/, 'must be an address that starts with http:// or https://'),
);

const said = v.strictObject({
  id: needed(300),
  text: needed(20_000),
  title: v.optional(text(500), ''),
  link: v.nullish(link),
  published_at: v.nullish(moment),
  edited_at: v.nullish(moment),
  author: v.nullish(v.strictObject({ id: needed(300), name: v.nullish(text(200)) })),
  place: v.optional(
    v.object({
      network: placeSchema.entries.network,
      site: v.optional(text(200), ''),
      community: v.optional(text(200), ''),
    }),
  ),
  language: v.nullish(
    v.pipe(text(12), v.regex(/^[A-Za-z]{2,3}(-|$)/, 'must be a code such as de')),
  ),
  reach: v.optional(reachSchema, {}),
  stars: v.nullish(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5))),
  thread: v.nullish(text(2000)),
  reply_to: v.nullish(text(2000)),
});

const ended = v.strictObject({ id: needed(300), deleted: v.literal(true) });

/** One item of a delivery: a mention, or that one is gone. */
export type Delivered =
  | { ok: true; arrived: Arrived }
  | { ok: true; gone: Gone }
  | { ok: false; id: string; reason: string };

/** Several items, or one: a list, `{"mentions": […]}`, or a mention by itself; null: neither. */
export function itemsIn(body: string): unknown[] | null {
  const sent = parsed(body);
  if (v.is(list, sent)) return sent;
  if (typeof sent !== 'object' || sent === null) return null;
  if ('mentions' in sent) return v.is(list, sent.mentions) ? sent.mentions : null;
  return [sent];
}

const list = v.array(v.unknown());

/** Reads one item; what is wrong with it names the field. */
export function deliveredIn(item: unknown): Delivered {
  if (typeof item === 'object' && item !== null && 'deleted' in item) {
    const gone = v.safeParse(ended, item);
    if (!gone.success) return wrong(item, gone.issues);
    return { ok: true, gone: { kind: 'post', externalId: gone.output.id } };
  }
  const mention = v.safeParse(said, item);
  return mention.success
    ? { ok: true, arrived: arrivedOf(mention.output) }
    : wrong(item, mention.issues);
}

function arrivedOf(one: v.InferOutput<typeof said>): Arrived {
  return {
    ...nothingKnown,
    externalId: one.id,
    link: one.link ?? null,
    place: one.place ?? { network: 'other', site: '', community: '' },
    publishedAt: one.published_at ?? null,
    editedAt: one.edited_at ?? null,
    title: one.title,
    text: one.text,
    author: one.author ? { id: one.author.id, name: one.author.name ?? null } : null,
    language: one.language ?? null,
    reach: one.reach,
    stars: one.stars ?? null,
    thread: one.thread ?? null,
    replyTo: one.reply_to ?? null,
  };
}

function wrong(
  item: unknown,
  [issue]: [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]],
): Delivered {
  const id = v.parse(
    v.fallback(v.object({ id: v.pipe(v.string(), v.maxLength(300)) }), { id: '' }),
    item,
  );
  const field = v.getDotPath(issue);
  // valibot's own sentences repeat what was sent.
  const what = issue.message.startsWith('Invalid')
    ? 'is missing, unknown or of another kind'
    : issue.message;
  return { ok: false, ...id, reason: field ? `${field}: ${what}` : 'must be an object' };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
