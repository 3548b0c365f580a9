import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { emailAddress, newPassword, personName } from '#platform/auth/inputs.ts';
import {
  acceptAsNewPerson,
  acceptInvitation,
  findInvitation,
  invitationState,
  type AcceptRefusal,
} from '#platform/auth/invitations.ts';
import { signIn } from '#platform/auth/sessions.ts';
import { assert } from '#platform/base/assert.ts';
import { now } from '#platform/base/clock.ts';
import { readForm } from '../../forms.server.ts';
import { keepSession, requirePerson } from '../../guards.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async ({ params, locals }) => {
  const invitation = await findInvitation(params.token);
  if (!invitation) error(404, 'Not found');
  const { person } = locals;
  return {
    organisation: invitation.organisation,
    role: invitation.role,
    email: invitation.email,
    invitedBy: invitation.invitedBy,
    state: invitationState(invitation, now()),
    person: person && { name: person.name, email: person.email },
  };
};

const newcomer = v.object({ name: personName, email: emailAddress, password: newPassword });

export const actions: Actions = {
  accept: async (event) => {
    const outcome = await acceptInvitation(event.params.token, requirePerson(event), now());
    if (!outcome.ok) return gone(outcome.reason);
    redirect(303, `/o/${outcome.value.slug}`);
  },
  join: async (event) => {
    const form = await readForm(event.request, newcomer);
    if (!form.ok) return fail(400, { wrong: form.wrong, typed: form.typed });
    const { name, email } = form.values;
    const { language } = event.locals;
    const person = { ...form.values, language };
    const outcome = await acceptAsNewPerson(event.params.token, person, now());
    if (!outcome.ok) {
      const { reason } = outcome;
      if (reason !== 'emailTaken') return gone(reason);
      return fail(409, { wrong: [reason], typed: { name, email } });
    }
    const signedIn = await signIn(form.values, now());
    assert(signedIn.ok, 'the account just made signs in');
    keepSession(event, signedIn.value);
    redirect(303, `/o/${outcome.value.slug}`);
  },
};

const gone = (reason: AcceptRefusal) => fail(409, { gone: reason });
