import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { may } from '#platform/auth/rights.ts';
import { now } from '#platform/base/clock.ts';
import { isId } from '#platform/base/ids.ts';
import { placeInput, type ExcursionId } from '#rooms/explore/excursion/excursion.ts';
import { placeOfLink } from '#rooms/explore/imports/placeOfLink.ts';
import { wholeExcursion } from '#rooms/explore/server/excursion/excursionState.ts';
import {
  addPlace,
  cancelExcursion,
  endExcursion,
  mayHost,
  removePlace,
  startExcursion,
} from '#rooms/explore/server/excursion/excursions.ts';
import { hideAnswers, hideFind } from '#rooms/explore/server/excursion/hiding.ts';
import { textsIn, requireIdIn } from '../../../../../forms.server.ts';
import { refuse, requireScope } from '../../../../../guards.server.ts';
import { joinOrigins } from '../../../../../w/[code]/joinAddress.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

type Asked = RequestEvent<{ organisation: string; excursion: string }>;

export const load: PageServerLoad = async (event) => {
  const { scope, id } = await asked(event);
  const host = mayHost(scope.role);
  const key = { organisationId: scope.organisationId, excursionId: id };
  const whole = (await wholeExcursion(key, { hidden: host }, now())) ?? error(404, 'Not found');
  const mayRead = may(scope.role, 'readMentions');
  const [origin = event.url.origin] = joinOrigins(event.url);
  return {
    mayHost: host,
    mayRead,
    joinAddress: `${origin}/e/${whole.code}`,
    excursion: {
      ...whole,
      places: whole.places.map((place) =>
        // Texts and answers are for those who may read mentions; counts are for all.
        mayRead
          ? place
          : {
              ...place,
              answers: [],
              found: place.found.map((one) => ({ ...one, text: null, link: null })),
            },
      ),
    },
  };
};

export const actions: Actions = {
  start: async (event) => {
    const { scope, id } = await asked(event);
    return told(event, await startExcursion(scope, id, now()));
  },
  end: async (event) => {
    const { scope, id } = await asked(event);
    return told(event, await endExcursion(scope, id, now()));
  },
  cancel: async (event) => {
    const { scope, id } = await asked(event);
    const cancelled = await cancelExcursion(scope, id);
    if (!cancelled.ok) return told(event, cancelled);
    redirect(303, `/o/${scope.slug}/explore/excursions`);
  },
  place: async (event) => {
    const { scope, id } = await asked(event);
    const typed = textsIn(await event.request.formData());
    const link = (typed.link ?? '').trim();
    const network = link === '' ? 'other' : (placeOfLink(link)?.network ?? 'web');
    const place = v.safeParse(placeInput, { network, name: typed.name, link });
    if (!place.success) return fail(400, { problem: 'badLink' as const, typed });
    return told(event, await addPlace(scope, id, place.output, now()));
  },
  remove: async (event) => {
    const { scope, id } = await asked(event);
    const typed = textsIn(await event.request.formData());
    const place = { id: requireIdIn<'excursion_place'>(typed), removed: typed.removed === 'yes' };
    return told(event, await removePlace(scope, id, place, now()));
  },
  hideFind: async (event) => {
    const { scope, id } = await asked(event);
    const typed = textsIn(await event.request.formData());
    const hide = { findId: requireIdIn<'excursion_find'>(typed), hidden: typed.hidden === 'yes' };
    return told(event, await hideFind(scope, id, hide, now()));
  },
  hideAnswers: async (event) => {
    const { scope, id } = await asked(event);
    const typed = textsIn(await event.request.formData());
    const hide = { visitId: requireIdIn<'excursion_visit'>(typed), hidden: typed.hidden === 'yes' };
    return told(event, await hideAnswers(scope, id, hide, now()));
  },
};

async function asked(event: Asked) {
  const scope = await requireScope(event);
  const { excursion } = event.params;
  if (!isId<'excursion'>(excursion)) error(404, 'Not found');
  const id: ExcursionId = excursion;
  return { scope, id };
}

type Answer = Extract<
  Awaited<ReturnType<typeof addPlace | typeof endExcursion | typeof cancelExcursion>>,
  { ok: false }
>['reason'];
type Reason = Answer | 'placeGone' | 'noPlace' | 'findGone';

/** After a change the page is shown afresh, so that reloading it sends nothing again. */
function told(event: Asked, outcome: { ok: true } | { ok: false; reason: Reason }) {
  if (outcome.ok) redirect(303, event.url.pathname);
  return fail(409, { problem: refuse(outcome.reason) });
}
