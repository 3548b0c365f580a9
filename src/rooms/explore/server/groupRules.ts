import type { Id, OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Match, ToMatch } from './matching.ts';

export type PlacedPost = ToMatch & { placeId: Id<'place'>; matches: readonly Match[] };

/** To which target groups the rules of the transaction's organisation say a post belongs. */
export async function loadGroupRules(
  _tx: Tx,
  _organisationId: OrganisationId,
): Promise<(post: PlacedPost) => Id<'target_group'>[]> {
  return () => [];
}
