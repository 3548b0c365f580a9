import { describe, expect, test } from 'vitest';
import type { Role } from '#platform/auth/scope.ts';
import { nextStep, type Known, type MeasureCounts } from './nextStep.ts';

const none: MeasureCounts = {
  all: 0,
  open: 0,
  overdue: 0,
  stuck: 0,
  mine: 0,
  mineOverdue: 0,
  unowned: 0,
};

const first: Known = {
  role: 'lead',
  hasProgramme: false,
  workshops: { running: null, finished: 0 },
  listening: { sources: 0, heard: false, positions: { all: 0, open: 0 } },
  measures: none,
};

const next = (known: Partial<Known>) => nextStep({ ...first, ...known });

describe('on the first day', () => {
  test.each<[Role, string]>([
    ['owner', 'startListening'],
    ['lead', 'startListening'],
    ['coach', 'startWorkshop'],
    ['executive', 'waitForWorkshop'],
    ['member', 'waitForWorkshop'],
  ])('a person in the role %s reads %s', (role, kind) => {
    expect(next({ role })).toEqual({ kind });
  });
});

const listening = { sources: 2, heard: true, positions: { all: 3, open: 0 } };
const afterOne = { hasProgramme: true, workshops: { running: null, finished: 1 }, listening };

describe('after the first source', () => {
  test('who listens already starts with a workshop', () => {
    expect(next({ listening })).toEqual({ kind: 'startWorkshop' });
    const nothingHeard = { sources: 1, heard: false, positions: { all: 0, open: 0 } };
    expect(next({ listening: nothingHeard })).toEqual({ kind: 'startWorkshop' });
  });

  test('what was heard asks for positions, and positions ask for a decision', () => {
    const heard = { sources: 1, heard: true, positions: { all: 0, open: 0 } };
    expect(next({ listening: heard })).toEqual({ kind: 'writePositions' });
    const written = { ...heard, positions: { all: 3, open: 2 } };
    expect(next({ listening: written })).toEqual({ kind: 'decidePositions', count: 2 });
    expect(next({ role: 'coach', listening: written })).toEqual({ kind: 'startWorkshop' });
  });

  test('own measures come before listening', () => {
    const measures = { ...none, all: 2, open: 2, mine: 1 };
    const deaf = { sources: 0, heard: false, positions: { all: 0, open: 0 } };
    const known = { ...afterOne, listening: deaf, measures };
    expect(next(known)).toEqual({ kind: 'ownOpen', count: 1 });
    expect(next({ ...known, measures: { ...measures, mine: 0 } })).toEqual({
      kind: 'startListening',
    });
  });
});

test('a running workshop comes before everything else', () => {
  const workshops = { running: { title: 'Zuhören lernen', mine: true }, finished: 3 };
  const measures = { ...none, all: 9, open: 9, mineOverdue: 2, mine: 2, stuck: 4, overdue: 2 };
  expect(next({ workshops, measures })).toEqual({
    kind: 'moderateWorkshop',
    title: 'Zuhören lernen',
  });
});

test('who may not moderate the running workshop takes part in it', () => {
  const workshops = { running: { title: 'Zuhören lernen', mine: false }, finished: 0 };
  expect(next({ role: 'executive', workshops })).toEqual({
    kind: 'joinWorkshop',
    title: 'Zuhören lernen',
  });
});

test('the own late measure comes before what is stuck with others', () => {
  const measures = { ...none, all: 9, open: 9, mine: 1, mineOverdue: 1, stuck: 4, overdue: 1 };
  expect(next({ ...afterOne, measures })).toEqual({ kind: 'ownOverdue', count: 1 });
});

test('who reads everything looks after what is stuck, then after what is late', () => {
  const measures = { ...none, all: 9, open: 9, stuck: 4, overdue: 2 };
  expect(next({ ...afterOne, role: 'executive', measures })).toEqual({ kind: 'unstick', count: 4 });
  const late = { ...measures, stuck: 0 };
  expect(next({ ...afterOne, measures: late })).toEqual({ kind: 'overdue', count: 2 });
});

test('a colleague is not told what is stuck with others', () => {
  const measures = { ...none, all: 9, open: 9, stuck: 4, overdue: 2 };
  expect(next({ ...afterOne, role: 'member', measures })).toEqual({ kind: 'onTrack' });
});

test('measures that belong to nobody are offered, but not to executives', () => {
  const measures = { ...none, all: 3, open: 3, unowned: 3 };
  expect(next({ ...afterOne, role: 'member', measures })).toEqual({ kind: 'takeOn', count: 3 });
  expect(next({ ...afterOne, role: 'executive', measures })).toEqual({ kind: 'onTrack' });
});

test('the goal is asked for after the first workshop, by who may set it', () => {
  const measures = { ...none, all: 1, open: 1 };
  const known = { ...afterOne, hasProgramme: false, measures };
  expect(next(known)).toEqual({ kind: 'nameGoal' });
  expect(next({ ...known, role: 'coach' })).toEqual({ kind: 'onTrack' });
});

test('when everything is done, the next workshop is proposed', () => {
  const measures = { ...none, all: 3 };
  expect(next({ ...afterOne, measures })).toEqual({ kind: 'nextWorkshop' });
  expect(next({ ...afterOne, role: 'member', measures })).toEqual({ kind: 'onTrack' });
});

test('who has open measures reads of these', () => {
  const measures = { ...none, all: 3, open: 3, mine: 2 };
  expect(next({ ...afterOne, measures })).toEqual({ kind: 'ownOpen', count: 2 });
});
