import { dayIn, now } from '#platform/base/clock.ts';
import { lastDays, periodLengthIn } from '#rooms/explore/maps/period.ts';
import { audienceMapFor } from '#rooms/explore/server/maps/audienceMap.ts';
import { notHeardFor } from '#rooms/explore/server/maps/notHeard.ts';
import { requireScope } from '../../../../guards.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  const scope = await requireScope(event);
  const days = periodLengthIn(event.url.searchParams.get('days'));
  const period = lastDays(dayIn(scope.timeZone, now()), days);
  const [map, notHeard] = await Promise.all([
    audienceMapFor(scope, period),
    notHeardFor(scope, period),
  ]);
  return { days, map, notHeard };
};
