import { expect, test } from 'vitest';
import {
  agendaInOrder,
  dotsAgenda,
  minutesOf,
  nextPhase,
  shortAgenda,
  wholeAgenda,
  whyNotPlan,
  type Planned,
  type WantedPhase,
} from './agenda.ts';
import type { Phase } from './phases.ts';

const planned: Planned = { pace: 'room', kind: 'house', entered: [] };
const wanted = (phase: Phase, deadlineAt: string | null = null): WantedPhase => ({
  phase,
  minutes: 5,
  deadlineAt,
});
const needed = [wanted('arrive'), wanted('benefit'), wanted('effort'), wanted('matrix')];

test('the whole day takes 90 minutes, the short one 30, dotting alone 15', () => {
  expect([wholeAgenda, shortAgenda, dotsAgenda].map(minutesOf)).toEqual([90, 30, 15]);
});

test('each template is an agenda that can be', () => {
  for (const agenda of [wholeAgenda, shortAgenda, dotsAgenda]) {
    const items = agenda.map((item) => ({ ...item, deadlineAt: null }));
    expect(whyNotPlan(items, planned)).toBe(null);
    expect(agendaInOrder(items, 'room')).toEqual(items);
  }
});

test('the next phase is the next one on the agenda', () => {
  expect(nextPhase(needed, 'arrive')).toBe('benefit');
  expect(nextPhase(needed, 'collect')).toBe('benefit');
  expect(nextPhase(needed, 'matrix')).toBe(null);
});

test('an agenda has each phase once, in the order of phases', () => {
  const mixed = [wanted('matrix'), wanted('arrive'), wanted('matrix')];
  expect(agendaInOrder(mixed, 'room')).toEqual([wanted('arrive'), wanted('matrix')]);
});

test('in a room nothing has a deadline', () => {
  const items = [wanted('arrive', '2026-11-24T12:00:00Z')];
  expect(agendaInOrder(items, 'room')).toEqual([wanted('arrive')]);
  expect(agendaInOrder(items, 'deadlines')).toEqual(items);
});

test('without arriving, dots and matrix there is no Impulstag', () => {
  expect(whyNotPlan(needed, planned)).toBe(null);
  for (const gone of needed) {
    const rest = needed.filter((item) => item !== gone);
    expect(whyNotPlan(rest, planned), gone.phase).toBe('agendaNeeds');
  }
});

test('a phase that was entered stays on the agenda', () => {
  expect(whyNotPlan(needed, { ...planned, entered: ['collect'] })).toBe('alreadyEntered');
  const withCollect = [...needed, wanted('collect')];
  expect(whyNotPlan(withCollect, { ...planned, entered: ['collect'] })).toBe(null);
});

test('an open round plans no measures', () => {
  const items = [...needed, wanted('measures')];
  expect(whyNotPlan(items, { ...planned, kind: 'open_round' })).toBe('noMeasuresInRound');
});

test('deadlines come one after the other', () => {
  const day = (phase: Phase, at: string | null) => wanted(phase, at && `2026-11-${at}T12:00:00Z`);
  const plan = (...days: (string | null)[]) =>
    whyNotPlan(
      needed.map(({ phase }, position) => day(phase, days[position] ?? null)),
      { ...planned, pace: 'deadlines' },
    );
  expect(plan('24', '25', '26', null)).toBe(null);
  expect(plan('24', null, '26', '27')).toBe(null);
  expect(plan('25', '24', '26')).toBe('deadlinesInOrder');
  expect(plan('24', '24')).toBe('deadlinesInOrder');
});
