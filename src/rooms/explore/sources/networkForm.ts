import type { SourceProblem } from '../source.ts';
import type { FoundThere } from './networkInput.ts';

/** What a network's form shows: what was typed, what is wrong, what was found. */
export type NetworkFormProps<Mode extends string> = {
  mode: Mode;
  typed: Record<string, string>;
  wrong: readonly string[];
  problem: SourceProblem | undefined;
  found: FoundThere | undefined;
  back: string;
};

export const mastodonModes = ['hashtag', 'account', 'mentions'] as const;
export const blueskyModes = ['author', 'search', 'stream'] as const;
