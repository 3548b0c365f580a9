import * as v from 'valibot';
import { expect, test } from 'vitest';
import { cast } from '#tests/people.ts';
import {
  daysOverdue,
  mayChange,
  mayTakeOn,
  measureInput,
  stateInput,
  type Owner,
} from './measure.ts';

const form = {
  what: 'Auf Bewertungen antworten',
  why: '',
  firstStep: '',
  hoursEstimated: '',
  hoursSpent: '',
  departmentId: '',
  dueOn: '',
  state: 'planned',
};

test('a measure is overdue from the day after its due day', () => {
  const due = { dueOn: '2026-11-22', state: 'running' as const };
  expect(daysOverdue(due, '2026-11-22')).toBe(0);
  expect(daysOverdue(due, '2026-11-25')).toBe(3);
});

test('what is done or abandoned is never overdue', () => {
  expect(daysOverdue({ dueOn: '2026-11-01', state: 'done' }, '2026-11-23')).toBe(0);
  expect(daysOverdue({ dueOn: '2026-11-01', state: 'abandoned' }, '2026-11-23')).toBe(0);
  expect(daysOverdue({ dueOn: null, state: 'running' }, '2026-11-23')).toBe(0);
});

test('a stuck measure says on what', () => {
  const silent = v.safeParse(stateInput, { state: 'stuck', stuckOn: '  ' });
  expect(silent.issues?.map(({ message }) => message)).toEqual(['stuckOnMissing']);
  expect(v.is(stateInput, { state: 'stuck', stuckOn: 'Die Freigabe fehlt' })).toBe(true);
});

test.each([
  ['2', 2],
  ['2,5', 2.5],
  ['2.5', 2.5],
  ['1.26', 1.3],
  ['', null],
])('hours written as "%s" are %s', (written, meant) => {
  expect(v.parse(measureInput, { ...form, hoursEstimated: written }).hoursEstimated).toBe(meant);
});

test.each(['zwei', '-1', '9999999', '1e400'])('"%s" are no hours', (written) => {
  expect(v.is(measureInput, { ...form, hoursEstimated: written })).toBe(false);
});

test.each(['2026-02-30', '22.11.2026', '2026-13-01'])('"%s" is no day', (written) => {
  expect(v.is(measureInput, { ...form, dueOn: written })).toBe(false);
});

test('each role changes what it may, and nobody else what is mine', () => {
  const mine = (who: { personId: typeof cast.eva.personId }): { owner: Owner } => ({
    owner: { kind: 'person', personId: who.personId, name: null },
  });
  const evas = mine(cast.eva);
  expect(mayChange(evas, cast.anna)).toBe(true);
  expect(mayChange(evas, cast.bernd)).toBe(true);
  expect(mayChange(evas, cast.carla)).toBe(false);
  expect(mayChange(evas, cast.dieter)).toBe(false);
  expect(mayChange(evas, cast.eva)).toBe(true);
  expect(mayChange(mine(cast.carla), cast.carla)).toBe(true);
  expect(mayChange(mine(cast.dieter), cast.dieter)).toBe(false);
});

test('only what belongs to nobody can be taken on', () => {
  const open = { state: 'planned' as const, owner: { kind: 'nobody' as const } };
  const guest: Owner = { kind: 'guest', name: 'Gast' };
  expect(mayTakeOn(open, cast.eva)).toBe(true);
  expect(mayTakeOn(open, cast.dieter)).toBe(false);
  expect(mayTakeOn({ ...open, state: 'done' }, cast.eva)).toBe(false);
  expect(mayTakeOn({ ...open, owner: guest }, cast.eva)).toBe(false);
});
