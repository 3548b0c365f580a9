import type { Scope } from '#platform/auth/scope.ts';
import { assert } from '#platform/base/assert.ts';
import { addDays, dayIn } from '#platform/base/clock.ts';
import type { MeasureInput, ProgrammeId } from '#rooms/programme/measure.ts';
import { addDepartment } from '#rooms/programme/server/departments.ts';
import { addMeasure } from '#rooms/programme/server/measures.ts';
import { startProgramme } from '#rooms/programme/server/programmes.ts';
import { addTargetGroup } from '#rooms/programme/server/targetGroups.ts';
import { demoDepartments, demoMeasures, demoProgramme, demoTargetGroups } from './content.ts';

/** The frame of the demo: programme, target groups, departments, and a measure in every state. */
export async function fillProgramme(scope: Scope, now: Date): Promise<ProgrammeId> {
  const programme = await startProgramme(scope, demoProgramme, now);
  assert(programme.ok, 'an owner may start a programme');
  for (const group of demoTargetGroups) await addTargetGroup(scope, group, now);
  const departments = new Map<string, MeasureInput['departmentId']>();
  for (const name of demoDepartments) {
    const added = await addDepartment(scope, { name }, now);
    if (added.ok) departments.set(name, added.value);
  }
  for (const { department, dueInDays, ...measure } of demoMeasures) {
    const dueOn = dueInDays === null ? null : dayIn(scope.timeZone, addDays(now, dueInDays));
    const departmentId = departments.get(department) ?? null;
    await addMeasure(scope, { ...measure, departmentId, dueOn }, now);
  }
  return programme.value;
}
