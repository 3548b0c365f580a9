import { error } from '@sveltejs/kit';
import { isId } from '#platform/base/ids.ts';
import { comparedDays, revealedDays } from '#rooms/elaborate/door.server.ts';
import { requireScope } from '../../../../guards.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  const scope = await requireScope(event);
  const days = await revealedDays(scope);
  const { searchParams } = event.url;
  const [first, second] = [searchParams.get('first'), searchParams.get('second')];
  const shown = { days, timeZone: scope.timeZone };
  if (first === null || second === null) {
    // The last two, the older one first.
    const chosen = { first: days[1]?.id ?? '', second: days[0]?.id ?? '' };
    return { ...shown, chosen, same: false, compared: null };
  }
  if (!isId<'workshop'>(first) || !isId<'workshop'>(second)) error(404, 'Not found');
  const chosen = { first, second };
  if (first === second) return { ...shown, chosen, same: true, compared: null };
  const compared = (await comparedDays(scope, [first, second])) ?? error(404, 'Not found');
  return { ...shown, chosen, same: false, compared };
};
