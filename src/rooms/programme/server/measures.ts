import { may } from '#platform/auth/rights.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { newId } from '#platform/base/ids.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import { recordFact } from '#platform/facts/facts.ts';
import {
  isOpen,
  mayChange,
  type Measure,
  type MeasureId,
  type MeasureInput,
  type MeasureState,
  type StateInput,
} from '../measure.ts';
import { departmentExists } from './departments.queries.ts';
import { beginFollowUps } from './followUps.ts';
import { insertMeasure, measureById, updateMeasure } from './measures.queries.ts';
import { measureOf } from './measureViews.ts';
import { freeMeasure, takeOnMeasure } from './originMeasures.ts';
import { lockMeasure } from './originMeasures.queries.ts';
import { deleteOwnerAddress } from './ownerAddress.queries.ts';

export type MeasureRefusal = 'notAllowed' | 'measureGone' | 'departmentGone' | 'changedMeanwhile';

/** Writes a measure by hand. `takenOn`: the writer takes it on; nobody can be named by others. */
export async function addMeasure(
  scope: Scope,
  input: MeasureInput & { takenOn: boolean },
  now: Date,
): Promise<Outcome<MeasureId, 'notAllowed' | 'departmentGone'>> {
  if (!may(scope.role, 'addMeasure')) return refused('notAllowed');
  return inOrganisation(scope, async (tx) => {
    if (!(await knowsDepartment(tx, scope, input))) return refused('departmentGone');
    const id = newId<'measure'>(now);
    await insertMeasure(tx, {
      organisation_id: scope.organisationId,
      id,
      ...words(input),
      ...stateOf(input, now),
      owner_person_id: input.takenOn ? scope.personId : null,
      created_at: now,
    });
    await recordFact(tx, scope, { kind: 'programme.measure_created', subjectId: id, at: now });
    const key = { organisationId: scope.organisationId, measureId: id };
    if (input.takenOn) await beginFollowUps(tx, key, now);
    return done(id);
  });
}

/**
 * Saves the whole form of a measure.
 * @param seen the measure and its revision as the writer saw it; refused when somebody saved
 * meanwhile.
 */
export async function saveMeasure(
  scope: Scope,
  seen: { id: MeasureId; revision: number },
  input: MeasureInput,
  now: Date,
): Promise<Outcome<null, MeasureRefusal>> {
  return inOrganisation(scope, async (tx) => {
    const before = await changeableMeasure(tx, scope, seen.id);
    if (!before.ok) return before;
    if (!(await knowsDepartment(tx, scope, input))) return refused('departmentGone');
    const key = { organisationId: scope.organisationId, ...seen };
    const since = before.value.state === input.state ? before.value.stateSince : now;
    const saved = await updateMeasure(tx, key, { ...words(input), ...stateOf(input, since) });
    if (!saved) return refused('changedMeanwhile');
    await recordState(tx, scope, { before: before.value, state: input.state, at: now });
    return done(null);
  });
}

/** Changes the state alone; a stuck measure says on what. */
export async function changeMeasureState(
  scope: Scope,
  seen: { id: MeasureId; revision: number },
  input: StateInput,
  now: Date,
): Promise<Outcome<null, Exclude<MeasureRefusal, 'departmentGone'>>> {
  return inOrganisation(scope, async (tx) => {
    const before = await changeableMeasure(tx, scope, seen.id);
    if (!before.ok) return before;
    const since = before.value.state === input.state ? before.value.stateSince : now;
    const key = { organisationId: scope.organisationId, ...seen };
    if (!(await updateMeasure(tx, key, stateOf(input, since)))) return refused('changedMeanwhile');
    await recordState(tx, scope, { before: before.value, state: input.state, at: now });
    return done(null);
  });
}

/** A member takes an open measure on that belongs to nobody. */
export async function takeOnForMyself(
  scope: Scope,
  id: MeasureId,
  now: Date,
): Promise<Outcome<null, 'notAllowed' | 'measureGone' | 'alreadyTaken' | 'measureClosed'>> {
  if (!may(scope.role, 'addMeasure')) return refused('notAllowed');
  return inOrganisation(scope, async (tx) => {
    const { organisationId, personId } = scope;
    const taken = await takeOnMeasure(tx, {
      organisationId,
      measureId: id,
      taker: { personId },
      now,
    });
    return taken.ok ? done(null) : taken;
  });
}

/** The owner gives a measure back; who changes every measure may free it for others too. */
export async function giveBackAsMember(
  scope: Scope,
  id: MeasureId,
  now: Date,
): Promise<Outcome<null, 'notAllowed' | 'measureGone'>> {
  return inOrganisation(scope, async (tx) => {
    // Whoever takes it on meanwhile waits, and the owner that is read is the one that is freed.
    await lockMeasure(tx, scope.organisationId, id);
    const before = await changeableMeasure(tx, scope, id);
    if (!before.ok) return before;
    if (before.value.owner.kind === 'nobody') return done(null);
    await freeMeasure(tx, { organisationId: scope.organisationId, measureId: id, now });
    return done(null);
  });
}

async function changeableMeasure(
  tx: Tx,
  scope: Scope,
  id: MeasureId,
): Promise<Outcome<Measure, 'notAllowed' | 'measureGone'>> {
  const row = await measureById(tx, scope.organisationId, id);
  if (!row) return refused('measureGone');
  const measure = measureOf(row, new Map());
  return mayChange(measure, scope) ? done(measure) : refused('notAllowed');
}

const knowsDepartment = async (tx: Tx, scope: Scope, { departmentId }: MeasureInput) =>
  departmentId === null || (await departmentExists(tx, scope.organisationId, departmentId));

const words = (input: MeasureInput) => ({
  what: input.what,
  why: input.why,
  first_step: input.firstStep,
  hours_estimated: input.hoursEstimated,
  hours_spent: input.hoursSpent ?? 0,
  department_id: input.departmentId,
  due_on: input.dueOn,
});

const stateOf = ({ state, stuckOn }: StateInput, since: Date) => ({
  state,
  state_since: since,
  stuck_on: state === 'stuck' ? stuckOn : null,
});

/**
 * What becomes of measures is worth knowing later; that a text was changed is not. Of what is done
 * nobody is asked: an address that was left for it goes.
 */
async function recordState(
  tx: Tx,
  scope: Scope,
  change: { before: Measure; state: MeasureState; at: Date },
): Promise<void> {
  if (change.before.state === change.state) return;
  const kind = `programme.measure_${change.state}`;
  await recordFact(tx, scope, { kind, subjectId: change.before.id, at: change.at });
  const key = { organisationId: scope.organisationId, measureId: change.before.id };
  if (!isOpen(change)) await deleteOwnerAddress(tx, key);
}
