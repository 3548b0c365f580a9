import type { Id, OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
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

export type Match = { watchId: Id<'watch'>; how: 'exact' | 'inflected' | 'compound' };

/** Matches posts with the watches of the transaction's organisation as they are now. */
export async function loadMatcher(
  _tx: Tx,
  _organisationId: OrganisationId,
): Promise<(post: ToMatch) => Match[]> {
  return () => [];
}
