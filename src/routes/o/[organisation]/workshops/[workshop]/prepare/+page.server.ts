import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { kitTitleLength } from '#platform/auth/kit.ts';
import { now } from '#platform/base/clock.ts';
import { newId } from '#platform/base/ids.ts';
import {
  boardState,
  facilitatorLogo,
  invitedTo,
  keepWorkshop,
  placeOf,
  positionsToTake,
  rehearsalOf,
  runDeskCommand,
  startRehearsal,
  takePositions,
  wipeRehearsalsOf,
} from '#rooms/elaborate/door.server.ts';
import { deskEnvelope } from '#rooms/elaborate/door.ts';
import { agendaOfForm } from '#rooms/elaborate/prepare/agendaForm.ts';
import { checklist } from '#rooms/elaborate/prepare/checklist.ts';
import { impulseOfForm } from '#rooms/elaborate/prepare/impulseForm.ts';
import { placeOfForm } from '#rooms/elaborate/prepare/placeForm.ts';
import { readForm } from '../../../../../forms.server.ts';
import { refuse } from '../../../../../guards.server.ts';
import { isThisMachine, joinAddressOf } from '../../../../../w/[code]/joinAddress.server.ts';
import { logo, withoutLogo } from './logoActions.server.ts';
import { requireModerated } from './moderated.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

type Asked = RequestEvent<{ organisation: string; workshop: string }>;

export const load: PageServerLoad = async (event) => {
  const { scope, actor } = await requireModerated(event);
  const { key } = actor;
  const { language } = event.locals;
  const { board } = await boardState(key, now());
  const { workshop } = board;
  const joinAddress = await joinAddressOf(key, workshop.code, event.url);
  const place = await placeOf(key);
  const invited = await invitedTo(key, joinAddress, now());
  if (!place || !invited) error(404, 'Not found');
  const addressReaches = !isThisMachine(new URL(joinAddress).hostname);
  return {
    ...{ workshop, place, invited, joinAddress, addressReaches },
    todos: checklist({ workshop, place, cards: board.cards.length, addressReaches }),
    rehearsal: await rehearsalOf(key),
    positions: await positionsToTake(key, { scope, language, now: now() }),
    logo: (await facilitatorLogo(key)) ? `${event.url.pathname}/logo` : null,
  };
};

const keeping = v.object({
  title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(kitTitleLength)),
  withCards: v.optional(v.literal('on')),
});

export const actions: Actions = {
  place: (event) => carryOut(event, 'place', placeOfForm),
  agenda: (event) => carryOut(event, 'agenda', agendaOfForm),
  impulse: (event) => carryOut(event, 'impulse', impulseOfForm),
  logo,
  removeLogo: withoutLogo,
  positions: async (event) => {
    const { scope, actor } = await requireModerated(event);
    const { language } = event.locals;
    const taken = await takePositions(actor, { scope, language, now: now() });
    if (!taken.ok) return fail(409, { wrong: 'positions' as const, refusal: taken.reason });
    redirect(303, `${event.url.pathname}?saved=positions#positions`);
  },
  keep: async (event) => {
    const { scope, actor } = await requireModerated(event);
    const form = await readForm(event.request, keeping);
    if (!form.ok) return fail(400, { wrong: 'keep' as const, refusal: null });
    const { title, withCards } = form.values;
    const wish = { title, withCards: withCards === 'on' };
    const outcome = await keepWorkshop({ scope, key: actor.key }, wish, now());
    if (!outcome.ok) return fail(409, { kept: refuse(outcome.reason) });
    redirect(303, `${event.url.pathname}?saved=keep#kit`);
  },
  rehearse: async (event) => {
    const { scope, actor } = await requireModerated(event);
    const wish = { key: actor.key, personId: scope.personId };
    const started = await startRehearsal(wish, now());
    if (!started.ok) return refuse(started.reason);
    redirect(303, `${event.url.pathname}?saved=rehearse#rehearsal`);
  },
  wipe: async (event) => {
    const { actor } = await requireModerated(event);
    await wipeRehearsalsOf(actor.key);
    redirect(303, `${event.url.pathname}?saved=wipe#rehearsal`);
  },
};

/** One of the forms that change the workshop, by the moderators' own commands. */
async function carryOut(
  event: Asked,
  part: 'place' | 'agenda' | 'impulse',
  commandOf: (form: FormData, timeZone: string) => object,
) {
  const { scope, actor } = await requireModerated(event);
  const command = commandOf(await event.request.formData(), scope.timeZone);
  const envelope = v.safeParse(deskEnvelope, { id: newId<'command'>(now()), command });
  if (!envelope.success) return fail(400, { wrong: part, refusal: null });
  const outcome = await runDeskCommand(actor, envelope.output, now());
  if (!outcome.ok) return fail(409, { wrong: part, refusal: outcome.reason });
  redirect(303, `${event.url.pathname}?saved=${part}#${part}`);
}
