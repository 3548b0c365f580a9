import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { may } from '#platform/auth/rights.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { now } from '#platform/base/clock.ts';
import { isId, type Id } from '#platform/base/ids.ts';
import { changeInput, isTonal } from '#rooms/explore/mentions/changeForm.ts';
import { explainTonality } from '#rooms/explore/server/listening/explain.ts';
import { sayRelevance } from '#rooms/explore/server/listening/verdicts.ts';
import { changeMentions } from '#rooms/explore/server/mentions/changes.ts';
import { makeMeasure, mentionFor } from '#rooms/explore/server/mentions/page.ts';
import { judge } from '#rooms/explore/server/mentions/tonalities.ts';
import { readForm } from '../../../../../forms.server.ts';
import { refuse, requireScope } from '../../../../../guards.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  const scope = await requireScope(event);
  const id = mentionIdIn(event);
  const [page, explained] = await Promise.all([mentionFor(scope, id), explainTonality(scope, id)]);
  if (!page.ok) return refuse(page.reason);
  return {
    ...page.value,
    explained,
    timeZone: scope.timeZone,
    mayJudge: may(scope.role, 'judgeMentions'),
    mayAddMeasure: may(scope.role, 'addMeasure'),
  };
};

const topicInput = v.object({
  watch: v.custom<Id<'watch'>>(isId),
  label: v.picklist(['on_topic', 'off_topic']),
});
const measureInput = v.object({
  what: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120)),
});

export const actions: Actions = {
  change: async (event) => {
    const { scope, id } = await asked(event);
    const form = await readForm(event.request, changeInput);
    if (!form.ok) return fail(400, { problem: 'unknown' as const });
    const change = form.values;
    const changed = isTonal(change)
      ? await judge(scope, { ids: [id], label: change.do }, now())
      : await changeMentions(scope, [id], change, now());
    return again(event, changed);
  },
  topic: async (event) => {
    const { scope, id } = await asked(event);
    const form = await readForm(event.request, topicInput);
    if (!form.ok) return fail(400, { problem: 'unknown' as const });
    const { watch: watchId, label } = form.values;
    return again(event, await sayRelevance(scope, { mentionId: id, watchId, label }, now()));
  },
  measure: async (event) => {
    const { scope, id } = await asked(event);
    const form = await readForm(event.request, measureInput);
    if (!form.ok) return fail(400, { problem: 'measureWrong' as const, typed: form.typed });
    const made = await makeMeasure(scope, { id, what: form.values.what }, now());
    if (!made.ok) return refuse(made.reason);
    redirect(303, `/o/${scope.slug}/measures/${made.value}`);
  },
};

async function asked(event: RequestEvent): Promise<{ scope: Scope; id: Id<'mention'> }> {
  return { scope: await requireScope(event), id: mentionIdIn(event) };
}

const mentionIdIn = ({ params }: { params: { mention: string } }): Id<'mention'> =>
  isId<'mention'>(params.mention) ? params.mention : error(404, 'Not found');

/** After a change the page is shown afresh, so that reloading it sends nothing again. */
function again(
  event: RequestEvent,
  outcome: { ok: true } | { ok: false; reason: 'notAllowed' | 'mentionGone' },
) {
  if (outcome.ok) redirect(303, event.url.pathname);
  return refuse(outcome.reason);
}
