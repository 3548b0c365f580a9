import type { SourceKind } from '../../source.ts';
import type { Adapter } from './adapter.ts';
import { readBluesky } from './bluesky.ts';
import { readFeedSource } from './feed.ts';
import { readMastodon } from './mastodon.ts';

/** Who reads which kind of source; the others are handed what they hear. */
export const adapters: Partial<Record<SourceKind, Adapter>> = {
  feed: readFeedSource,
  mastodon: readMastodon,
  bluesky: readBluesky,
};
