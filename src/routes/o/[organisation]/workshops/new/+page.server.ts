import { fail, redirect } from '@sveltejs/kit';
import { now } from '#platform/base/clock.ts';
import { workshopInput } from '#rooms/elaborate/door.ts';
import { createWorkshop, ownTemplates } from '#rooms/elaborate/door.server.ts';
import { readForm } from '../../../../forms.server.ts';
import { refuse, requirePerson, requireRight, requireScope } from '../../../../guards.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

// The others are in the Koffer; the form stays one screen.
const mostOffered = 5;

export const load: PageServerLoad = async (event) => {
  requireRight(await requireScope(event), 'runWorkshops');
  const own = await ownTemplates(requirePerson(event));
  // From the Koffer: *Damit starten*.
  const chosen = own.find(({ id }) => id === event.url.searchParams.get('template'));
  const offered = own.filter((one, index) => index < mostOffered || one === chosen);
  return {
    own: offered.map(({ id, title, minutes, cards }) => ({ id, title, minutes, cards })),
    template: chosen?.id,
    guidingQuestion: chosen?.template.guidingQuestion ?? '',
  };
};

export const actions: Actions = {
  default: async (event) => {
    const scope = await requireScope(event);
    requireRight(scope, 'runWorkshops');
    const form = await readForm(event.request, workshopInput);
    if (!form.ok) return fail(400, { wrong: form.wrong, typed: form.typed });
    const started = await createWorkshop(scope, form.values, now());
    if (!started.ok && started.reason === 'templateGone') {
      return fail(409, { wrong: ['template'], typed: form.typed });
    }
    if (!started.ok) return refuse(started.reason);
    redirect(303, `/w/${started.value.code}/desk`);
  },
};
