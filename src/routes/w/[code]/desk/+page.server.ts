import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { now } from '#platform/base/clock.ts';
import { deskEnvelope } from '#rooms/elaborate/door.ts';
import {
  deskState,
  moderationLink,
  runDeskCommand,
  withdrawModeration,
} from '#rooms/elaborate/door.server.ts';
import { publicOrigin } from '../../../guards.server.ts';
import { joinAddressOf } from '../joinAddress.server.ts';
import { requireModerator } from './moderator.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

type Asked = RequestEvent<{ code: string }>;

export const load: PageServerLoad = async (event) => {
  const { key } = await requireModerator(event);
  const first = await deskState(key, now());
  return { first, joinAddress: await joinAddressOf(key, first.board.workshop.code, event.url) };
};

export const actions: Actions = {
  enterPhase: (event) => carryOut(event, (value) => ({ kind: 'enterPhase', phase: value })),
  addMinutes: (event) =>
    carryOut(event, (value) => ({ kind: 'addMinutes', minutes: Number(value) })),
  reveal: (event) => carryOut(event, (value) => ({ kind: 'reveal', revealed: value })),
  secondLink: async (event) => {
    const token = await moderationLink(await requireModerator(event), now());
    return { secondLink: `${publicOrigin(event.url)}/m/${token}`, refusal: null };
  },
  withdrawLinks: async (event) => {
    await withdrawModeration(await requireModerator(event));
    return { secondLink: null, linksWithdrawn: true, refusal: null };
  },
};

/** A form without JavaScript: the same command, the same once. */
async function carryOut(event: Asked, commandOf: (value: string) => object) {
  const actor = await requireModerator(event);
  const form = await event.request.formData();
  const value = form.get('value');
  const command = commandOf(typeof value === 'string' ? value : '');
  const envelope = v.safeParse(deskEnvelope, { id: form.get('commandId'), command });
  if (!envelope.success) return fail(400, { refusal: 'unknown' as const, secondLink: null });
  const outcome = await runDeskCommand(actor, envelope.output, now());
  if (!outcome.ok) return fail(409, { refusal: outcome.reason, secondLink: null });
  redirect(303, event.url.pathname);
}
