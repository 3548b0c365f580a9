import { error, fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { now } from '#platform/base/clock.ts';
import { isId, type Id } from '#platform/base/ids.ts';
import {
  attachToProgramme,
  boardState,
  findWorkshopFor,
  houseAndRound,
} from '#rooms/elaborate/door.server.ts';
import { programmesFor } from '#rooms/programme/door.server.ts';
import { readForm } from '../../../../forms.server.ts';
import { refuse, requireScope, workshopIdIn } from '../../../../guards.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  const scope = await requireScope(event);
  const found = await findWorkshopFor(scope, workshopIdIn(event.params));
  const { key, ...workshop } = found ?? error(404, 'Not found');
  const { board } = await boardState(key, now());
  return {
    workshop,
    board,
    beside: await houseAndRound(key),
    timeZone: scope.timeZone,
    programmes: workshop.mine ? await programmesFor(scope) : [],
  };
};

const programmeChoice = v.object({
  programme: v.union([v.literal(''), v.custom<Id<'programme'>>(isId)]),
});

export const actions: Actions = {
  attach: async (event) => {
    const scope = await requireScope(event);
    const form = await readForm(event.request, programmeChoice);
    if (!form.ok) return fail(400, { attached: false });
    const outcome = await attachToProgramme(
      scope,
      workshopIdIn(event.params),
      form.values.programme || null,
    );
    if (!outcome.ok) return refuse(outcome.reason);
    return { attached: true };
  },
};
