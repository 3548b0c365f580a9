import { expect, test } from 'vitest';
import {
  cardsWait,
  whyNotAdd,
  whyNotAfterReveal,
  whyNotArrange,
  whyNotChooseCards,
  whyNotClosingWord,
  whyNotDiscuss,
  whyNotDot,
  whyNotDotAgain,
  whyNotEnter,
  whyNotFinish,
  whyNotGather,
  whyNotMeasure,
  whyNotOpenSecond,
  whyNotReveal,
  whyNotShowSecond,
  whyNotWrite,
  type Course,
} from './phaseRules.ts';
import { phases, type Phase } from './phases.ts';

const at = (phase: Phase, more: Partial<Course> = {}) => ({
  phase,
  revealed: 'nothing' as const,
  closed: false,
  kind: 'house' as const,
  agenda: phases.map((one) => ({ phase: one })),
  ...more,
});
const both = { revealed: 'both' } as const;
const closed = { closed: true };

test('a moderator goes forward and back', () => {
  expect(whyNotEnter(at('arrive'), 'collect')).toBe(null);
  expect(whyNotEnter(at('effort'), 'group')).toBe(null);
});

test('once benefit is revealed there is no way back in front of the matrix', () => {
  expect(whyNotEnter(at('matrix', { revealed: 'benefit' }), 'benefit')).toBe('alreadyRevealed');
  expect(whyNotEnter(at('measures', { revealed: 'both' }), 'matrix')).toBe(null);
});

test('a phase that is not on the agenda is not entered', () => {
  const agenda = [{ phase: 'arrive' as const }, { phase: 'benefit' as const }];
  expect(whyNotEnter({ ...at('arrive'), agenda }, 'collect')).toBe('notOnAgenda');
  expect(whyNotEnter({ ...at('arrive'), agenda }, 'benefit')).toBe(null);
});

test('what comes after the matrix needs both colours revealed', () => {
  for (const phase of ['discussion', 'measures', 'closing'] as const) {
    expect(whyNotEnter(at('matrix'), phase)).toBe('revealFirst');
    expect(whyNotEnter(at('matrix', { revealed: 'benefit' }), phase)).toBe('revealFirst');
    expect(whyNotEnter(at('matrix', both), phase)).toBe(null);
  }
  for (const rule of [whyNotMeasure, whyNotAfterReveal]) {
    expect(rule(at('matrix'))).toBe('revealFirst');
    expect(rule(at('matrix', both))).toBe(null);
  }
});

test('an open round has no measures', () => {
  const round = { ...at('closing', both), kind: 'open_round' as const };
  expect(whyNotMeasure(round)).toBe('noMeasuresInRound');
  expect(whyNotMeasure({ ...round, closed: true })).toBe('closed');
  expect(whyNotAfterReveal(round)).toBe(null);
});

test('cards are chosen for the discussion from the matrix on, until the second round', () => {
  expect(whyNotChooseCards(at('matrix'), 'no')).toBe('revealFirst');
  expect(whyNotChooseCards(at('matrix', both), 'no')).toBe(null);
  expect(whyNotChooseCards(at('discussion', both), 'no')).toBe(null);
  expect(whyNotChooseCards(at('discussion', both), 'open')).toBe('wrongPhase');
  expect(whyNotChooseCards(at('measures', both), 'no')).toBe('wrongPhase');
});

test('people talk in the discussion, and say the closing word at the end', () => {
  expect(whyNotDiscuss(at('matrix', both))).toBe('wrongPhase');
  expect(whyNotDiscuss(at('discussion', both))).toBe(null);
  expect(whyNotClosingWord(at('discussion', both))).toBe('wrongPhase');
  expect(whyNotClosingWord(at('closing', both))).toBe(null);
});

test('the second round is opened once, dotted in the discussion, and shown at the latest later', () => {
  expect(whyNotOpenSecond(at('measures', both), 'no')).toBe('wrongPhase');
  expect(whyNotOpenSecond(at('discussion', both), 'no')).toBe(null);
  expect(whyNotOpenSecond(at('discussion', both), 'shown')).toBe('alreadyRevealed');
  expect(whyNotDotAgain(at('discussion', both), 'no')).toBe('secondRoundNotOpen');
  expect(whyNotDotAgain(at('discussion', both), 'open')).toBe(null);
  expect(whyNotDotAgain(at('discussion', both), 'shown')).toBe('secondRoundNotOpen');
  expect(whyNotDotAgain(at('measures', both), 'open')).toBe('wrongPhase');
  expect(whyNotShowSecond(at('discussion', both), 'no')).toBe('secondRoundNotOpen');
  expect(whyNotShowSecond(at('measures', both), 'open')).toBe(null);
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
  expect(whyNotDiscuss(at('discussion', closed))).toBe('closed');
  expect(whyNotClosingWord(at('closing', closed))).toBe('closed');
  expect(whyNotChooseCards(at('discussion', closed), 'no')).toBe('closed');
  expect(whyNotShowSecond(at('discussion', closed), 'open')).toBe('closed');
  expect(whyNotReveal(at('matrix', closed), 'benefit')).toBe('closed');
});

test('cards wait only while they are collected and hidden', () => {
  expect(cardsWait({ phase: 'collect', cardsHidden: true })).toBe(true);
  expect(cardsWait({ phase: 'collect', cardsHidden: false })).toBe(false);
  expect(cardsWait({ phase: 'group', cardsHidden: true })).toBe(false);
});
