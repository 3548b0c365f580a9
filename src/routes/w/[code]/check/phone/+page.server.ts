import { redirect } from '@sveltejs/kit';
import { phoneGotThrough } from '#rooms/elaborate/door.server.ts';
import { keyOfWorkshop } from '../../guests.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  await keyOfWorkshop(event);
  return { code: event.params.code, sent: event.url.searchParams.has('sent') };
};

export const actions: Actions = {
  default: async (event) => {
    await phoneGotThrough(await keyOfWorkshop(event));
    redirect(303, `${event.url.pathname}?sent`);
  },
};
