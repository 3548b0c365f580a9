import { error } from '@sveltejs/kit';
import { membershipsOf } from '#platform/auth/memberships.ts';
import { may } from '#platform/auth/rights.ts';
import { roundToTakeHome } from '#rooms/elaborate/door.server.ts';
import { publicOrigin } from '../../../guards.server.ts';
import { keyOfWorkshop } from '../guests.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  const taken = (await roundToTakeHome(await keyOfWorkshop(event))) ?? error(404, 'Not found');
  const { person } = event.locals;
  const memberships = person ? await membershipsOf(person) : [];
  return {
    ...taken,
    link: `${publicOrigin(event.url)}/w/${taken.code}/take-home`,
    houses: memberships
      .filter(({ role }) => may(role, 'runWorkshops'))
      .map(({ name, slug }) => ({
        name,
        address: `/o/${slug}/workshops/take-home?code=${taken.code}`,
      })),
  };
};
