import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { now } from '#platform/base/clock.ts';
import { isId, type Id } from '#platform/base/ids.ts';
import {
  pauseSource,
  removeSource,
  resumeSource,
  saveSource,
  testSource,
} from '#rooms/explore/server/sources/changeSource.ts';
import { sourceFor } from '#rooms/explore/server/sources/oneSource.ts';
import { sourceInput } from '#rooms/explore/sources/feedInput.ts';
import { shownAddress } from '#rooms/explore/sources/feedSettings.ts';
import { readForm, textsIn } from '../../../../../forms.server.ts';
import { refuse, requireRight, requireScope } from '../../../../../guards.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  const { scope, id } = await asked(event);
  const found = await sourceFor(scope, id);
  if (!found.ok) return refuse(found.reason);
  const { settings, ...source } = found.value;
  return {
    source: { ...source, address: shownAddress(settings) },
    now: now(),
    timeZone: scope.timeZone,
    saved: event.url.searchParams.has('saved'),
  };
};

export const actions: Actions = {
  test: async (event) => {
    const { scope, id } = await asked(event);
    const outcome = await testSource(scope, id, now);
    if (!outcome.ok && outcome.reason === 'readElsewhere') return fail(409, { busy: true });
    if (!outcome.ok) return refuse(outcome.reason);
    const { value } = outcome;
    if (value.problem !== null) return { failed: value.problem };
    return { added: value.taken.added, passedOver: value.taken.passedOver };
  },
  pause: async (event) => {
    const { scope, id } = await asked(event);
    return shownAfresh(event, await pauseSource(scope, id, now()));
  },
  resume: async (event) => {
    const { scope, id } = await asked(event);
    return shownAfresh(event, await resumeSource(scope, id, now()));
  },
  save: async (event) => {
    const { scope, id } = await asked(event);
    const form = await readForm(event.request, sourceInput);
    if (!form.ok) return fail(400, { wrong: form.wrong, typed: form.typed });
    const { name, keeps, address } = form.values;
    const change = { name, keeps, ...(address === undefined ? {} : { address }) };
    const saved = await saveSource(scope, id, change, now());
    return shownAfresh(event, saved, '?saved');
  },
  remove: async (event) => {
    const { scope, id } = await asked(event);
    const typed = textsIn(await event.request.formData());
    const found = await sourceFor(scope, id);
    if (!found.ok) return refuse(found.reason);
    if (typed.name?.trim() !== found.value.name.trim()) return fail(400, { notRemoved: true });
    const removed = await removeSource(scope, id, now());
    if (!removed.ok) return refuse(removed.reason);
    redirect(303, `/o/${scope.slug}/explore/sources?removed`);
  },
};

async function asked(event: RequestEvent<{ organisation: string; source: string }>) {
  const scope = await requireScope(event);
  requireRight(scope, 'editListening');
  const { source } = event.params;
  const id: Id<'source'> = isId<'source'>(source) ? source : error(404, 'Not found');
  return { scope, id };
}

type Changed = { ok: true } | { ok: false; reason: 'notAllowed' | 'sourceGone' };

/** After the change the page is shown afresh, so that reloading it sends nothing again. */
function shownAfresh(event: RequestEvent, outcome: Changed, query = '') {
  if (outcome.ok) redirect(303, event.url.pathname + query);
  return refuse(outcome.reason);
}
