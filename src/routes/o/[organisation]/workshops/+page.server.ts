import { may } from '#platform/auth/rights.ts';
import { workshopsOf } from '#rooms/elaborate/door.server.ts';
import { requireScope } from '../../../guards.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  const scope = await requireScope(event);
  return {
    workshops: await workshopsOf(scope),
    timeZone: scope.timeZone,
    mayStart: may(scope.role, 'runWorkshops'),
  };
};
