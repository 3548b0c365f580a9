import { RichText } from '@atproto/api';
import * as v from 'valibot';
import { nothingKnown, type Arrived, type Reach } from '../arrived.ts';

const uri = v.pipe(v.string(), v.minLength(5), v.maxLength(1000));
const place = v.object({ byteStart: v.number(), byteEnd: v.number() });
const link = v.pipe(v.string(), v.maxLength(2000), v.regex(/^https?:/));

const facets = v.array(
  v.object({
    index: place,
    features: v.array(v.looseObject({ $type: v.string(), uri: v.optional(link) })),
  }),
);

const quoted = v.object({ record: v.object({ uri }) });

/** A post as it lies in its author's repository (`app.bsky.feed.post`). */
export const postRecord = v.object({
  text: v.optional(v.string(), ''),
  createdAt: v.optional(v.string(), ''),
  langs: v.fallback(v.optional(v.array(v.string()), []), []),
  reply: v.fallback(
    v.nullish(v.object({ root: v.object({ uri }), parent: v.object({ uri }) })),
    null,
  ),
  facets: v.fallback(v.optional(facets, []), []),
  embed: v.fallback(
    v.nullish(
      v.union([
        v.object({ external: v.object({ uri: link, title: v.optional(v.string(), '') }) }),
        // A quote with a picture beside it wraps the quote once more.
        v.object({ record: quoted }),
        quoted,
      ]),
    ),
    null,
  ),
  labels: v.fallback(v.nullish(v.object({ values: v.array(v.object({ val: v.string() })) })), null),
});
export type PostRecord = v.InferOutput<typeof postRecord>;

/** Set by people who want to be seen by who is signed in only. */
export const noUnauthenticated = '!no-unauthenticated';

export const wantsNoGuests = ({ labels }: PostRecord): boolean =>
  labels?.values.some(({ val }) => val === noUnauthenticated) ?? false;

/** `at://did/collection/rkey` in its parts; null: it is none. */
export function partsOf(address: string): { did: string; collection: string; rkey: string } | null {
  const parts = /^at:\/\/(did:[^/]+)\/([\w.]+)\/([\w.:~-]+)$/.exec(address);
  const [, did, collection, rkey] = parts ?? [];
  return did && collection && rkey ? { did, collection, rkey } : null;
}

export const postCollection = 'app.bsky.feed.post';

export type Posted = {
  did: string;
  rkey: string;
  record: PostRecord;
  /** Null: a stream tells no names. */
  name: string | null;
  reach?: Reach;
  editedAt?: Date | null;
};

/** A post as a mention to be. */
export function arrivedOfPost({ did, rkey, record, name, reach, editedAt }: Posted): Arrived {
  const address = `at://${did}/${postCollection}/${rkey}`;
  const published = new Date(record.createdAt);
  return {
    ...nothingKnown,
    externalId: address,
    uri: address,
    link: `https://bsky.app/profile/${did}/post/${rkey}`,
    place: { network: 'bluesky', site: '', community: '' },
    publishedAt: Number.isNaN(published.getTime()) ? null : published,
    editedAt: editedAt ?? null,
    title: record.embed && 'external' in record.embed ? record.embed.external.title : '',
    text: textInFull(record),
    author: { id: did, name },
    language: record.langs[0] ?? null,
    reach: reach ?? {},
    thread: record.reply?.root.uri ?? null,
    replyTo: record.reply?.parent.uri ?? quotedIn(record),
  };
}

/** Somebody's repost of it: the same words, said by another account. */
export const repeatedBy = (
  post: Arrived,
  by: { did: string; name: string; at: Date | null },
): Arrived => ({
  ...post,
  // Asked after by the post's own address: it goes when the post goes.
  externalId: `${post.externalId}#${by.did}`,
  uri: `${post.externalId}#${by.did}`,
  publishedAt: by.at ?? post.publishedAt,
  author: { id: by.did, name: by.name },
  repeats: post.uri,
});

// What somebody quotes is what they answer.
function quotedIn({ embed }: PostRecord): string | null {
  if (!embed || !('record' in embed)) return null;
  return 'uri' in embed.record ? embed.record.uri : embed.record.record.uri;
}

/** Apps shorten links in the text; a facet holds all of it. */
function textInFull({ text, facets: marked }: PostRecord): string {
  if (marked.length === 0) return text;
  const segments = new RichText({ text, facets: marked }).segments();
  return [...segments].map((one) => one.link?.uri ?? one.text).join('');
}
