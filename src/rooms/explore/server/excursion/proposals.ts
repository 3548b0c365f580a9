import { organisationOf } from '#platform/auth/organisations.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { inOrganisation } from '#platform/db/database.ts';
import * as v from 'valibot';
import { proposedPlaces } from '../../excursion/proposedPlaces.ts';
import type { PlaceInput } from '../../excursion/excursion.ts';
import type { Network } from '../../networks.ts';
import { sheetOf } from '../sheet.queries.ts';
import { sourcesOf } from '../sources/sources.queries.ts';

/** Places to choose from for a new excursion, from what the house said of itself. */
export async function placesToPropose(
  scope: Scope,
  names: Record<Network, string>,
): Promise<PlaceInput[]> {
  const { name } = await organisationOf(scope);
  return inOrganisation(scope, async (tx) => {
    const sheet = await sheetOf(tx, scope.organisationId);
    const sources = await sourcesOf(tx, scope.organisationId);
    const house = {
      ownName: sheet?.own_names[0] ?? name,
      town: sheet?.town ?? '',
      competitors: sheet?.competitors ?? [],
      sources: sources.map((row) => ({
        name: row.name,
        address: v.parse(addressOf, row.settings).address,
      })),
    };
    return proposedPlaces(house, names);
  });
}

const addressOf = v.fallback(v.object({ address: v.fallback(v.nullable(v.string()), null) }), {
  address: null,
});
