import { may } from '#platform/auth/rights.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { newId } from '#platform/base/ids.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { inOrganisation } from '#platform/db/database.ts';
import type { DepartmentId } from '../measure.ts';
import type { Department, DepartmentInput } from '../programme.ts';
import {
  deleteDepartment,
  departmentsOf,
  hasMeasures,
  insertDepartment,
  lockDepartment,
  nameIsTaken,
  updateDepartment,
} from './departments.queries.ts';

/** The departments by name, at most 500; every member sees them. */
export const departmentsFor = (scope: Scope): Promise<Department[]> =>
  inOrganisation(scope, (tx) => departmentsOf(tx, scope.organisationId));

/** @param input with an `id` only to put back what was removed a moment ago. */
export async function addDepartment(
  scope: Scope,
  input: DepartmentInput & { id?: DepartmentId },
  now: Date,
): Promise<Outcome<DepartmentId, 'not_allowed' | 'name_taken'>> {
  if (!may(scope.role, 'editProgramme')) return refused('not_allowed');
  const { organisationId } = scope;
  const key = { organisationId, id: input.id ?? newId<'department'>(now) };
  const added = await inOrganisation(scope, (tx) => insertDepartment(tx, key, input.name, now));
  return added ? done(key.id) : refused('name_taken');
}

export async function renameDepartment(
  scope: Scope,
  id: DepartmentId,
  { name }: DepartmentInput,
): Promise<Outcome<null, 'not_allowed' | 'unknown_department' | 'name_taken'>> {
  if (!may(scope.role, 'editProgramme')) return refused('not_allowed');
  const key = { organisationId: scope.organisationId, id };
  return inOrganisation(scope, async (tx) => {
    if (await nameIsTaken(tx, key, name)) return refused('name_taken');
    return (await updateDepartment(tx, key, name)) ? done(null) : refused('unknown_department');
  });
}

/** Removes a department without measures. @returns what was removed, so that it can be put back. */
export async function removeDepartment(
  scope: Scope,
  id: DepartmentId,
): Promise<
  Outcome<
    { id: DepartmentId; name: string },
    'not_allowed' | 'unknown_department' | 'department_has_measures'
  >
> {
  if (!may(scope.role, 'editProgramme')) return refused('not_allowed');
  const key = { organisationId: scope.organisationId, id };
  return inOrganisation(scope, async (tx) => {
    const department = await lockDepartment(tx, key);
    if (!department) return refused('unknown_department');
    if (await hasMeasures(tx, key)) return refused('department_has_measures');
    await deleteDepartment(tx, key);
    return done(department);
  });
}
