import * as v from 'valibot';
import { serverAddress } from './mastodonSettings.ts';

/** Answers for the whole network without an account. */
export const publicAppView = 'https://public.api.bsky.app';
/** Where most accounts sign in. */
export const usualService = 'https://bsky.social';
/** One of the four public event streams. */
export const usualJetstream = 'https://jetstream2.us-east.bsky.network';

const did = v.pipe(v.string(), v.maxLength(300), v.regex(/^did:[a-z]+:[\w.:%-]+$/));
const handle = v.pipe(v.string(), v.minLength(1), v.maxLength(300));

/** What a source of kind bluesky reads. */
export const blueskySettings = v.variant('mode', [
  v.object({
    mode: v.literal('author'),
    service: serverAddress,
    /** appview: what the network knows of the account. pds: the account's own server, without one. */
    from: v.picklist(['appview', 'pds']),
    did,
    handle,
  }),
  v.object({
    mode: v.literal('search'),
    service: serverAddress,
    query: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
    /** Who signs in, with an app password as the token. */
    identifier: handle,
  }),
  v.object({
    mode: v.literal('stream'),
    /** Jetstream; asked as a WebSocket. */
    service: serverAddress,
    /** Whom posts are asked after later. */
    appview: v.optional(serverAddress, publicAppView),
  }),
]);
export type BlueskySettings = v.InferOutput<typeof blueskySettings>;
export type BlueskyAuthor = Extract<BlueskySettings, { mode: 'author' }>;

/** What the whole network says is never kept whole, whatever somebody chooses. */
export const isWholeNetwork = (kind: string, settings: unknown): boolean =>
  kind === 'bluesky' && v.is(v.object({ mode: v.literal('stream') }), settings);
