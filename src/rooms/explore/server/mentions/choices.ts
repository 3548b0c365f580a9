import type { OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import { targetGroupsOf } from '#rooms/programme/door.server.ts';
import { ownChoicesOf, type Choices } from './choices.queries.ts';

/** By what mentions can be narrowed, and what they can be assigned to. */
export async function choicesOf(tx: Tx, organisationId: OrganisationId): Promise<Choices> {
  const groups = await targetGroupsOf(tx, organisationId);
  return {
    ...(await ownChoicesOf(tx, organisationId)),
    groups: groups.map(({ id, name }) => ({ id, name })),
  };
}
