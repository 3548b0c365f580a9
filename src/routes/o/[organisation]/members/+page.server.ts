import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { emailAddress, invitationId, personId, role } from '#platform/auth/inputs.ts';
import { mailInvitation } from '#platform/auth/invitationMail.ts';
import {
  invitationState,
  invite,
  renewInvitation,
  waitingInvitations,
  withdrawInvitation,
} from '#platform/auth/invitations.ts';
import { changeRole, removeMember, type MemberRefusal } from '#platform/auth/members.ts';
import { membersOf } from '#platform/auth/memberships.ts';
import { organisationOf } from '#platform/auth/organisations.ts';
import { may } from '#platform/auth/rights.ts';
import { dayIn, now } from '#platform/base/clock.ts';
import { canSendMail, mailOrigin } from '#platform/mail/outbox.ts';
import { mailMessages } from '../../../messages/mails.ts';
import { readForm } from '../../../forms.server.ts';
import { refuse, requirePerson, requireScope } from '../../../guards.server.ts';
import { joinOrigins } from '../../../w/[code]/joinAddress.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  const scope = await requireScope(event);
  const mayManage = may(scope.role, 'manageMembers');
  const [members, invitations] = await Promise.all([membersOf(scope), waitingInvitations(scope)]);
  return {
    members: members.map(({ personId: id, name, email, role: has }) => ({
      personId: id,
      name,
      // Addresses are for those who invite; the others know each other by name.
      email: mayManage || id === scope.personId ? email : '',
      role: has,
    })),
    invitations: invitations.map((invitation) => ({
      id: invitation.id,
      role: invitation.role,
      email: invitation.email,
      expired: invitationState(invitation, now()) === 'expired',
      until: dayIn(scope.timeZone, invitation.expiresAt),
    })),
    personId: scope.personId,
    mayManage,
    isOwner: scope.role === 'owner',
  };
};

const invited = v.object({ role, email: v.union([v.literal(''), emailAddress]) });

export const actions: Actions = {
  changeRole: async (event) => {
    const scope = await requireScope(event);
    const form = await readForm(event.request, v.object({ personId, role }));
    if (!form.ok) return fail(400, { refused: 'memberGone' as const });
    const outcome = await changeRole(scope, form.values.personId, form.values.role);
    return outcome.ok ? { done: 'changed' as const } : refusal(outcome.reason);
  },
  remove: async (event) => {
    const scope = await requireScope(event);
    const form = await readForm(event.request, v.object({ personId }));
    if (!form.ok) return fail(400, { refused: 'memberGone' as const });
    const outcome = await removeMember(scope, form.values.personId, now());
    if (!outcome.ok) return refusal(outcome.reason);
    if (form.values.personId === scope.personId) redirect(303, '/');
    return { done: 'removed' as const };
  },
  invite: async (event) => {
    const scope = await requireScope(event);
    const form = await readForm(event.request, invited);
    if (!form.ok) return fail(400, { wrong: form.wrong, typed: form.typed });
    const email = form.values.email || null;
    const outcome = await invite(scope, { role: form.values.role, email }, now());
    if (!outcome.ok) return refusal(outcome.reason);
    const path = `/invitation/${outcome.value.token}`;
    if (email) await sendLink(event, email, mailOrigin() + path);
    return { link: linkOrigin(event.url) + path, mailedTo: email, mailWorks: canSendMail() };
  },
  withdraw: async (event) => {
    const scope = await requireScope(event);
    const form = await readForm(event.request, v.object({ id: invitationId }));
    if (!form.ok) return fail(400, { refused: 'invitationGone' as const });
    const outcome = await withdrawInvitation(scope, form.values.id, now());
    return outcome.ok ? { done: 'withdrawn' as const } : refusal(outcome.reason);
  },
  renew: async (event) => {
    const scope = await requireScope(event);
    const form = await readForm(event.request, v.object({ id: invitationId }));
    if (!form.ok) return fail(400, { refused: 'invitationGone' as const });
    const outcome = await renewInvitation(scope, form.values.id, now());
    if (!outcome.ok) return refusal(outcome.reason);
    const link = `${linkOrigin(event.url)}/invitation/${outcome.value.token}`;
    return { link, mailedTo: null, mailWorks: false };
  },
};

// A link is opened on another device: opened under this machine's own name, by its address.
const linkOrigin = (url: URL): string => joinOrigins(url)[0] ?? url.origin;

type Event = { locals: App.Locals; url: URL; params: { organisation: string } };

async function sendLink(event: Event, to: string, link: string): Promise<void> {
  const scope = await requireScope(event);
  const { name: organisation } = await organisationOf(scope);
  const words = mailMessages[event.locals.language];
  await mailInvitation(scope, {
    to,
    subject: words.invitationSubject(organisation),
    text: words.invitationText(requirePerson(event).name, organisation, link),
  });
}

/** Somebody who left a moment ago is no reason to leave the page. */
function refusal(reason: MemberRefusal | 'invitationGone') {
  const told = reason === 'memberGone' || reason === 'invitationGone' ? reason : refuse(reason);
  return fail(told === 'ownersOnly' ? 403 : 409, { refused: told });
}
