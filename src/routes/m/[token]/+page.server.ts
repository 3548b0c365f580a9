import { error, redirect } from '@sveltejs/kit';
import { now } from '#platform/base/clock.ts';
import { acceptModeration, moderationOf } from '#rooms/elaborate/door.server.ts';
import { knownOrNewGuest } from '../../w/[code]/guests.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async ({ params, locals }) => {
  const moderation = (await moderationOf(params.token)) ?? error(404, 'Not found');
  return { title: moderation.title, name: locals.person?.name ?? null };
};

export const actions: Actions = {
  default: async (event) => {
    const { token } = event.params;
    if (!(await moderationOf(token))) error(404, 'Not found');
    const { person } = event.locals;
    const who = person ? { person } : await knownOrNewGuest(event);
    const code = (await acceptModeration(token, who, now())) ?? error(404, 'Not found');
    redirect(303, `/w/${code}/desk`);
  },
};
