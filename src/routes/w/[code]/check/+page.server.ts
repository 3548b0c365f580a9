import { fail, redirect } from '@sveltejs/kit';
import { newId } from '#platform/base/ids.ts';
import { now } from '#platform/base/clock.ts';
import { boardState, phonesThrough, runDeskCommand } from '#rooms/elaborate/door.server.ts';
import { requireModerator } from '../desk/moderator.server.ts';
import { isThisMachine, joinAddressOf, joinOrigins } from '../joinAddress.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  const { key } = await requireModerator(event);
  const { workshop } = (await boardState(key, now())).board;
  const joinAddress = await joinAddressOf(key, workshop.code, event.url);
  const current = new URL(joinAddress).origin;
  return {
    workshop: { code: workshop.code, title: workshop.title },
    joinAddress,
    onlyHere: isThisMachine(new URL(joinAddress).hostname),
    current,
    origins: joinOrigins(event.url).filter((origin) => !isThisMachine(new URL(origin).hostname)),
    through: await phonesThrough(key),
  };
};

export const actions: Actions = {
  choose: async (event) => {
    const actor = await requireModerator(event);
    const form = await event.request.formData();
    const address = joinOrigins(event.url).find((origin) => origin === form.get('origin'));
    if (!address) return fail(400, { refusal: 'unknown' as const });
    const command = { kind: 'setJoinAddress' as const, address };
    const outcome = await runDeskCommand(actor, { id: newId<'command'>(), command }, now());
    if (!outcome.ok) return fail(409, { refusal: outcome.reason });
    redirect(303, event.url.pathname);
  },
};
