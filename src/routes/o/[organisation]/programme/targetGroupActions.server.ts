import { now } from '#platform/base/clock.ts';
import { targetGroupInput } from '#rooms/programme/programme.ts';
import {
  addTargetGroup,
  removeTargetGroup,
  renameTargetGroup,
} from '#rooms/programme/server/targetGroups.ts';
import type { PartAnswer } from '#rooms/programme/programmeParts.ts';
import { readFields, requireIdIn, textsIn } from '../../../forms.server.ts';
import { changeOfPart, partAgain, shownAfresh } from './parts.server.ts';
import type { RequestEvent } from './$types.ts';

const part = 'targetGroup' as const;
const again = (status: number, answer: Omit<PartAnswer, 'part'>) =>
  partAgain(status, { part, ...answer });

export const targetGroupActions = {
  addTargetGroup: async (event: RequestEvent) => {
    const { scope, sent } = await changeOfPart(event);
    const form = readFields(sent, targetGroupInput);
    if (!form.ok) return again(400, { id: 'new', problem: 'name', typed: form.typed });
    await addTargetGroup(scope, form.values, now());
    return shownAfresh(scope, 'target-groups');
  },
  changeTargetGroup: async (event: RequestEvent) => {
    const { scope, sent } = await changeOfPart(event);
    const id = requireIdIn<'target_group'>(textsIn(sent));
    const form = readFields(sent, targetGroupInput);
    if (!form.ok) return again(400, { id, problem: 'name' });
    const changed = await renameTargetGroup(scope, id, form.values);
    if (!changed.ok) return again(409, { id, problem: 'gone' });
    return shownAfresh(scope, 'target-groups');
  },
  removeTargetGroup: async (event: RequestEvent) => {
    const { scope, sent } = await changeOfPart(event);
    const id = requireIdIn<'target_group'>(textsIn(sent));
    const removed = await removeTargetGroup(scope, id);
    if (!removed.ok) return again(409, { id, problem: 'gone' });
    return { part: { part, id, removed: removed.value } };
  },
  restoreTargetGroup: async (event: RequestEvent) => {
    const { scope, sent } = await changeOfPart(event);
    const id = requireIdIn<'target_group'>(textsIn(sent));
    const form = readFields(sent, targetGroupInput);
    if (form.ok) await addTargetGroup(scope, { ...form.values, id }, now());
    return shownAfresh(scope, 'target-groups');
  },
};
