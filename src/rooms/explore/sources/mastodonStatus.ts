import * as v from 'valibot';
import { nothingKnown, type Arrived, type PlaceKey } from '../arrived.ts';
import { textOfHtml } from './htmlText.ts';

const flag = v.nullish(v.boolean());
const count = v.optional(v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0)), 0), 0);
const words = v.optional(v.string(), '');

/** An account as Mastodon's API gives it, keys as masto writes them. */
export const accountSchema = v.object({
  id: v.string(),
  acct: v.string(),
  displayName: words,
  url: v.pipe(v.string(), v.url(), v.maxLength(1000)),
  note: words,
  indexable: flag,
  noindex: flag,
  suspended: flag,
  statusesCount: count,
});
export type MastodonAccount = v.InferOutput<typeof accountSchema>;

const entries = {
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  uri: v.pipe(v.string(), v.minLength(1), v.maxLength(2000)),
  url: v.nullish(v.string()),
  createdAt: v.pipe(v.string(), v.isoTimestamp()),
  editedAt: v.nullish(v.pipe(v.string(), v.isoTimestamp())),
  account: accountSchema,
  content: words,
  visibility: v.string(),
  spoilerText: words,
  language: v.nullish(v.string()),
  reblogsCount: count,
  repliesCount: count,
  favouritesCount: count,
  inReplyToId: v.nullish(v.string()),
  mentions: v.optional(v.array(v.object({ id: v.string() })), []),
};

export const statusSchema = v.object({ ...entries, reblog: v.nullish(v.object(entries)) });
export type MastodonStatus = v.InferOutput<typeof statusSchema>;
type Post = v.InferOutput<v.ObjectSchema<typeof entries, undefined>>;

/** Where a post stands in its conversation, by address; null where that is not known. */
export type InThread = { thread: string | null; replyTo: string | null };

/**
 * Why a post is not kept: it is not public, or its author does not want to be searched
 * (`indexable`, `noindex`, or #nobot and #noindex in the bio). A boost asks its author too.
 */
export function whyNotKept(
  status: MastodonStatus,
  asideWishes: boolean,
): 'notPublic' | 'notWanted' | null {
  const posts: Post[] = status.reblog ? [status, status.reblog] : [status];
  if (posts.some(({ visibility }) => visibility !== 'public' && visibility !== 'unlisted')) {
    return 'notPublic';
  }
  return !asideWishes && posts.some(({ account }) => wantsNoSearch(account)) ? 'notWanted' : null;
}

/** An author's wish not to be searched, in one of the ways there are for it. */
export const wantsNoSearch = ({ indexable, noindex, note }: MastodonAccount): boolean =>
  indexable === false || noindex === true || /#no(bot|index)\b/i.test(textOfHtml(note));

/** A status as a mention to be. */
export function arrivedOf(status: MastodonStatus, place: PlaceKey, thread: InThread): Arrived {
  const said: Post = status.reblog ?? status;
  const { account } = status;
  return {
    ...nothingKnown,
    ...thread,
    externalId: status.id,
    uri: status.uri,
    link: said.url ?? (/^https?:/.test(said.uri) ? said.uri : null),
    place,
    publishedAt: new Date(status.createdAt),
    editedAt: said.editedAt ? new Date(said.editedAt) : null,
    title: said.spoilerText,
    text: textOfHtml(said.content),
    author: { id: account.url, name: account.displayName || `@${account.acct}` },
    language: said.language ?? null,
    reach: {
      likes: said.favouritesCount,
      replies: said.repliesCount,
      shares: said.reblogsCount,
    },
    repeats: status.reblog?.uri ?? null,
  };
}
