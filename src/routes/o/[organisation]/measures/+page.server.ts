import { may } from '#platform/auth/rights.ts';
import { dayIn, now } from '#platform/base/clock.ts';
import { measureQueryFrom } from '#rooms/programme/measureList.ts';
import { departmentsFor } from '#rooms/programme/server/departments.ts';
import { measuresFor } from '#rooms/programme/server/measureViews.ts';
import { requireScope } from '../../../guards.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  const scope = await requireScope(event);
  const at = now();
  const query = measureQueryFrom(event.url.searchParams);
  const [list, departments] = await Promise.all([
    measuresFor(scope, query, at),
    departmentsFor(scope),
  ]);
  return {
    ...list,
    query,
    departments,
    today: dayIn(scope.timeZone, at),
    me: scope.personId,
    mayAdd: may(scope.role, 'addMeasure'),
  };
};
