import { may } from '#platform/auth/rights.ts';
import { dayIn, now } from '#platform/base/clock.ts';
import { lastDays, periodLengthIn } from '#rooms/explore/maps/period.ts';
import { notHeardFor } from '#rooms/explore/server/maps/notHeard.ts';
import { viewOfUsFor } from '#rooms/explore/server/maps/viewOfUs.ts';
import { requireScope } from '../../../../../guards.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  const scope = await requireScope(event);
  const days = periodLengthIn(event.url.searchParams.get('days'));
  const period = lastDays(dayIn(scope.timeZone, now()), days);
  const [view, notHeard] = await Promise.all([
    viewOfUsFor(scope, period),
    notHeardFor(scope, period),
  ]);
  const asked = event.url.searchParams.get('watch');
  const topic = view.topics.find(({ watchId }) => watchId === asked) ?? view.topics[0] ?? null;
  return { days, view, topic, notHeard, mayJudge: may(scope.role, 'judgeMentions') };
};
