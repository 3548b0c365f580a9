import { platformDb } from '../db/database.ts';
import type { OrganisationId } from '../base/ids.ts';
import { organisationIds } from './organisations.queries.ts';

/**
 * Every organisation of the installation, one page after the other: for routines, which go into
 * each of them.
 */
export async function* everyOrganisation(): AsyncGenerator<OrganisationId> {
  let after: OrganisationId | null = null;
  for (;;) {
    const page: OrganisationId[] = await organisationIds(platformDb(), { after, most: 200 });
    yield* page;
    after = page.at(-1) ?? null;
    if (!after) return;
  }
}
