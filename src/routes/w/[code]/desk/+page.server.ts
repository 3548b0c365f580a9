import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { scopeByOrganisation } from '#platform/auth/memberships.ts';
import { organisationOf } from '#platform/auth/organisations.ts';
import { now } from '#platform/base/clock.ts';
import { canSendMail } from '#platform/mail/outbox.ts';
import { nobodyInvited } from '#rooms/elaborate/desk/invited.ts';
import { deskEnvelope } from '#rooms/elaborate/door.ts';
import {
  deskState,
  helpingLink,
  moderationLink,
  placeOf,
  rehearsedBy,
  runDeskCommand,
  withdrawHelping,
  withdrawModeration,
  type WorkshopKey,
} from '#rooms/elaborate/door.server.ts';
import { joinAddressOf } from '../joinAddress.server.ts';
import { requireModerator } from './moderator.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

type Asked = RequestEvent<{ code: string }>;

export const load: PageServerLoad = async (event) => {
  const { key } = await requireModerator(event);
  const first = await deskState(key, now());
  const joinAddress = await joinAddressOf(key, first.board.workshop.code, event.url);
  const [member, place] = await Promise.all([asMember(event, key), placeOf(key)]);
  const reminders = canSendMail() ? `${joinAddress}/reminders` : null;
  return { first, joinAddress, member, place, reminders };
};

export const actions: Actions = {
  enterPhase: (event) => carryOut(event, (value) => ({ kind: 'enterPhase', phase: value })),
  addMinutes: (event) =>
    carryOut(event, (value) => ({ kind: 'addMinutes', minutes: Number(value) })),
  close: (event) => carryOut(event, () => ({ kind: 'close' })),
  reopen: (event) => carryOut(event, () => ({ kind: 'reopen' })),
  reveal: (event) => carryOut(event, (value) => ({ kind: 'reveal', revealed: value })),
  secondLink: async (event) => {
    const actor = await requireModerator(event);
    const secondLink = await linkOf(event, actor.key, `/m/${await moderationLink(actor, now())}`);
    return { invited: { ...nobodyInvited, secondLink }, refusal: null };
  },
  withdrawLinks: async (event) => {
    await withdrawModeration(await requireModerator(event));
    return { invited: { ...nobodyInvited, withdrawn: 'moderation' as const }, refusal: null };
  },
  help: async (event) => {
    const actor = await requireModerator(event);
    const helpLink = await linkOf(event, actor.key, `/h/${await helpingLink(actor, now())}`);
    return { invited: { ...nobodyInvited, helpLink }, refusal: null };
  },
  withdrawHelp: async (event) => {
    await withdrawHelping(await requireModerator(event));
    return { invited: { ...nobodyInvited, withdrawn: 'helping' as const }, refusal: null };
  },
};

/** It is opened on another device, like what the QR code carries. */
async function linkOf({ params, url }: Asked, key: WorkshopKey, path: string): Promise<string> {
  return new URL(path, await joinAddressOf(key, params.code, url)).href;
}

/** Where a moderator who belongs to the organisation goes from here; null for others. */
async function asMember({ locals }: Asked, key: WorkshopKey) {
  const scope = locals.person && (await scopeByOrganisation(locals.person, key.organisationId));
  if (!scope) return null;
  const { name } = await organisationOf(scope);
  const home = `/o/${scope.slug}`;
  const result = `${home}/workshops/${key.workshopId}`;
  // A rehearsal is ended where it was begun.
  const prepare = `${home}/workshops/${(await rehearsedBy(key)) ?? key.workshopId}/prepare`;
  return { name, home, result, report: `${result}/report`, prepare };
}

/** A form without JavaScript: the same command, the same once. */
async function carryOut(event: Asked, commandOf: (value: string) => object) {
  const actor = await requireModerator(event);
  const form = await event.request.formData();
  const value = form.get('value');
  const command = commandOf(typeof value === 'string' ? value : '');
  const envelope = v.safeParse(deskEnvelope, { id: form.get('commandId'), command });
  if (!envelope.success) return fail(400, { refusal: 'unknown' as const, invited: nobodyInvited });
  const outcome = await runDeskCommand(actor, envelope.output, now());
  if (!outcome.ok) return fail(409, { refusal: outcome.reason, invited: nobodyInvited });
  redirect(303, event.url.pathname);
}
