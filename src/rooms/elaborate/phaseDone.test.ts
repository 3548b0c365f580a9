import { expect, test } from 'vitest';
import { newId } from '../../platform/base/ids.ts';
import type { Board, WorkshopView } from './board.ts';
import { isPhaseDone } from './phaseDone.ts';
import { sampleBoard } from './phone/board.testkit.ts';
import { phases } from './phases.ts';

const after = (workshop: Partial<WorkshopView>, more: Partial<Board> = {}): Board => {
  const board = sampleBoard();
  return { ...board, ...more, workshop: { ...board.workshop, ...workshop } };
};
const doneIn = (board: Board) => phases.filter((phase) => isPhaseDone(board, phase));

test('a phase is done when it lies behind and something came of it', () => {
  expect(doneIn(after({ phase: 'benefit' }))).toEqual(['arrive']);
  const { progress } = sampleBoard();
  const collected = { progress: { ...progress, cards: 3, benefitDone: 2 } };
  expect(doneIn(after({ phase: 'effort' }, collected))).toEqual([
    'arrive',
    'collect',
    'group',
    'benefit',
  ]);
});

test('impulse and discussion are done when there was one', () => {
  const impulse = { title: 'Zuhören', speaker: '', standIn: '', stoodIn: false, heard: [] };
  const discussion = {
    cards: [{ cardId: newId<'card'>(), why: 'first' as const, endsAt: null }],
    cardId: null,
    secondRound: 'no' as const,
  };
  const board = after({ phase: 'measures', revealed: 'both', impulse, discussion });
  expect(doneIn(board)).toEqual(['arrive', 'impulse', 'matrix', 'discussion']);
});

test('the phase people are in is not done yet', () => {
  expect(isPhaseDone(after({ phase: 'closing', revealed: 'both' }), 'closing')).toBe(false);
});
