import { fail, redirect } from '@sveltejs/kit';
import { now } from '#platform/base/clock.ts';
import { addWatch } from '#rooms/explore/server/watches/watches.ts';
import { refuse, requireRight, requireScope } from '../../../../../guards.server.ts';
import { previewOfForm, readWatch, wrongField } from '../readWatch.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  requireRight(await requireScope(event), 'editListening');
};

export const actions: Actions = {
  preview: async (event) => previewOfForm(await requireScope(event), event.request),
  save: async (event) => {
    const scope = await requireScope(event);
    requireRight(scope, 'editListening');
    const form = await readWatch(event.request);
    const again = { typed: form.typed, changed: false, preview: null };
    if (!form.ok) return fail(400, { ...again, wrong: form.wrong });
    const added = await addWatch(scope, form.values, now());
    if (added.ok) redirect(303, `/o/${scope.slug}/explore/watches`);
    return fail(400, { ...again, wrong: wrongField(refuse(added.reason), form.query) });
  },
};
