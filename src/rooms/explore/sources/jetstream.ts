import * as v from 'valibot';
import type { Arrived, Gone } from '../arrived.ts';
import { arrivedOfPost, postCollection, postRecord, wantsNoGuests } from './blueskyPost.ts';

const commit = v.variant('operation', [
  v.object({ operation: v.picklist(['create', 'update']), rkey: v.string(), record: postRecord }),
  v.object({ operation: v.literal('delete'), rkey: v.string() }),
]);

const event = v.object({
  did: v.pipe(v.string(), v.startsWith('did:'), v.maxLength(300)),
  time_us: v.pipe(v.number(), v.integer(), v.minValue(0)),
  kind: v.string(),
  commit: v.optional(v.looseObject({ collection: v.string() })),
  account: v.optional(v.object({ active: v.boolean() })),
});

/** What one event of Jetstream says; null: it is none. */
export type Heard = { timeUs: number; arrived: Arrived | null; gone: Gone | null };

/**
 * Reads one event: a post, its new text, its end, or the end of an account (deleted, deactivated,
 * taken down). Likes, follows and names are passed over.
 * @see https://github.com/bluesky-social/jetstream
 */
export function heardInJetstream(line: string): Heard | null {
  const parsed = v.safeParse(event, jsonIn(line));
  if (!parsed.success) return null;
  const { did, time_us: timeUs, kind, account, commit: change } = parsed.output;
  const nothing: Heard = { timeUs, arrived: null, gone: null };
  if (kind === 'account' && account?.active === false) {
    return { ...nothing, gone: { kind: 'author', network: 'bluesky', author: did } };
  }
  if (kind !== 'commit' || change?.collection !== postCollection) return nothing;
  const post = v.safeParse(commit, change);
  return post.success ? { ...nothing, ...ofCommit(did, timeUs, post.output) } : nothing;
}

function ofCommit(did: string, timeUs: number, change: v.InferOutput<typeof commit>) {
  const externalId = `at://${did}/${postCollection}/${change.rkey}`;
  if (change.operation === 'delete') return { gone: { kind: 'post', externalId } as const };
  if (wantsNoGuests(change.record)) {
    return { gone: { kind: 'post', externalId, reason: 'not_wanted_there' } as const };
  }
  const editedAt = change.operation === 'update' ? new Date(timeUs / 1000) : null;
  const { rkey, record } = change;
  return { arrived: arrivedOfPost({ did, rkey, record, name: null, editedAt }) };
}

function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
