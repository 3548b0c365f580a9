import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import {
  newPassword,
  organisationKind,
  organisationName,
  personName,
  typedPassword,
} from '#platform/auth/inputs.ts';
import { membershipsOf } from '#platform/auth/memberships.ts';
import { addOrganisation } from '#platform/auth/organisations.ts';
import { chooseLanguage, renamePerson } from '#platform/auth/people.ts';
import { changePassword, sessionCookie } from '#platform/auth/sessions.ts';
import { now } from '#platform/base/clock.ts';
import { languages } from '#platform/i18n/language.ts';
import { readForm } from '../forms.server.ts';
import { keepSession, requirePerson } from '../guards.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  const { name, email, language, operator } = requirePerson(event);
  const memberships = await membershipsOf(requirePerson(event));
  return { name, email, ownLanguage: language, operator, memberships };
};

const profile = v.object({ name: personName, language: v.picklist(languages) });
const passwords = v.object({ currentPassword: typedPassword, newPassword });
const wantedOrganisation = v.object({ organisation: organisationName, kind: organisationKind });

export const actions: Actions = {
  profile: async (event) => {
    const person = requirePerson(event);
    const form = await readForm(event.request, profile);
    if (!form.ok) return fail(400, { wrong: form.wrong, typed: form.typed });
    await renamePerson(person, form.values.name);
    await chooseLanguage({ person, guest: null }, form.values.language);
    // Without `?language=`, which would beat the choice just made.
    redirect(303, '/account?saved=profile');
  },
  password: async (event) => {
    const person = requirePerson(event);
    const form = await readForm(event.request, passwords);
    if (!form.ok) return fail(400, { wrong: form.wrong, typed: {} });
    const { currentPassword: current, newPassword: next } = form.values;
    const cookie = event.cookies.get(sessionCookie) ?? '';
    const outcome = await changePassword({ cookie, person, current, next }, now());
    if (!outcome.ok) return fail(400, { wrong: [outcome.reason], typed: {} });
    keepSession(event, outcome.value);
    redirect(303, '/account?saved=password');
  },
  organisation: async (event) => {
    const person = requirePerson(event);
    const form = await readForm(event.request, wantedOrganisation);
    if (!form.ok) return fail(400, { wrong: form.wrong, typed: form.typed });
    const { organisation: name, kind } = form.values;
    const outcome = await addOrganisation(person, { name, kind }, now());
    if (!outcome.ok) return fail(403, { wrong: [outcome.reason], typed: {} });
    redirect(303, `/o/${outcome.value.slug}`);
  },
};
