import type { Id } from '#platform/base/ids.ts';

export const sourceKinds = [
  'feed',
  'mastodon',
  'bluesky',
  'file',
  'webhook',
  'by_hand',
  'excursion',
] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Kinds we read from by ourselves. The others are handed what they hear. */
export const readKinds: readonly SourceKind[] = ['feed', 'mastodon', 'bluesky'];

export const keepings = ['everything', 'matched'] as const;
export type Keeping = (typeof keepings)[number];

/**
 * Why a reading failed, as a key with a sentence and what to do in messages/sources.ts. One that
 * passes by itself is tried again; the others wait for somebody.
 */
export const sourceProblems = [
  'unreachable',
  'too_slow',
  'too_large',
  'too_many_redirects',
  'private_address',
  'not_found',
  'gone',
  'not_allowed',
  'too_many_requests',
  'server_failed',
  'bad_certificate',
  'not_a_feed',
  'broken_feed',
  'account_unknown',
  'token_refused',
  'token_missing',
  'not_wanted_there',
  'unexpected',
] as const;
export type SourceProblem = (typeof sourceProblems)[number];

/** How a source is doing. */
export type Health = {
  triedAt: Date | null;
  succeededAt: Date | null;
  /** When it last brought something new, and how many mentions then. */
  heardAt: Date | null;
  heardLast: number;
  problem: SourceProblem | null;
  problemDetail: string | null;
  /** In a row. */
  failures: number;
  nextTryAt: Date | null;
  pausedAt: Date | null;
};

export type Source = {
  id: Id<'source'>;
  kind: SourceKind;
  name: string;
  /** Parsed by the schema of its kind: sources/feedSettings.ts and so on. */
  settings: unknown;
  keeps: Keeping;
  health: Health;
};
