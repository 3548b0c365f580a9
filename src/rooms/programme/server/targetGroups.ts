import { may } from '#platform/auth/rights.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { newId } from '#platform/base/ids.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { inOrganisation } from '#platform/db/database.ts';
import type { TargetGroup, TargetGroupId, TargetGroupInput } from '../programme.ts';
import {
  deleteTargetGroup,
  insertTargetGroup,
  targetGroupsOf,
  updateTargetGroup,
} from './targetGroups.queries.ts';

/** The target groups by name, at most 500; every member sees them. */
export const targetGroupsFor = (scope: Scope): Promise<TargetGroup[]> =>
  inOrganisation(scope, (tx) => targetGroupsOf(tx, scope.organisationId));

/** @param input with an `id` only to put back what was removed a moment ago. */
export async function addTargetGroup(
  scope: Scope,
  input: TargetGroupInput & { id?: TargetGroupId },
  now: Date,
): Promise<Outcome<TargetGroupId, 'notAllowed'>> {
  if (!may(scope.role, 'editProgramme')) return refused('notAllowed');
  const { id = newId<'target_group'>(now), name, description } = input;
  await inOrganisation(scope, (tx) =>
    insertTargetGroup(tx, {
      organisation_id: scope.organisationId,
      id,
      name,
      description,
      created_at: now,
    }),
  );
  return done(id);
}

export async function renameTargetGroup(
  scope: Scope,
  id: TargetGroupId,
  input: TargetGroupInput,
): Promise<Outcome<null, 'notAllowed' | 'targetGroupGone'>> {
  if (!may(scope.role, 'editProgramme')) return refused('notAllowed');
  const key = { organisationId: scope.organisationId, id };
  const saved = await inOrganisation(scope, (tx) => updateTargetGroup(tx, key, input));
  return saved ? done(null) : refused('targetGroupGone');
}

/** @returns what was removed, so that it can be put back. */
export async function removeTargetGroup(
  scope: Scope,
  id: TargetGroupId,
): Promise<Outcome<TargetGroup, 'notAllowed' | 'targetGroupGone'>> {
  if (!may(scope.role, 'editProgramme')) return refused('notAllowed');
  const key = { organisationId: scope.organisationId, id };
  const removed = await inOrganisation(scope, (tx) => deleteTargetGroup(tx, key));
  return removed ? done(removed) : refused('targetGroupGone');
}
