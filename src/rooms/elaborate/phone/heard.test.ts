import { expect, test } from 'vitest';
import type { Board, WorkshopView } from '../board.ts';
import { sampleBoard, sampleCard } from './board.testkit.ts';
import { heardBetween } from './heard.ts';

const one = sampleCard(1);
const board = sampleBoard([one]);
const nothing = { secondOpened: false, cardsReturned: false, askForOwn: false };
const at = (changed: Partial<WorkshopView>, cards = board.cards): Board => ({
  ...board,
  cards,
  workshop: { ...board.workshop, ...changed },
});
const second = (secondRound: WorkshopView['discussion']['secondRound']) =>
  at({ phase: 'discussion', discussion: { cards: [], cardId: null, secondRound } });

test('when the second round opens, the phone has its ballot at once and asks for the true one', () => {
  const heard = heardBetween(second('no'), second('open'));
  expect(heard).toEqual({ ...nothing, secondOpened: true, askForOwn: true });
  expect(heardBetween(second('open'), second('open'))).toEqual(nothing);
});

test('after the reveal the phone asks for its receipt', () => {
  const revealed = heardBetween(at({ phase: 'matrix' }), at({ phase: 'matrix', revealed: 'both' }));
  expect(revealed.askForOwn).toBe(true);
});

test('when somebody was merged away, each phone asks whether it was its voter', () => {
  const fewer = { ...board, progress: { ...board.progress, participants: 0 } };
  expect(heardBetween(board, fewer).askForOwn).toBe(true);
});

test('a new card while cards are collected is none that returned, one while people dot is', () => {
  expect(heardBetween(at({}, []), at({}))).toEqual(nothing);
  const returned = heardBetween(at({ phase: 'benefit' }, []), at({ phase: 'benefit' }));
  expect(returned.cardsReturned).toBe(true);
});
