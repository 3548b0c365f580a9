import { error } from '@sveltejs/kit';
import { isId, type Id } from '#platform/base/ids.ts';
import { renewWebhook, webhookName } from '#rooms/explore/server/sources/webhook.ts';
import {
  publicOrigin,
  refuse,
  requireRight,
  requireScope,
} from '../../../../../../guards.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  const { scope, id } = await asked(event);
  const found = await webhookName(scope, id);
  return found.ok ? { id, name: found.value } : refuse(found.reason);
};

export const actions: Actions = {
  default: async (event) => {
    const { scope, id } = await asked(event);
    const renewed = await renewWebhook(scope, id);
    if (!renewed.ok) return refuse(renewed.reason);
    const { token, secret } = renewed.value;
    return { secret, address: `${publicOrigin(event.url)}/hooks/${token}` };
  },
};

async function asked(event: {
  locals: App.Locals;
  url: URL;
  params: { organisation: string; source: string };
}) {
  const scope = await requireScope(event);
  requireRight(scope, 'editListening');
  const { source } = event.params;
  const id: Id<'source'> = isId<'source'>(source) ? source : error(404, 'Not found');
  return { scope, id };
}
