import { error } from '@sveltejs/kit';
import { now } from '#platform/base/clock.ts';
import { mailWay } from '#platform/mail/outbox.ts';
import {
  confirmReminder,
  findReminder,
  reminderPage,
  stopReminder,
} from '#rooms/elaborate/door.server.ts';
import { keyOfWorkshop } from '../../guests.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

// A GET changes nothing: what reads mails for viruses opens their links.
export const load: PageServerLoad = async (event) => {
  const key = await keyOfWorkshop(event);
  const page = (await reminderPage(key, mailWay())) ?? error(404, 'Not found');
  const reminder = await findReminder(key, event.params.token);
  return { code: page.code, title: page.title, reminder };
};

export const actions: Actions = {
  default: async (event) => {
    const key = await keyOfWorkshop(event);
    const { token } = event.params;
    const answer = (await event.request.formData()).get('answer');
    if (answer === 'confirm') {
      const outcome = await confirmReminder(key, token, now());
      return { answered: outcome.ok ? ('confirmed' as const) : null };
    }
    const outcome = await stopReminder(key, token);
    return { answered: outcome.ok ? ('stopped' as const) : null };
  },
};
