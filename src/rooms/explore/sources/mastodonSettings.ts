import * as v from 'valibot';

/** `https://social.example`; http only where an operator's own test server is meant. */
export const serverAddress = v.pipe(
  v.string(),
  v.maxLength(300),
  v.regex(/^https?:\/\/[^/?#@\s]+$/),
);

const text = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most));

/** One account as its server knows it. */
const account = {
  accountId: text(100),
  /** `name@social.example`. */
  handle: text(300),
  /** Its page, which names its author everywhere. */
  accountUrl: text(1000),
};

/** What a source of kind mastodon reads. */
export const mastodonSettings = v.variant('mode', [
  v.object({
    mode: v.literal('hashtag'),
    server: serverAddress,
    /** Without its sign. */
    hashtag: v.pipe(v.string(), v.maxLength(100), v.regex(/^[\p{L}\p{N}\p{M}_·]+$/u)),
    stream: v.optional(v.boolean(), false),
  }),
  v.object({
    mode: v.literal('account'),
    server: serverAddress,
    ...account,
    /** The token is this account's own: then its wish not to be searched is ours to set aside. */
    own: v.optional(v.boolean(), false),
    asideWishes: v.optional(v.boolean(), false),
  }),
  v.object({
    mode: v.literal('mentions'),
    server: serverAddress,
    ...account,
    asideWishes: v.optional(v.boolean(), false),
    stream: v.optional(v.boolean(), false),
  }),
]);
export type MastodonSettings = v.InferOutput<typeof mastodonSettings>;

/** Posts addressed to the own account, and its own ones, may be kept against a general wish. */
export const keepsAgainstWish = (settings: MastodonSettings): boolean =>
  settings.mode === 'mentions'
    ? settings.asideWishes
    : settings.mode === 'account' && settings.own && settings.asideWishes;
