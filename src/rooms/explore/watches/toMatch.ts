import type { Id } from '#platform/base/ids.ts';
import type { PlaceKey } from '../arrived.ts';

/** What a query can ask of a post. */
export type ToMatch = {
  title: string;
  text: string;
  language: string;
  /** Host of the link, lower case; empty without one. */
  site: string;
  sourceName: string;
  authorName: string;
  place: PlaceKey;
};

/** How a word was found; of several ways the closest. */
export const hows = ['exact', 'inflected', 'compound'] as const;
export type How = (typeof hows)[number];

export type Match = { watchId: Id<'watch'>; how: How };
