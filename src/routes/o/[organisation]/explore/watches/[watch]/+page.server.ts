import { fail, redirect } from '@sveltejs/kit';
import { now } from '#platform/base/clock.ts';
import { findWatchFor, saveWatch } from '#rooms/explore/server/watches/watches.ts';
import { revisionIn } from '../../../../../forms.server.ts';
import { refuse, requireRight, requireScope } from '../../../../../guards.server.ts';
import { previewOfForm, readWatch, watchIdIn, wrongField } from '../readWatch.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  const scope = await requireScope(event);
  requireRight(scope, 'editListening');
  const watch = await findWatchFor(scope, watchIdIn(event.params));
  return watch.ok ? { watch: watch.value } : refuse(watch.reason);
};

export const actions: Actions = {
  preview: async (event) => previewOfForm(await requireScope(event), event.request),
  save: async (event) => {
    const scope = await requireScope(event);
    requireRight(scope, 'editListening');
    const id = watchIdIn(event.params);
    const form = await readWatch(event.request);
    const again = { typed: form.typed, wrong: [], changed: false, preview: null };
    if (!form.ok) return fail(400, { ...again, wrong: form.wrong });
    const seen = { id, revision: revisionIn(form.typed) };
    const saved = await saveWatch(scope, seen, form.values, now());
    if (saved.ok) redirect(303, `/o/${scope.slug}/explore/watches`);
    const reason = refuse(saved.reason);
    if (reason === 'changedMeanwhile') return fail(409, { ...again, changed: true });
    return fail(400, { ...again, wrong: wrongField(reason, form.query) });
  },
};
