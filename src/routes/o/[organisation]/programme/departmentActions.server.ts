import { now } from '#platform/base/clock.ts';
import { departmentInput } from '#rooms/programme/programme.ts';
import type { PartAnswer } from '#rooms/programme/programmeParts.ts';
import {
  addDepartment,
  removeDepartment,
  renameDepartment,
} from '#rooms/programme/server/departments.ts';
import { readFields, requireIdIn, textsIn } from '../../../forms.server.ts';
import { refuse } from '../../../guards.server.ts';
import { changeOfPart, partAgain, shownAfresh } from './parts.server.ts';
import type { RequestEvent } from './$types.ts';

const part = 'department' as const;
const again = (status: number, answer: Omit<PartAnswer, 'part'>) =>
  partAgain(status, { part, ...answer });

export const departmentActions = {
  addDepartment: async (event: RequestEvent) => {
    const { scope, sent } = await changeOfPart(event);
    const form = readFields(sent, departmentInput);
    const { typed } = form;
    if (!form.ok) return again(400, { id: 'new', problem: 'name', typed });
    const added = await addDepartment(scope, form.values, now());
    if (!added.ok) return again(409, { id: 'new', problem: problemOf(added.reason), typed });
    return shownAfresh(scope, 'departments');
  },
  changeDepartment: async (event: RequestEvent) => {
    const { scope, sent } = await changeOfPart(event);
    const id = requireIdIn<'department'>(textsIn(sent));
    const form = readFields(sent, departmentInput);
    if (!form.ok) return again(400, { id, problem: 'name' });
    const changed = await renameDepartment(scope, id, form.values);
    if (!changed.ok) return again(409, { id, problem: problemOf(changed.reason) });
    return shownAfresh(scope, 'departments');
  },
  removeDepartment: async (event: RequestEvent) => {
    const { scope, sent } = await changeOfPart(event);
    const id = requireIdIn<'department'>(textsIn(sent));
    const removed = await removeDepartment(scope, id);
    if (!removed.ok) return again(409, { id, problem: problemOf(removed.reason) });
    return { part: { part, id, removed: removed.value } };
  },
  restoreDepartment: async (event: RequestEvent) => {
    const { scope, sent } = await changeOfPart(event);
    const id = requireIdIn<'department'>(textsIn(sent));
    const form = readFields(sent, departmentInput);
    if (form.ok) await addDepartment(scope, { ...form.values, id }, now());
    return shownAfresh(scope, 'departments');
  },
};

type Reason = 'notAllowed' | 'departmentGone' | 'nameTaken' | 'departmentHasMeasures';

function problemOf(reason: Reason): NonNullable<PartAnswer['problem']> {
  return reason === 'departmentGone' ? 'gone' : refuse(reason);
}
