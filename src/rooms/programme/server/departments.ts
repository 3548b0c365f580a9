import { may } from '#platform/auth/rights.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { newId } from '#platform/base/ids.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { inOrganisation } from '#platform/db/database.ts';
import { isUniqueViolation } from '#platform/db/databaseProblem.ts';
import type { DepartmentId } from '../measure.ts';
import type { Department, DepartmentInput } from '../programme.ts';
import {
  deleteDepartment,
  departmentsOf,
  hasMeasures,
  insertDepartment,
  lockDepartment,
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
): Promise<Outcome<DepartmentId, 'notAllowed' | 'nameTaken'>> {
  if (!may(scope.role, 'editProgramme')) return refused('notAllowed');
  const { organisationId } = scope;
  const key = { organisationId, id: input.id ?? newId<'department'>(now) };
  const added = await inOrganisation(scope, (tx) => insertDepartment(tx, key, input.name, now));
  return added ? done(key.id) : refused('nameTaken');
}

export async function renameDepartment(
  scope: Scope,
  id: DepartmentId,
  { name }: DepartmentInput,
): Promise<Outcome<null, 'notAllowed' | 'departmentGone' | 'nameTaken'>> {
  if (!may(scope.role, 'editProgramme')) return refused('notAllowed');
  const key = { organisationId: scope.organisationId, id };
  try {
    const saved = await inOrganisation(scope, (tx) => updateDepartment(tx, key, name));
    return saved ? done(null) : refused('departmentGone');
  } catch (error) {
    if (isUniqueViolation(error)) return refused('nameTaken');
    throw error;
  }
}

/** Removes a department without measures. @returns what was removed, so that it can be put back. */
export async function removeDepartment(
  scope: Scope,
  id: DepartmentId,
): Promise<
  Outcome<
    { id: DepartmentId; name: string },
    'notAllowed' | 'departmentGone' | 'departmentHasMeasures'
  >
> {
  if (!may(scope.role, 'editProgramme')) return refused('notAllowed');
  const key = { organisationId: scope.organisationId, id };
  return inOrganisation(scope, async (tx) => {
    const department = await lockDepartment(tx, key);
    if (!department) return refused('departmentGone');
    if (await hasMeasures(tx, key)) return refused('departmentHasMeasures');
    await deleteDepartment(tx, key);
    return done(department);
  });
}
