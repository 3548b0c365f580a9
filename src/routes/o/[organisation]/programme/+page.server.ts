import { error, fail, redirect } from '@sveltejs/kit';
import { may } from '#platform/auth/rights.ts';
import { now } from '#platform/base/clock.ts';
import type { Id } from '#platform/base/ids.ts';
import { programmeInput, type Programme } from '#rooms/programme/programme.ts';
import { departmentsFor } from '#rooms/programme/server/departments.ts';
import {
  programmesFor,
  saveProgramme,
  startProgramme,
} from '#rooms/programme/server/programmes.ts';
import { targetGroupsFor } from '#rooms/programme/server/targetGroups.ts';
import { readForm, requireIdIn, revisionIn } from '../../../forms.server.ts';
import { refuse, requireScope } from '../../../guards.server.ts';
import { departmentActions } from './departmentActions.server.ts';
import { targetGroupActions } from './targetGroupActions.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  const scope = await requireScope(event);
  const [programmes, targetGroups, departments] = await Promise.all([
    programmesFor(scope),
    targetGroupsFor(scope),
    departmentsFor(scope),
  ]);
  const programme = chosen(programmes, event.url.searchParams.get('programme'));
  const others = programmes.filter(({ id }) => id !== programme?.id);
  return {
    programme,
    others: others.map(({ id, title }) => ({ id, title })),
    targetGroups,
    departments,
    mayEdit: may(scope.role, 'editProgramme'),
    saved: event.url.searchParams.has('saved'),
  };
};

/** The newest, unless the address asks for another one or for an empty form. */
function chosen(programmes: Programme[], asked: string | null): Programme | null {
  if (asked === 'new') return null;
  if (asked === null) return programmes[0] ?? null;
  return programmes.find(({ id }) => id === asked) ?? error(404, 'Not found');
}

export const actions: Actions = {
  start: async (event) => {
    const { scope, form, typed } = await readProgramme(event);
    if (!form.ok) return again(400, { typed, wrong: form.wrong });
    const started = await startProgramme(scope, form.values, now());
    if (!started.ok) return refuse(started.reason);
    redirect(303, addressOf(scope.slug, started.value));
  },
  save: async (event) => {
    const { scope, form, typed } = await readProgramme(event);
    const seen = { id: requireIdIn<'programme'>(typed, 'programme'), revision: revisionIn(typed) };
    if (!form.ok) return again(400, { typed, wrong: form.wrong });
    const saved = await saveProgramme(scope, seen, form.values);
    if (saved.ok) redirect(303, addressOf(scope.slug, seen.id));
    refuse(saved.reason);
    return again(409, { typed, changedMeanwhile: true });
  },
  ...targetGroupActions,
  ...departmentActions,
};

async function readProgramme(event: RequestEvent) {
  const scope = await requireScope(event);
  const form = await readForm(event.request, programmeInput);
  return { scope, form, typed: form.typed };
}

type Programmed = { typed: Record<string, string>; wrong?: string[]; changedMeanwhile?: boolean };

const again = (status: number, programme: Programmed) => fail(status, { programme });

const addressOf = (slug: string, id: Id<'programme'>) =>
  `/o/${slug}/programme?programme=${id}&saved`;
