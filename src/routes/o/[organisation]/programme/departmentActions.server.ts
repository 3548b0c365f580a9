import { fail } from '@sveltejs/kit';
import { now } from '#platform/base/clock.ts';
import { departmentInput } from '#rooms/programme/programme.ts';
import type { PartAnswer } from '#rooms/programme/programmeParts.ts';
import {
  addDepartment,
  removeDepartment,
  renameDepartment,
} from '#rooms/programme/server/departments.ts';
import { readFields } from '../../../forms.server.ts';
import { refuse, requireRight, requireScope } from '../../../guards.server.ts';
import { requireId, shownAfresh, textsOf } from './texts.server.ts';
import type { RequestEvent } from './$types.ts';

const part = 'department' as const;
const again = (status: number, answer: Omit<PartAnswer, 'part'>) =>
  fail(status, { part: { part, ...answer } });

export const departmentActions = {
  addDepartment: async (event: RequestEvent) => {
    const { scope, sent } = await sentBy(event);
    const form = readFields(sent, departmentInput);
    const typed = textsOf(sent);
    if (!form.ok) return again(400, { id: 'new', problem: 'name', typed });
    const added = await addDepartment(scope, form.values, now());
    if (!added.ok) return again(409, { id: 'new', problem: problemOf(added.reason), typed });
    return shownAfresh(scope, 'departments');
  },
  changeDepartment: async (event: RequestEvent) => {
    const { scope, sent } = await sentBy(event);
    const id = requireId<'department'>(sent);
    const form = readFields(sent, departmentInput);
    if (!form.ok) return again(400, { id, problem: 'name' });
    const changed = await renameDepartment(scope, id, form.values);
    if (!changed.ok) return again(409, { id, problem: problemOf(changed.reason) });
    return shownAfresh(scope, 'departments');
  },
  removeDepartment: async (event: RequestEvent) => {
    const { scope, sent } = await sentBy(event);
    const id = requireId<'department'>(sent);
    const removed = await removeDepartment(scope, id);
    if (!removed.ok) return again(409, { id, problem: problemOf(removed.reason) });
    return { part: { part, id, removed: removed.value } };
  },
  restoreDepartment: async (event: RequestEvent) => {
    const { scope, sent } = await sentBy(event);
    const id = requireId<'department'>(sent);
    const form = readFields(sent, departmentInput);
    if (form.ok) await addDepartment(scope, { ...form.values, id }, now());
    return shownAfresh(scope, 'departments');
  },
};

async function sentBy(event: RequestEvent) {
  const scope = await requireScope(event);
  requireRight(scope, 'editProgramme');
  return { scope, sent: await event.request.formData() };
}

type Reason = 'notAllowed' | 'departmentGone' | 'nameTaken' | 'departmentHasMeasures';

function problemOf(reason: Reason): NonNullable<PartAnswer['problem']> {
  return reason === 'departmentGone' ? 'gone' : refuse(reason);
}
