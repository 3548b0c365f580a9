import * as v from 'valibot';
import type { Id } from '#platform/base/ids.ts';

export const watchKinds = ['own_name', 'competitor', 'topic'] as const;
export type WatchKind = (typeof watchKinds)[number];

export const watchLengths = { name: 120, query: 4000, personReason: 300 };

const optionalReason = v.pipe(
  v.optional(v.string(), ''),
  v.trim(),
  v.maxLength(watchLengths.personReason),
  v.transform((text) => (text === '' ? null : text)),
);

/** A watch as somebody writes it. */
export const watchInput = v.object({
  kind: v.picklist(watchKinds),
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(watchLengths.name)),
  query: v.pipe(v.string(), v.trim(), v.maxLength(watchLengths.query)),
  /** The office held, or why it is no person; where the query looks like a person's name. */
  personReason: optionalReason,
});
export type WatchInput = v.InferOutput<typeof watchInput>;

/** How far the stock has been matched with the watch as it is now. */
export type StockProgress = {
  /** Null: still at it. */
  matchedAt: Date | null;
  total: number;
  seen: number;
  found: number;
  /** Of these: only as part of a compound. */
  compounds: number;
};

export type Watch = WatchInput & {
  id: Id<'watch'>;
  revision: number;
  changedAt: Date;
  stock: StockProgress;
};

/** As the list shows it. */
/** `monthFrom`: the first of the 30 days, in the organisation's time zone. */
export type WatchLine = Watch & { hitsOfMonth: number; monthFrom: string };
