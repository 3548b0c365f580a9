import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { isTaken, foundInstallation } from '#platform/auth/firstVisit.ts';
import { tryStartCode } from '#platform/auth/startCode.ts';
import { demo } from '#platform/auth/demo.ts';
import {
  emailAddress,
  newPassword,
  organisationKind,
  organisationName,
  personName,
} from '#platform/auth/inputs.ts';
import { signIn } from '#platform/auth/sessions.ts';
import { assert } from '#platform/base/assert.ts';
import { now } from '#platform/base/clock.ts';
import { readForm } from '../forms.server.ts';
import { keepSession } from '../guards.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async ({ request }) => {
  // Who was too late with the form is told so; a visit finds nothing here any more.
  if (request.method !== 'POST' && (await isTaken())) error(404, 'Not found');
  return { hasDemo: demo() !== null };
};

const visit = v.object({
  code: v.string(),
  name: personName,
  email: emailAddress,
  password: newPassword,
  organisation: organisationName,
  kind: organisationKind,
});

export const actions: Actions = {
  found: async (event) => {
    const form = await readForm(event.request, visit);
    if (!form.ok) return fail(400, { wrong: form.wrong, typed: form.typed });
    const { typed } = form;
    const { code, ...founder } = form.values;
    const refusal = await tryStartCode(code, event.getClientAddress(), now());
    if (refusal) return fail(400, { wrong: [refusal], typed });
    const { language } = event.locals;
    const founded = await foundInstallation({ ...founder, language }, now());
    if (!founded.ok) return fail(409, { wrong: ['taken'], typed });
    const signedIn = await signIn(founder, now());
    assert(signedIn.ok, 'the account just made signs in');
    keepSession(event, signedIn.value);
    redirect(303, `/o/${founded.value.slug}`);
  },
  demo: async (event) => {
    const form = await readForm(event.request, v.object({ code: v.string() }));
    const loadDemo = demo();
    if (!form.ok || !loadDemo) return fail(400, { wrong: ['code'], typed: {} });
    const refusal = await tryStartCode(form.values.code, event.getClientAddress(), now());
    if (refusal) return fail(400, { wrong: [refusal], typed: form.values });
    const loaded = await loadDemo(now());
    if (!loaded.ok) return fail(409, { wrong: [loaded.reason], typed: form.values });
    const signedIn = await signIn(loaded.value, now());
    assert(signedIn.ok, 'the account of the demo signs in');
    keepSession(event, signedIn.value);
    // Its password was made just now and is shown this once.
    return { demo: loaded.value };
  },
};
