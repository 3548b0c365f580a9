import { fail, redirect } from '@sveltejs/kit';
import { codeAsMeant } from '#platform/auth/tokens.ts';
import { now } from '#platform/base/clock.ts';
import { textIn } from '#platform/base/textIn.ts';
import { excursionByCode } from '#rooms/explore/server/excursion/excursionCodes.ts';
import type { Actions } from './$types.ts';

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const typed = textIn(form, 'code').slice(0, 100);
    const asker = { guest: event.locals.guest, address: event.getClientAddress() };
    const found = await excursionByCode(typed, asker, now());
    if (!found) return fail(404, { typed, tooManyTries: false });
    if (found === 'tooManyTries') {
      event.setHeaders({ 'retry-after': '10' });
      return fail(429, { typed, tooManyTries: true });
    }
    redirect(303, `/e/${codeAsMeant(typed)}`);
  },
};
