import type { Id } from '#platform/base/ids.ts';
import type { PlaceKey } from '../arrived.ts';

/** Why a mention was asked about: by lot, because it was doubtful, or somebody came across it. */
export type Drawn = 'random' | 'uncertain' | 'by_hand';

/**
 * A mention to be judged. What was guessed is not told: whoever reads it first agrees too easily.
 */
export type Question = PlaceKey & {
  id: Id<'mention'>;
  publishedAt: Date;
  title: string;
  text: string;
  drawn: Drawn;
};

/** So many are asked about at once: two minutes. */
export const inARound = 20;
