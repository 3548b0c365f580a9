import { may } from '#platform/auth/rights.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { newId } from '#platform/base/ids.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { inOrganisation } from '#platform/db/database.ts';
import { recordFact } from '#platform/facts/facts.ts';
import type { ProgrammeId } from '../measure.ts';
import type { Programme, ProgrammeInput } from '../programme.ts';
import { insertProgramme, programmesOf, updateProgramme } from './programmes.queries.ts';

/** The programmes of the organisation, newest first, at most 100; every member sees them. */
export const programmesFor = (scope: Scope): Promise<Programme[]> =>
  inOrganisation(scope, (tx) => programmesOf(tx, scope.organisationId));

export async function startProgramme(
  scope: Scope,
  input: ProgrammeInput,
  now: Date,
): Promise<Outcome<ProgrammeId, 'notAllowed'>> {
  if (!may(scope.role, 'editProgramme')) return refused('notAllowed');
  return inOrganisation(scope, async (tx) => {
    const id = newId<'programme'>(now);
    await insertProgramme(tx, {
      organisation_id: scope.organisationId,
      id,
      ...rowOf(input),
      created_at: now,
    });
    await recordFact(tx, scope, { kind: 'programme.programme_started', subjectId: id, at: now });
    return done(id);
  });
}

/**
 * Saves the whole form. @param seen the programme as the writer saw it; refused when it was saved
 * meanwhile.
 */
export async function saveProgramme(
  scope: Scope,
  seen: { id: ProgrammeId; revision: number },
  input: ProgrammeInput,
): Promise<Outcome<null, 'notAllowed' | 'programmeGone' | 'changedMeanwhile'>> {
  if (!may(scope.role, 'editProgramme')) return refused('notAllowed');
  return inOrganisation(scope, async (tx) => {
    const known = await programmesOf(tx, scope.organisationId);
    if (!known.some((programme) => programme.id === seen.id)) return refused('programmeGone');
    const key = { organisationId: scope.organisationId, ...seen };
    const saved = await updateProgramme(tx, key, rowOf(input));
    return saved ? done(null) : refused('changedMeanwhile');
  });
}

const rowOf = (input: ProgrammeInput) => ({
  title: input.title,
  goal: input.goal,
  starts_on: input.startsOn,
  ends_on: input.endsOn,
});
