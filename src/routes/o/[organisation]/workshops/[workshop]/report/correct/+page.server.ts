import { error, fail } from '@sveltejs/kit';
import { now } from '#platform/base/clock.ts';
import { correctionListFor, correctReport } from '#rooms/elaborate/door.server.ts';
import { correctionInput } from '#rooms/elaborate/report/correctionInput.ts';
import { readForm } from '../../../../../../forms.server.ts';
import { refuse, requireScope, workshopIdIn } from '../../../../../../guards.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  const scope = await requireScope(event);
  const list = await correctionListFor(scope, workshopIdIn(event.params));
  if (!list) error(404, 'Not found');
  const readOnly = list.until !== null && list.until < now();
  return { ...list, readOnly, timeZone: scope.timeZone };
};

export const actions: Actions = {
  default: async (event) => {
    const scope = await requireScope(event);
    if (!(await correctionListFor(scope, workshopIdIn(event.params)))) error(404, 'Not found');
    const form = await readForm(event.request, correctionInput);
    const { part = '', subjectId = '', field = '' } = form.typed;
    const at = { part, subjectId, field };
    if (!form.ok) return fail(400, { ...at, told: 'tooLong' as const });
    const outcome = await correctReport(scope, workshopIdIn(event.params), form.values, now());
    if (outcome.ok)
      return { ...at, told: outcome.value.changed ? 'corrected' : 'unchanged' } as const;
    return fail(409, { ...at, told: refuse(outcome.reason) });
  },
};
