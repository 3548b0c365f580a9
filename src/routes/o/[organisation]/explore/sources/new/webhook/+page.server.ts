import { fail } from '@sveltejs/kit';
import { now } from '#platform/base/clock.ts';
import { createWebhook } from '#rooms/explore/server/sources/webhook.ts';
import { webhookInput } from '#rooms/explore/sources/networkInput.ts';
import { readForm } from '../../../../../../forms.server.ts';
import {
  publicOrigin,
  refuse,
  requireRight,
  requireScope,
} from '../../../../../../guards.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  requireRight(await requireScope(event), 'editListening');
};

export const actions: Actions = {
  default: async (event) => {
    const scope = await requireScope(event);
    requireRight(scope, 'editListening');
    const form = await readForm(event.request, webhookInput);
    if (!form.ok) return fail(400, { wrong: form.wrong, typed: form.typed });
    const made = await createWebhook(scope, form.values, now());
    if (!made.ok) return refuse(made.reason);
    const { id, token, secret } = made.value;
    return { keys: { id, secret, address: `${publicOrigin(event.url)}/hooks/${token}` } };
  },
};
