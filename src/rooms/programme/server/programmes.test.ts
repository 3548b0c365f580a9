import { newId } from '#platform/base/ids.ts';
import { inOrganisation } from '#platform/db/database.ts';
import { cast, describe, expect, test } from '#tests/cast.ts';
import {
  addDepartment,
  departmentsFor,
  removeDepartment,
  renameDepartment,
} from './departments.ts';
import { addMeasure } from './measures.ts';
import { programmesFor, saveProgramme, startProgramme } from './programmes.ts';
import {
  addTargetGroup,
  removeTargetGroup,
  renameTargetGroup,
  targetGroupsFor,
} from './targetGroups.ts';

const now = new Date('2026-11-22T10:00:00Z');
const goal = { title: 'Dialog 2027', goal: '', startsOn: '2027-01-01', endsOn: null };
const notAllowed = { ok: false, reason: 'notAllowed' };

const editors = [cast.anna, cast.bernd];
const others = [cast.carla, cast.dieter, cast.eva];

describe('a programme', () => {
  test('is written by owner and lead, and read by everybody', async ({ cast }) => {
    for (const who of editors) expect((await startProgramme(who, goal, now)).ok).toBe(true);
    for (const who of others) expect(await startProgramme(who, goal, now)).toEqual(notAllowed);
    expect(await programmesFor(cast.eva)).toHaveLength(2);
    expect(await programmesFor(cast.fremd)).toEqual([]);
  });

  test('is not saved over a change its writer has not seen', async ({ cast }) => {
    const made = await startProgramme(cast.anna, goal, now);
    const id = made.ok ? made.value : newId<'programme'>();
    const seen = { id, revision: 1 };
    expect(await saveProgramme(cast.eva, seen, goal)).toEqual(notAllowed);
    expect(await saveProgramme(cast.anna, seen, { ...goal, title: 'Neu' })).toMatchObject({
      ok: true,
    });
    expect(await saveProgramme(cast.bernd, seen, goal)).toMatchObject({
      reason: 'changedMeanwhile',
    });
    expect(await saveProgramme(cast.fremd, seen, goal)).toMatchObject({
      reason: 'programmeGone',
    });
  });
});

describe('a department', () => {
  test('is written by owner and lead only', async ({ cast }) => {
    const made = await addDepartment(cast.bernd, { name: 'Bauamt' }, now);
    const id = made.ok ? made.value : newId<'department'>();
    for (const who of others) {
      expect(await addDepartment(who, { name: 'Kämmerei' }, now)).toEqual(notAllowed);
      expect(await renameDepartment(who, id, { name: 'Hochbau' })).toEqual(notAllowed);
      expect(await removeDepartment(who, id)).toEqual(notAllowed);
    }
    expect(await departmentsFor(cast.eva)).toEqual([{ id, name: 'Bauamt', measures: 0 }]);
  });

  test('has a name of its own, however it is capitalised', async ({ cast }) => {
    const made = await addDepartment(cast.anna, { name: 'Bauamt' }, now);
    await addDepartment(cast.anna, { name: 'Schule' }, now);
    const id = made.ok ? made.value : newId<'department'>();
    const taken = { ok: false, reason: 'nameTaken' };
    expect(await addDepartment(cast.anna, { name: 'bauamt' }, now)).toEqual(taken);
    expect(await renameDepartment(cast.anna, id, { name: 'SCHULE' })).toEqual(taken);
    expect(await renameDepartment(cast.anna, id, { name: 'BAUAMT' })).toMatchObject({ ok: true });
    expect(await addDepartment(cast.fremd, { name: 'Bauamt' }, now)).toMatchObject({ ok: true });
  });

  test('of two that take the same name at once one is refused', async ({ cast }) => {
    const made = [
      await addDepartment(cast.anna, { name: 'Bauamt' }, now),
      await addDepartment(cast.anna, { name: 'Schule' }, now),
    ];
    const renamed = await Promise.all(
      made
        .flatMap((one) => (one.ok ? [one.value] : []))
        .map((id) => renameDepartment(cast.anna, id, { name: 'Rathaus' })),
    );
    expect(renamed).toContainEqual({ ok: true, value: null });
    expect(renamed).toContainEqual({ ok: false, reason: 'nameTaken' });
  });

  test('stays while measures belong to it; else it goes and can be put back', async ({ cast }) => {
    const made = await addDepartment(cast.anna, { name: 'Bauamt' }, now);
    const id = made.ok ? made.value : newId<'department'>();
    expect(await removeDepartment(cast.anna, id)).toEqual({
      ok: true,
      value: { id, name: 'Bauamt' },
    });
    expect(await removeDepartment(cast.anna, id)).toMatchObject({ reason: 'departmentGone' });
    await addDepartment(cast.anna, { id, name: 'Bauamt' }, now);
    await addMeasure(cast.anna, { ...measure, departmentId: id }, now);
    expect(await removeDepartment(cast.anna, id)).toMatchObject({
      reason: 'departmentHasMeasures',
    });
    expect(await departmentsFor(cast.anna)).toMatchObject([{ name: 'Bauamt', measures: 1 }]);
  });

  test('of another organisation is unknown', async ({ cast }) => {
    const made = await addDepartment(cast.anna, { name: 'Bauamt' }, now);
    const id = made.ok ? made.value : newId<'department'>();
    const unknown = { ok: false, reason: 'departmentGone' };
    expect(await renameDepartment(cast.fremd, id, { name: 'Unser Amt' })).toEqual(unknown);
    expect(await removeDepartment(cast.fremd, id)).toEqual(unknown);
    expect(await departmentsFor(cast.fremd)).toEqual([]);
  });
});

