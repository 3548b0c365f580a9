import { fail, redirect } from '@sveltejs/kit';
import { may } from '#platform/auth/rights.ts';
import { now } from '#platform/base/clock.ts';
import { positionInput } from '#rooms/explore/positions/position.ts';
import { thresholdsInput } from '#rooms/explore/positions/thresholds.ts';
import { addPosition, setThresholds } from '#rooms/explore/server/positions/positions.ts';
import { positionsFor, thresholdsFor } from '#rooms/explore/server/positions/positionViews.ts';
import { topicsFor } from '#rooms/explore/server/positions/topics.ts';
import { readForm } from '../../../../forms.server.ts';
import { refuse, requireRight, requireScope } from '../../../../guards.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  const scope = await requireScope(event);
  const [positions, thresholds, choice] = await Promise.all([
    positionsFor(scope, now()),
    thresholdsFor(scope),
    topicsFor(scope),
  ]);
  return { positions, thresholds, ...choice, mayDecide: may(scope.role, 'decidePositions') };
};

export const actions: Actions = {
  add: async (event) => {
    const scope = await requireScope(event);
    requireRight(scope, 'decidePositions');
    const form = await readForm(event.request, positionInput);
    if (!form.ok) return addAgain(400, { wrong: form.wrong, typed: form.typed });
    const added = await addPosition(scope, form.values, now());
    if (added.ok) redirect(303, `/o/${scope.slug}/explore/positions/${added.value}`);
    return addAgain(409, { refused: refuse(added.reason), typed: form.typed });
  },
  thresholds: async (event) => {
    const scope = await requireScope(event);
    requireRight(scope, 'decidePositions');
    const form = await readForm(event.request, thresholdsInput);
    if (!form.ok) return fail(400, { thresholds: { wrong: form.wrong } });
    const saved = await setThresholds(scope, form.values, now());
    if (!saved.ok) return refuse(saved.reason);
    redirect(303, `/o/${scope.slug}/explore/positions`);
  },
};

type Added = { wrong?: string[]; refused?: 'alreadyThere'; typed: Record<string, string> };

const addAgain = (status: number, add: Added) => fail(status, { add });
