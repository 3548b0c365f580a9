import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { mayJoinExcursion } from '#platform/auth/excursionCodes.ts';
import { organisationOf } from '#platform/auth/organisations.ts';
import { now } from '#platform/base/clock.ts';
import { isId, newId } from '#platform/base/ids.ts';
import { noteInput } from '#rooms/explore/excursion/excursion.ts';
import { excursionMap } from '#rooms/explore/excursion/excursionMap.ts';
import { phoneState, wholeExcursion } from '#rooms/explore/server/excursion/excursionState.ts';
import { goOn, keepNote, setOut } from '#rooms/explore/server/excursion/visits.ts';
import { readFields, textsIn } from '../../forms.server.ts';
import { guestFor, keyOfExcursion } from './excursion.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

type Asked = RequestEvent<{ token: string }>;

export const load: PageServerLoad = async (event) => {
  const key = await keyOfExcursion(event);
  const { guest } = event.locals;
  const state = (await phoneState(key, guest?.id ?? null, now())) ?? error(404, 'Not found');
  if (event.params.token !== state.code) redirect(307, `/e/${state.code}${event.url.search}`);
  const whole =
    state.state === 'ended' ? await wholeExcursion(key, { hidden: false }, now()) : null;
  const { name, timeZone } = await organisationOf(key);
  return {
    excursion: state,
    map: excursionMap(whole?.places ?? []).map(({ place, finds }) => ({ name: place.name, finds })),
    host: { name, timeZone },
    findId: newId<'excursion_find'>(),
    kept: event.url.searchParams.get('kept'),
  };
};

export const actions: Actions = {
  setOut: async (event) => {
    const key = await keyOfExcursion(event);
    if (!event.locals.guest && !mayJoinExcursion(key.excursionId, now())) {
      return fail(429, { refusal: 'tooManyJoins' as const });
    }
    const out = await setOut(key, await guestFor(event), now());
    return out.ok ? backToPhone(event) : notDone(out.reason);
  },
  keep: async (event) => {
    const key = await keyOfExcursion(event);
    const { guest } = event.locals;
    const sent = await event.request.formData();
    const form = readFields(sent, noteInput);
    const { typed } = form;
    if (!guest) return fail(409, { refusal: 'visitGone' as const, typed });
    if (!form.ok) return fail(400, { ...wrongIn(form.wrong), typed });
    const kept = await keepNote(key, guest, form.values, now());
    if (!kept.ok) return notDone(kept.reason, typed);
    if (textsIn(sent).then !== 'goOn') return backToPhone(event, kept.value);
    const { to } = typed;
    const placeId = isId<'excursion_place'>(to) ? to : null;
    const gone = await goOn(key, guest, { from: form.values.visitId, placeId }, now());
    return gone.ok ? backToPhone(event) : notDone(gone.reason);
  },
};

const wrongIn = (wrong: string[]) =>
  wrong.includes('link') ? { wrong: 'link' as const } : { refusal: 'malformed' as const };

type Reason = Exclude<
  Extract<
    Awaited<ReturnType<typeof keepNote | typeof setOut | typeof goOn>>,
    { ok: false }
  >['reason'],
  'excursionGone'
>;

function notDone(reason: Reason | 'excursionGone', typed: Record<string, string> = {}) {
  if (reason === 'excursionGone') error(404, 'Not found');
  if (reason === 'textMissing') return fail(409, { wrong: 'text' as const, typed });
  return fail(409, { refusal: reason, typed });
}

/** Shown again by a fresh address, so that a reload sends nothing twice. */
function backToPhone({ params, url }: Asked, kept?: 'kept' | 'found'): never {
  const language = url.searchParams.get('language');
  const query = new URLSearchParams({ ...(kept && { kept }), ...(language && { language }) });
  redirect(303, `/e/${params.token}${query.size > 0 ? `?${query}` : ''}`);
}
