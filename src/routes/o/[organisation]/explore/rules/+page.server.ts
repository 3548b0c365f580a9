import { fail, redirect } from '@sveltejs/kit';
import { now } from '#platform/base/clock.ts';
import { groupRuleInput } from '#rooms/explore/maps/groupRule.ts';
import { addRule, previewRule, removeRule, rulesFor } from '#rooms/explore/server/maps/rules.ts';
import { readForm, requireIdIn, textsIn } from '../../../../forms.server.ts';
import { refuse, requireRight, requireScope } from '../../../../guards.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  const scope = await requireScope(event);
  requireRight(scope, 'editListening');
  return rulesFor(scope);
};

export const actions: Actions = {
  add: async (event) => {
    const { scope, form } = await ruleIn(event);
    if (!form.ok) return fail(400, { wrong: form.wrong, typed: form.typed });
    const added = await addRule(scope, form.values, now());
    if (added.ok) return shownAfresh(scope.slug);
    return fail(409, { refused: refuse(added.reason), typed: form.typed });
  },
  preview: async (event) => {
    const { scope, form } = await ruleIn(event);
    if (!form.ok) return fail(400, { wrong: form.wrong, typed: form.typed });
    const found = await previewRule(scope, form.values);
    if (found.ok) return { found: found.value, typed: form.typed };
    return fail(409, { refused: refuse(found.reason), typed: form.typed });
  },
  remove: async (event) => {
    const scope = await requireScope(event);
    requireRight(scope, 'editListening');
    const typed = textsIn(await event.request.formData());
    const removed = await removeRule(scope, requireIdIn<'target_group_rule'>(typed), now());
    if (!removed.ok) return refuse(removed.reason);
    return shownAfresh(scope.slug);
  },
};

async function ruleIn(event: RequestEvent) {
  const scope = await requireScope(event);
  requireRight(scope, 'editListening');
  return { scope, form: await readForm(event.request, groupRuleInput) };
}

const shownAfresh = (slug: string): never => redirect(303, `/o/${slug}/explore/rules`);
