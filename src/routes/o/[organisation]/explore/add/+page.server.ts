import { fail } from '@sveltejs/kit';
import { now } from '#platform/base/clock.ts';
import { handMentionSchema } from '#rooms/explore/byHand/handMention.ts';
import { addByHand } from '#rooms/explore/server/byHand/addByHand.ts';
import { readForm } from '../../../../forms.server.ts';
import { refuse, requireRight, requireScope } from '../../../../guards.server.ts';
import { leadToThanks, thanksIn } from './added.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

const prefilled = ['network', 'text', 'link', 'title'] as const;

export const load: PageServerLoad = async (event) => {
  requireRight(await requireScope(event), 'addMentions');
  const { searchParams } = event.url;
  // What a phone shares, or a link of ours says; a form is all it fills.
  const values = Object.fromEntries(
    prefilled.map((name) => [name, (searchParams.get(name) ?? '').slice(0, 2000)]),
  );
  return { thanks: thanksIn(searchParams), values };
};

export const actions: Actions = {
  default: async (event) => {
    const scope = await requireScope(event);
    const form = await readForm(event.request, handMentionSchema);
    if (!form.ok) return fail(400, { wrong: form.wrong, typed: form.typed });
    const added = await addByHand(scope, [form.values], now());
    if (!added.ok) return fail(409, { wrong: [refuse(added.reason)], typed: form.typed });
    leadToThanks(scope, '', added.value);
  },
};
