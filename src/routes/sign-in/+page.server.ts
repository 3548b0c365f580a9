import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { emailAddress, typedPassword } from '#platform/auth/inputs.ts';
import { signIn } from '#platform/auth/sessions.ts';
import { now } from '#platform/base/clock.ts';
import { readForm } from '../forms.server.ts';
import { keepSession, pathWithin } from '../guards.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, url }) => {
  if (locals.person) redirect(303, pathWithin(url.searchParams.get('next'), url.origin));
};

const credentials = v.object({ email: emailAddress, password: typedPassword });

export const actions: Actions = {
  default: async (event) => {
    const form = await readForm(event.request, credentials);
    if (!form.ok) return fail(400, { wrong: form.wrong, typed: form.typed });
    const signedIn = await signIn(form.values, now());
    if (!signedIn.ok) {
      const typed = { email: form.values.email };
      return fail(signedIn.reason === 'wait' ? 429 : 400, { wrong: [signedIn.reason], typed });
    }
    keepSession(event, signedIn.value);
    redirect(303, pathWithin(event.url.searchParams.get('next'), event.url.origin));
  },
};
