import { fail, redirect } from '@sveltejs/kit';
import { now } from '#platform/base/clock.ts';
import { departmentsFor } from '#rooms/programme/server/departments.ts';
import { addMeasure } from '#rooms/programme/server/measures.ts';
import { requireRight, requireScope } from '../../../../guards.server.ts';
import { readMeasure } from '../readMeasure.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  const scope = await requireScope(event);
  requireRight(scope, 'addMeasure');
  return { departments: await departmentsFor(scope) };
};

export const actions: Actions = {
  default: async (event) => {
    const scope = await requireScope(event);
    requireRight(scope, 'addMeasure');
    const form = await readMeasure(event.request);
    const { typed } = form;
    if (!form.ok) return fail(400, { wrong: form.wrong, typed });
    const takenOn = typed.takenOn === 'yes';
    const added = await addMeasure(scope, { ...form.values, takenOn }, now());
    if (!added.ok) return fail(409, { wrong: ['departmentId'], typed });
    redirect(303, `/o/${scope.slug}/measures/${added.value}`);
  },
};
