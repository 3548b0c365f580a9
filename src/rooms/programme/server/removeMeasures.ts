import type { OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import { forgetFactsAbout } from '#platform/facts/facts.ts';
import { deleteMeasuresOfOrigins } from './originMeasures.queries.ts';

/**
 * Removes the measures that came from some things of another room, and every trace of them: for
 * what was only tried. Who may do that is asked by the caller.
 */
export async function removeMeasuresFromOrigin(
  tx: Tx,
  organisationId: OrganisationId,
  originKind: 'card',
  originIds: readonly string[],
): Promise<void> {
  if (originIds.length === 0) return;
  const removed = await deleteMeasuresOfOrigins(tx, organisationId, originKind, originIds);
  await forgetFactsAbout(tx, { organisationId }, removed);
}
