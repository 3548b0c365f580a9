import { may } from '#platform/auth/rights.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { dayIn } from '#platform/base/clock.ts';
import type { Id } from '#platform/base/ids.ts';
import { inOrganisation } from '#platform/db/database.ts';
import { mentionRows } from './list.queries.ts';
import type { PlaceKey } from '../../arrived.ts';

/** The way back of a measure that came from something heard: no word of what was said. */
export type MentionOrigin = {
  /** Null for who may not read mentions. */
  address: string | null;
  /** `2026-11-22`. */
  day: string;
  place: PlaceKey;
};

/** Null where the mention is gone. */
export async function originOfMention(
  scope: Scope,
  id: Id<'mention'>,
): Promise<MentionOrigin | null> {
  const [found] = await inOrganisation(scope, (tx) => mentionRows(tx, scope.organisationId, [id]));
  if (!found) return null;
  const { network, site, community } = found;
  return {
    address: may(scope.role, 'readMentions') ? `/o/${scope.slug}/explore/mentions/${id}` : null,
    day: dayIn(scope.timeZone, found.publishedAt),
    place: { network, site, community },
  };
}
