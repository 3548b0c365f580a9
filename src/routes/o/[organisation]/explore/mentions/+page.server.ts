import { fail } from '@sveltejs/kit';
import { may } from '#platform/auth/rights.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { now } from '#platform/base/clock.ts';
import { isId, type Id } from '#platform/base/ids.ts';
import {
  backOf,
  changeInput,
  isTonal,
  viewInput,
  type ChangeInput,
} from '#rooms/explore/mentions/changeForm.ts';
import { mentionQueryFrom } from '#rooms/explore/mentions/mentionQuery.ts';
import { changeMentions, mostAtOnce } from '#rooms/explore/server/mentions/changes.ts';
import { mentionsFor } from '#rooms/explore/server/mentions/list.ts';
import { judge } from '#rooms/explore/server/mentions/tonalities.ts';
import { removeView, saveView } from '#rooms/explore/server/mentions/views.ts';
import { readFields, requireIdIn, textsIn } from '../../../../forms.server.ts';
import { refuse, requireScope } from '../../../../guards.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  const scope = await requireScope(event);
  const query = mentionQueryFrom(event.url.searchParams);
  const list = await mentionsFor(scope, query);
  if (!list.ok) return refuse(list.reason);
  return {
    ...list.value,
    query,
    timeZone: scope.timeZone,
    mayJudge: may(scope.role, 'judgeMentions'),
  };
};

export const actions: Actions = {
  change: async (event) => {
    const { scope, ids, sent } = await readIds(event);
    const form = readFields(sent, changeInput);
    if (!form.ok || ids.length === 0) return fail(400, { problem: 'nothingSelected' as const });
    return carryOut(scope, ids, form.values);
  },
  undo: async (event) => {
    const { scope, ids, sent } = await readIds(event);
    const form = readFields(sent, changeInput);
    if (!form.ok || ids.length === 0) return fail(400, { problem: 'nothingSelected' as const });
    await carryOut(scope, ids, form.values);
    return { undone: true };
  },
  saveView: async (event) => {
    const scope = await requireScope(event);
    const form = readFields(await event.request.formData(), viewInput);
    if (!form.ok) return fail(400, { viewProblem: 'viewNameMissing' as const });
    const query = mentionQueryFrom(event.url.searchParams);
    const saved = await saveView(scope, { name: form.values.name, query }, now());
    return saved.ok
      ? { viewSaved: form.values.name }
      : fail(409, { viewProblem: refuse(saved.reason) });
  },
  removeView: (event) => changeView(event, now()),
  restoreView: (event) => changeView(event, null),
};

async function readIds(event: RequestEvent) {
  const scope = await requireScope(event);
  const sent = await event.request.formData();
  const ids = sent.getAll('mention').filter((id) => isId<'mention'>(id));
  return { scope, sent, ids: ids.slice(0, mostAtOnce) };
}

async function carryOut(scope: Scope, ids: Id<'mention'>[], change: ChangeInput) {
  const changed = isTonal(change)
    ? await judge(scope, { ids, label: change.do }, now())
    : await changeMentions(scope, ids, change, now());
  return changed.ok
    ? { done: { ids: changed.value, back: backOf(change) } }
    : refuse(changed.reason);
}

async function changeView(event: RequestEvent, removedAt: Date | null) {
  const scope = await requireScope(event);
  const id = requireIdIn<'saved_view'>(textsIn(await event.request.formData()));
  const removed = await removeView(scope, id, removedAt);
  if (!removed.ok) return refuse(removed.reason);
  return { viewRemoved: removedAt ? id : null };
}
