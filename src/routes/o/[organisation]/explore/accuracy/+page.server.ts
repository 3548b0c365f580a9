import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { may } from '#platform/auth/rights.ts';
import { now } from '#platform/base/clock.ts';
import { isId, type Id } from '#platform/base/ids.ts';
import { accuracyFor, switchFilter } from '#rooms/explore/server/listening/accuracy.ts';
import { readForm } from '../../../../forms.server.ts';
import { refuse, requireRight, requireScope } from '../../../../guards.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  const scope = await requireScope(event);
  const accuracy = await accuracyFor(scope);
  if (!accuracy.ok) return refuse(accuracy.reason);
  return { ...accuracy.value, mayJudge: may(scope.role, 'judgeMentions') };
};

const switchSchema = v.object({
  watchId: v.custom<Id<'watch'>>(isId),
  to: v.picklist(['on', 'off']),
});

export const actions: Actions = {
  switch: async (event) => {
    const scope = await requireScope(event);
    requireRight(scope, 'editListening');
    const form = await readForm(event.request, switchSchema);
    if (!form.ok) return fail(400);
    const { watchId, to } = form.values;
    const switched = await switchFilter(scope, { watchId, on: to === 'on' }, now());
    if (!switched.ok) refuse(switched.reason);
    redirect(303, event.url.pathname);
  },
};
