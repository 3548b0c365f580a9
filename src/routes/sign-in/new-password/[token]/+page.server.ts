import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { newPassword } from '#platform/auth/inputs.ts';
import { resetIsOpen, resetPassword } from '#platform/auth/passwordReset.ts';
import { signIn } from '#platform/auth/sessions.ts';
import { now } from '#platform/base/clock.ts';
import { readForm } from '../../../forms.server.ts';
import { keepSession } from '../../../guards.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async ({ params }) => ({
  open: await resetIsOpen(params.token, now()),
});

export const actions: Actions = {
  default: async (event) => {
    const form = await readForm(event.request, v.object({ password: newPassword }));
    if (!form.ok) return fail(400, { wrong: form.wrong });
    const { password } = form.values;
    const outcome = await resetPassword(event.params.token, password, now());
    if (!outcome.ok) return fail(409, { wrong: [outcome.reason] });
    const signedIn = await signIn({ email: outcome.value.email, password }, now());
    // After many wrong passwords the account may have to wait; the new one works a minute later.
    if (!signedIn.ok) redirect(303, '/sign-in');
    keepSession(event, signedIn.value);
    redirect(303, '/');
  },
};