const measure = {
  what: 'Bautagebuch führen',
  why: '',
  firstStep: '',
  hoursEstimated: null,
  hoursSpent: null,
  dueOn: null,
  state: 'planned' as const,
  stuckOn: '',
  takenOn: false,
};

test('target groups are written by owner and lead, go and come back', async ({ cast }) => {
  const words = { name: 'Junge Familien', description: 'Suchen Bauland' };
  const made = await addTargetGroup(cast.bernd, words, now);
  const id = made.ok ? made.value : newId<'target_group'>();
  for (const who of others) {
    expect(await addTargetGroup(who, words, now)).toEqual(notAllowed);
    expect(await renameTargetGroup(who, id, words)).toEqual(notAllowed);
    expect(await removeTargetGroup(who, id)).toEqual(notAllowed);
  }
  const unknown = { ok: false, reason: 'targetGroupGone' };
  expect(await renameTargetGroup(cast.fremd, id, words)).toEqual(unknown);
  expect(await removeTargetGroup(cast.fremd, id)).toEqual(unknown);
  expect(await renameTargetGroup(cast.anna, id, { ...words, name: 'Familien' })).toMatchObject({
    ok: true,
  });
  const removed = await removeTargetGroup(cast.anna, id);
  expect(removed).toEqual({
    ok: true,
    value: { id, name: 'Familien', description: 'Suchen Bauland' },
  });
  if (removed.ok) await addTargetGroup(cast.anna, removed.value, now);
  expect(await targetGroupsFor(cast.eva)).toMatchObject([{ id, name: 'Familien' }]);
  expect(await targetGroupsFor(cast.fremd)).toEqual([]);
});

test('row-level security hides every table of the room without any where clause', async ({
  cast,
}) => {
  await startProgramme(cast.anna, goal, now);
  await addDepartment(cast.anna, { name: 'Bauamt' }, now);
  await addTargetGroup(cast.anna, { name: 'Familien', description: '' }, now);
  await addMeasure(cast.anna, { ...measure, departmentId: null }, now);
  const tables = ['programme', 'department', 'target_group', 'measure'] as const;
  for (const table of tables) {
    const rows = (who: typeof cast.anna) =>
      inOrganisation(who, (tx) => tx.selectFrom(`programme.${table}`).select('id').execute());
    expect(await rows(cast.anna), table).toHaveLength(1);
    expect(await rows(cast.fremd), table).toEqual([]);
  }
});
