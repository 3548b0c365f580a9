import type { OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { TonalityTrust } from '../../maps/maps.ts';
import { tonalityTrust } from '../listening/trust.ts';

/** How far this house's people checked the tonality. */
export const trustOf = (tx: Tx, organisationId: OrganisationId): Promise<TonalityTrust> =>
  tonalityTrust(tx, organisationId);
