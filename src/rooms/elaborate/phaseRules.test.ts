import { expect, test } from 'vitest';
import {
  cardsWait,
  whyNotAdd,
  whyNotArrange,
  whyNotDot,
  whyNotEnter,
  whyNotFinish,
  whyNotGather,
  whyNotMeasure,
  whyNotReveal,
  whyNotWrite,
  type Course,
} from './phaseRules.ts';
import { phases, type Phase } from './phases.ts';

const at = (phase: Phase, more: Partial<Course> = {}): Course => ({
  phase,
  revealed: 'nothing',
  closed: false,
  ...more,
});
const closed = { closed: true };

test('a moderator goes forward and back', () => {
  expect(whyNotEnter(at('arrive'), 'collect')).toBe(null);
  expect(whyNotEnter(at('effort'), 'group')).toBe(null);
});

test('once benefit is revealed there is no way back in front of the matrix', () => {
  expect(whyNotEnter(at('matrix', { revealed: 'benefit' }), 'benefit')).toBe('alreadyRevealed');
  expect(whyNotEnter(at('measures', { revealed: 'both' }), 'matrix')).toBe(null);
});

test('measures come after both colours are revealed', () => {
  expect(whyNotEnter(at('matrix'), 'measures')).toBe('revealFirst');
  expect(whyNotEnter(at('matrix', { revealed: 'benefit' }), 'measures')).toBe('revealFirst');
  expect(whyNotMeasure(at('matrix'))).toBe('revealFirst');
  expect(whyNotMeasure(at('matrix', { revealed: 'both' }))).toBe(null);
});

test('benefit is revealed before effort, and both at the matrix', () => {
  expect(whyNotReveal(at('effort'), 'benefit')).toBe('wrongPhase');
  expect(whyNotReveal(at('matrix'), 'both')).toBe('revealFirst');
  expect(whyNotReveal(at('matrix'), 'benefit')).toBe(null);
  expect(whyNotReveal(at('matrix', { revealed: 'benefit' }), 'both')).toBe(null);
});

test('each thing has its phase', () => {
  const where = (rule: (course: Course) => unknown) =>
    phases.filter((phase) => rule(at(phase)) === null);
  expect(where(whyNotWrite)).toEqual(['collect']);
  expect(where(whyNotAdd)).toEqual(['arrive', 'collect', 'group']);
  expect(where(whyNotGather)).toEqual(['collect', 'group']);
  expect(where((course) => whyNotDot(course, 'benefit'))).toEqual(['benefit']);
  expect(where((course) => whyNotDot(course, 'effort'))).toEqual(['effort']);
  expect(where((course) => whyNotFinish(course, 'cards'))).toEqual(['collect']);
  expect(where((course) => whyNotFinish(course, 'effort'))).toEqual(['effort']);
});

test('after the reveal cards stay as they were when people dotted them', () => {
  expect(whyNotArrange(at('effort'))).toBe(null);
  expect(whyNotArrange(at('matrix', { revealed: 'benefit' }))).toBe('alreadyRevealed');
});

test('a closed workshop refuses everything with the same reason', () => {
  for (const rule of [whyNotWrite, whyNotAdd, whyNotGather, whyNotArrange, whyNotMeasure]) {
    expect(rule(at('collect', closed))).toBe('closed');
  }
  expect(whyNotEnter(at('collect', closed), 'group')).toBe('closed');
  expect(whyNotReveal(at('matrix', closed), 'benefit')).toBe('closed');
});

test('cards wait only while they are collected and hidden', () => {
  expect(cardsWait({ phase: 'collect', cardsHidden: true })).toBe(true);
  expect(cardsWait({ phase: 'collect', cardsHidden: false })).toBe(false);
  expect(cardsWait({ phase: 'group', cardsHidden: true })).toBe(false);
});
