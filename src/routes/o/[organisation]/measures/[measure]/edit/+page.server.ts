import { error, fail, redirect } from '@sveltejs/kit';
import { now } from '#platform/base/clock.ts';
import { mayChange } from '#rooms/programme/measure.ts';
import { departmentsFor } from '#rooms/programme/server/departments.ts';
import { findMeasureFor } from '#rooms/programme/server/measureViews.ts';
import { saveMeasure } from '#rooms/programme/server/measures.ts';
import { revisionIn } from '../../../../../forms.server.ts';
import { refuse, requireScope } from '../../../../../guards.server.ts';
import { measureIdIn, readMeasure } from '../../readMeasure.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  const scope = await requireScope(event);
  const id = measureIdIn(event.params) ?? error(404, 'Not found');
  const measure = (await findMeasureFor(scope, id)) ?? error(404, 'Not found');
  if (!mayChange(measure, scope)) error(403, 'Not allowed');
  return { measure, departments: await departmentsFor(scope) };
};

export const actions: Actions = {
  default: async (event) => {
    const scope = await requireScope(event);
    const id = measureIdIn(event.params) ?? error(404, 'Not found');
    const form = await readMeasure(event.request);
    const { typed } = form;
    if (!form.ok) return fail(400, { wrong: form.wrong, typed, changed: false });
    const saved = await saveMeasure(scope, { id, revision: revisionIn(typed) }, form.values, now());
    if (saved.ok) redirect(303, `/o/${scope.slug}/measures/${id}`);
    if (saved.reason === 'departmentGone') {
      return fail(409, { wrong: ['departmentId'], typed, changed: false });
    }
    refuse(saved.reason);
    return fail(409, { wrong: [], typed, changed: true });
  },
};
