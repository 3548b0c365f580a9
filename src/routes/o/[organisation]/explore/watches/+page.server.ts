import { may } from '#platform/auth/rights.ts';
import { now } from '#platform/base/clock.ts';
import { setWatchRemoved, watchesFor } from '#rooms/explore/server/watches/watches.ts';
import { requireIdIn, textsIn } from '../../../../forms.server.ts';
import { refuse, requireRight, requireScope } from '../../../../guards.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  const scope = await requireScope(event);
  requireRight(scope, 'readMentions');
  const watches = await watchesFor(scope, now());
  if (!watches.ok) return refuse(watches.reason);
  return { watches: watches.value, mayEdit: may(scope.role, 'editListening') };
};

export const actions: Actions = {
  remove: (event) => set(event, true),
  restore: (event) => set(event, false),
};

async function set(event: RequestEvent, removed: boolean) {
  const scope = await requireScope(event);
  const id = requireIdIn<'watch'>(textsIn(await event.request.formData()));
  const outcome = await setWatchRemoved(scope, id, { removed, now: now() });
  if (!outcome.ok) return refuse(outcome.reason);
  return { removed: removed ? { id, name: outcome.value.name } : null };
}
