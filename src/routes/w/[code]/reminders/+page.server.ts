import { error, fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { emailAddress } from '#platform/auth/inputs.ts';
import { now } from '#platform/base/clock.ts';
import { mailWay } from '#platform/mail/outbox.ts';
import { leaveAddress, reminderPage } from '#rooms/elaborate/door.server.ts';
import { readForm } from '../../../forms.server.ts';
import { keyOfWorkshop } from '../guests.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  const page = await reminderPage(await keyOfWorkshop(event), mailWay());
  return page ?? error(404, 'Not found');
};

export const actions: Actions = {
  default: async (event) => {
    const key = await keyOfWorkshop(event);
    const form = await readForm(event.request, v.object({ email: emailAddress }));
    if (!form.ok) return fail(400, { wrong: true, typed: form.typed.email ?? '' });
    const { guest, language } = event.locals;
    const asker = guest?.id ?? event.getClientAddress();
    const wish = { email: form.values.email, language, asker };
    const outcome = await leaveAddress(key, wish, now(), mailWay());
    if (outcome.ok) return { sent: true };
    const status = outcome.reason === 'tooManyTries' ? 429 : 409;
    return fail(status, { refusal: outcome.reason, typed: form.values.email });
  },
};
