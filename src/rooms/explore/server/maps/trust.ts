import type { OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { TonalityTrust } from '../../maps/maps.ts';

/** How far this house's people checked the tonality. */
export async function trustOf(_tx: Tx, _organisationId: OrganisationId): Promise<TonalityTrust> {
  return { checked: 0, enough: false, accuracy: null, interval: null };
}
