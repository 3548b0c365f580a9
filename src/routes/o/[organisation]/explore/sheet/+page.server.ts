import { fail, redirect } from '@sveltejs/kit';
import { organisationOf } from '#platform/auth/organisations.ts';
import { now } from '#platform/base/clock.ts';
import { saveSheet, sheetFor } from '#rooms/explore/server/sheet/sheets.ts';
import { sheetInput } from '#rooms/explore/sheet/sheet.ts';
import { readForm, revisionIn } from '../../../../forms.server.ts';
import { refuse, requireRight, requireScope } from '../../../../guards.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  const scope = await requireScope(event);
  const [sheet, { kind }] = await Promise.all([sheetFor(scope, now()), organisationOf(scope)]);
  return { sheet, kind, saved: event.url.searchParams.has('saved') };
};

export const actions: Actions = {
  default: async (event) => {
    const scope = await requireScope(event);
    requireRight(scope, 'editListening');
    const form = await readForm(event.request, sheetInput);
    const { typed } = form;
    if (!form.ok) return fail(400, { typed, wrong: form.wrong, changedMeanwhile: false });
    const saved = await saveSheet(scope, revisionIn(typed), form.values, now());
    if (saved.ok) redirect(303, `/o/${scope.slug}/explore/sheet?saved`);
    refuse(saved.reason);
    return fail(409, { typed, wrong: [], changedMeanwhile: true });
  },
};
