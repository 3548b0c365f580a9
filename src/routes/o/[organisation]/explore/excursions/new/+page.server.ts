import { fail, redirect } from '@sveltejs/kit';
import { now } from '#platform/base/clock.ts';
import { excursionInput, usualMinutes } from '#rooms/explore/excursion/excursion.ts';
import { proposedRows } from '#rooms/explore/excursion/placeRows.ts';
import { networkMessages } from '#rooms/explore/messages/places.ts';
import { addExcursion, mayHost } from '#rooms/explore/server/excursion/excursions.ts';
import { placesToPropose } from '#rooms/explore/server/excursion/proposals.ts';
import { error } from '@sveltejs/kit';
import { readFields } from '../../../../../forms.server.ts';
import { refuse, requireScope } from '../../../../../guards.server.ts';
import { readPlaces } from '../readPlaces.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  const scope = await requireScope(event);
  if (!mayHost(scope.role)) error(403, 'Not allowed');
  const names = networkMessages[event.locals.language];
  return { rows: proposedRows(await placesToPropose(scope, names)), minutes: usualMinutes };
};

export const actions: Actions = {
  default: async (event) => {
    const scope = await requireScope(event);
    if (!mayHost(scope.role)) error(403, 'Not allowed');
    const sent = await event.request.formData();
    const form = readFields(sent, excursionInput);
    const { rows, places, wrong } = readPlaces(sent);
    const { typed } = form;
    const badLink = wrong ? ['link'] : [];
    if (!form.ok) return fail(400, { wrong: [...form.wrong, ...badLink], typed, rows });
    if (wrong) return fail(400, { wrong: badLink, typed, rows });
    const added = await addExcursion(scope, form.values, places, now());
    if (!added.ok) return fail(409, { wrong: [refuse(added.reason)], typed, rows });
    redirect(303, `/o/${scope.slug}/explore/excursions/${added.value}`);
  },
};
