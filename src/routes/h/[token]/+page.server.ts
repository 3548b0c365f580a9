import { error, redirect } from '@sveltejs/kit';
import { now } from '#platform/base/clock.ts';
import { acceptHelping, helpingOf } from '#rooms/elaborate/door.server.ts';
import { knownOrNewGuest } from '../../w/[code]/guests.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async ({ params, locals }) => {
  const helping = (await helpingOf(params.token)) ?? error(404, 'Not found');
  return { title: helping.title, name: locals.person?.name ?? null };
};

export const actions: Actions = {
  default: async (event) => {
    const { token } = event.params;
    if (!(await helpingOf(token))) error(404, 'Not found');
    const { person } = event.locals;
    const who = person ? { person } : await knownOrNewGuest(event);
    const code = (await acceptHelping(token, who, now())) ?? error(404, 'Not found');
    redirect(303, `/w/${code}/ballots`);
  },
};
