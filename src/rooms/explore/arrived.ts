import * as v from 'valibot';
import { networks } from './networks.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const shortText = (most: number) => v.pipe(v.string(), v.maxLength(most));

/** Figures as the source gave them; what it did not give is absent. */
export const reachSchema = v.partial(
  v.object({ likes: count, replies: count, shares: count, views: count }),
);
export type Reach = v.InferOutput<typeof reachSchema>;

/** A place of the social web: the network, a site within it, a community within that. */
export const placeSchema = v.object({
  network: v.picklist(networks),
  /** Host, instance or page: `bahn-forum.de`, `mastodon.social`; empty where there is none. */
  site: shortText(200),
  /** Group, subforum, hashtag; empty where there is none. */
  community: shortText(200),
});
export type PlaceKey = v.InferOutput<typeof placeSchema>;

/**
 * A post as a source hands it on: plain text, not yet normalised. The source's edge made it valid;
 * lengths are cut by `normalise`.
 */
export type Arrived = {
  /** What the source calls it; the same again is an edit. */
  externalId: string;
  /** One identity across sources: at:// or ActivityPub address; null: the link is it. */
  uri: string | null;
  link: string | null;
  place: PlaceKey;
  /** Null: not given. Impossible times (before 1995, more than a day ahead) count as not given. */
  publishedAt: Date | null;
  /** When the author changed it; null: never, or not told. */
  editedAt: Date | null;
  title: string;
  text: string;
  /** `id` is the account within its network; `name` only where the source is public. */
  author: { id: string; name: string | null } | null;
  /** As given, BCP 47; null: not given. */
  language: string | null;
  reach: Reach;
  stars: number | null;
  /** The uri a conversation began with. */
  thread: string | null;
  replyTo: string | null;
  /** The uri of what this repeats word for word (boost, repost). */
  repeats: string | null;
};

/** What every field is when a source knows nothing of it. */
export const nothingKnown = {
  uri: null,
  link: null,
  publishedAt: null,
  editedAt: null,
  title: '',
  author: null,
  language: null,
  reach: {},
  stars: null,
  thread: null,
  replyTo: null,
  repeats: null,
} as const satisfies Partial<Arrived>;

/** What a source tells to be gone. */
export type Gone =
  | { kind: 'post'; externalId: string; reason?: GoneReason }
  /** Every post of the account that this source brought. `author` as in `Arrived.author.id`. */
  | { kind: 'author'; network: PlaceKey['network']; author: string; reason?: GoneReason };

/** Without one: a post was deleted there, an author's account was closed. */
export type GoneReason = 'deleted_there' | 'account_closed' | 'not_wanted_there';

export type TakenIn = {
  /** New mentions. */
  added: number;
  /** Known ones whose text changed there. */
  edited: number;
  /** Known and unchanged. */
  known: number;
  /** Of the new ones: folded under one that was heard before. */
  folded: number;
  /** Not kept, because no watch finds them and the source keeps matches only. */
  passedOver: number;
};
