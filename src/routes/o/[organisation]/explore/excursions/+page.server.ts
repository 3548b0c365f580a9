import { now } from '#platform/base/clock.ts';
import { excursionsFor, mayHost } from '#rooms/explore/server/excursion/excursions.ts';
import { requireScope } from '../../../../guards.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  const scope = await requireScope(event);
  return { excursions: await excursionsFor(scope, now()), mayHost: mayHost(scope.role) };
};
