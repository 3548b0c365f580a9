import * as v from 'valibot';
import { keepings } from '../source.ts';
import { webAddressIn } from '../webAddress.ts';

const optional = (most: number) => v.optional(v.pipe(v.string(), v.trim(), v.maxLength(most)), '');
const ticked = v.optional(
  v.pipe(
    v.string(),
    v.transform((value) => value === 'yes'),
  ),
  '',
);

/** `social.example`, with or without https://; null where it is no server. */
export const serverFrom = (text: string): string | null => webAddressIn(text)?.origin ?? null;

const server = v.pipe(
  optional(300),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    if (dataset.value === '') return null;
    const origin = serverFrom(dataset.value);
    if (origin) return origin;
    addIssue({ message: 'no server' });
    return NEVER;
  }),
);

const common = {
  name: optional(120),
  keeps: v.optional(v.picklist(keepings), 'everything'),
  server,
  // Named like this, a form that comes back does not hold it.
  tokenPassword: optional(2000),
};

/** `#rathaus`, `rathaus`: without its sign. */
const hashtag = v.pipe(
  v.string(),
  v.trim(),
  v.transform((text) => text.replace(/^#/, '')),
  v.regex(/^[\p{L}\p{N}\p{M}_·]{1,100}$/u),
);

/** `@rathaus@social.example`, or the address of its page. */
const mastodonHandle = v.pipe(
  v.string(),
  v.trim(),
  v.transform(
    (text) =>
      /^https?:\/\/([^/]+)\/@([\w.-]+)\/?$/.exec(text)?.slice(1).reverse().join('@') ?? text,
  ),
  v.regex(/^@?[\w.-]{1,100}(@[\w.:-]{1,200})?$/),
  v.transform((text) => text.replace(/^@/, '')),
);

/** What the forms of Mastodon ask for. */
export const mastodonInput = v.variant('mode', [
  v.object({ mode: v.literal('hashtag'), ...common, hashtag, stream: ticked }),
  v.object({ mode: v.literal('account'), ...common, handle: mastodonHandle, asideWishes: ticked }),
  v.object({ mode: v.literal('mentions'), ...common, asideWishes: ticked, stream: ticked }),
]);
export type MastodonInput = v.InferOutput<typeof mastodonInput>;

/** `rathaus.bsky.social`, or the address of its page. */
const blueskyHandle = v.pipe(
  v.string(),
  v.trim(),
  v.transform((text) => /^https:\/\/bsky\.app\/profile\/([^/]+)/.exec(text)?.[1] ?? text),
  v.transform((text) => text.replace(/^@/, '')),
  v.regex(/^([\w-]+(\.[\w-]+)+|did:[a-z]+:[\w.:%-]+)$/),
  v.maxLength(300),
);

/** What the forms of Bluesky ask for. */
export const blueskyInput = v.variant('mode', [
  v.object({ mode: v.literal('author'), ...common, handle: blueskyHandle }),
  v.object({
    mode: v.literal('search'),
    ...common,
    query: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300)),
    identifier: blueskyHandle,
  }),
  v.object({ mode: v.literal('stream'), ...common }),
]);
export type BlueskyInput = v.InferOutput<typeof blueskyInput>;

export const webhookInput = v.object({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120)),
  keeps: common.keeps,
});

/** What was found where a source shall read. */
export type FoundThere =
  | { mode: 'hashtag'; hashtag: string; host: string; posts: number; more: boolean }
  | { mode: 'account'; handle: string; posts: number }
  | { mode: 'mentions'; handle: string }
  | { mode: 'author'; handle: string; posts: number | null }
  | { mode: 'search'; query: string; posts: number; more: boolean }
  | { mode: 'stream'; host: string };
