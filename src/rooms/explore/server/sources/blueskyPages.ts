import type { AppBskyFeedDefs, AtpAgent } from '@atproto/api';
import * as v from 'valibot';
import type { Arrived } from '../../arrived.ts';
import {
  arrivedOfPost,
  noUnauthenticated,
  partsOf,
  postCollection,
  postRecord,
  repeatedBy,
  wantsNoGuests,
} from '../../sources/blueskyPost.ts';
import type { BlueskyAuthor } from '../../sources/blueskySettings.ts';

/** One entry of a list that runs from the newest back; `key` grows with time. */
export type Entry = { key: string; arrived: Arrived | null; externalId: string };
export type Page = { entries: Entry[]; next: string | null };

const pageSize = 100;

/** An account's posts and reposts, as the network shows them. */
export async function authorPage(agent: AtpAgent, did: string, cursor?: string): Promise<Page> {
  const { data } = await agent.app.bsky.feed.getAuthorFeed({
    actor: did,
    limit: pageSize,
    ...(cursor ? { cursor } : {}),
  });
  return { entries: data.feed.map(entryOfFeed), next: data.cursor ?? null };
}

/** Posts that a search of the network finds, the newest first. */
export async function searchPage(agent: AtpAgent, q: string, cursor?: string): Promise<Page> {
  const { data } = await agent.app.bsky.feed.searchPosts({
    q,
    sort: 'latest',
    limit: pageSize,
    ...(cursor ? { cursor } : {}),
  });
  return { entries: data.posts.map(entryOfPost), next: data.cursor ?? null };
}

/** An account's posts as they lie on its own server. */
export async function repositoryPage(
  agent: AtpAgent,
  { did, handle }: BlueskyAuthor,
  cursor?: string,
): Promise<Page> {
  const { data } = await agent.com.atproto.repo.listRecords({
    repo: did,
    collection: postCollection,
    limit: pageSize,
    ...(cursor ? { cursor } : {}),
  });
  const entries = data.records.map(({ uri, value }) => {
    const arrived = arrivedOfRecord(uri, value, `@${handle}`);
    return { key: partsOf(uri)?.rkey ?? '', arrived, externalId: uri };
  });
  return { entries, next: data.cursor ?? null };
}

/** A record of a repository as a mention to be; null: it cannot be read, or is not for us. */
export function arrivedOfRecord(uri: string, value: unknown, name: string): Arrived | null {
  const parts = partsOf(uri);
  const record = v.safeParse(postRecord, value);
  if (!parts || !record.success || wantsNoGuests(record.output)) return null;
  return arrivedOfPost({ ...parts, record: record.output, name });
}

/** What the network shows of a post; `arrived` is null where its author wants no guests. */
export function entryOfPost(post: AppBskyFeedDefs.PostView): Entry {
  const { author, uri, indexedAt } = post;
  const entry: Entry = { key: indexedAt, arrived: null, externalId: uri };
  if (hasLabel(author.labels) || hasLabel(post.labels)) return entry;
  const arrived = arrivedOfRecord(uri, post.record, nameOf(author));
  if (!arrived) return entry;
  const { likeCount, replyCount, repostCount } = post;
  const reach = {
    ...(likeCount === undefined ? {} : { likes: likeCount }),
    ...(replyCount === undefined ? {} : { replies: replyCount }),
    ...(repostCount === undefined ? {} : { shares: repostCount }),
  };
  return { ...entry, arrived: { ...arrived, reach } };
}

const reposted = v.object({
  $type: v.literal('app.bsky.feed.defs#reasonRepost'),
  by: v.looseObject({ did: v.string(), handle: v.string(), displayName: v.optional(v.string()) }),
  indexedAt: v.string(),
});

function entryOfFeed({ post, reason }: AppBskyFeedDefs.FeedViewPost): Entry {
  const entry = entryOfPost(post);
  const repeated = v.safeParse(reposted, reason);
  if (!repeated.success) return entry;
  const { by, indexedAt } = repeated.output;
  const at = new Date(indexedAt);
  return {
    key: indexedAt,
    externalId: `${post.uri}#${by.did}`,
    arrived: entry.arrived && repeatedBy(entry.arrived, { did: by.did, name: nameOf(by), at }),
  };
}

const hasLabel = (labels: { val: string }[] | undefined): boolean =>
  labels?.some(({ val }) => val === noUnauthenticated) ?? false;

const nameOf = (author: { handle: string; displayName?: string | undefined }): string =>
  author.displayName || `@${author.handle}`;
