import { expect, test } from 'vitest';
import { newId } from '../../../platform/base/ids.ts';
import type { Board, CardId, Own } from '../board.ts';
import { dotsLeft, dotsOn } from '../budget.ts';
import type { GuestCommand } from '../commands.ts';
import {
  budgetOf,
  ownAfter,
  ownAfterAll,
  ownCardNow,
  placedDots,
  standingCards,
} from './ownAfter.ts';
import { sampleBoard, sampleCard, sampleOwn } from './board.testkit.ts';

const one = sampleCard(1);
const other = sampleCard(2);
const board = sampleBoard([one, other]);
const place = (cardId: CardId): GuestCommand => ({ kind: 'placeDot', cardId, colour: 'benefit' });
const left = (own: Own, on: Board = board) =>
  dotsLeft(placedDots(own, 'benefit', on), budgetOf('benefit', on));
const after = (own: Own, ...commands: GuestCommand[]) =>
  commands.reduce((before, command) => ownAfter(before, command, board), own);

test('a dot that is placed is there at once, and one less is left', () => {
  const own = after(sampleOwn(), place(one.id));
  expect(dotsOn(own.dots, one.id)).toBe(1);
  expect(left(own)).toBe(4);
});

test('a card takes no fourth dot of one voter, a voter has no sixth', () => {
  const own = after(sampleOwn(), ...Array.from({ length: 4 }, () => place(one.id)));
  expect(dotsOn(own.dots, one.id)).toBe(3);
  expect(left(after(own, ...Array.from({ length: 3 }, () => place(other.id))))).toBe(0);
});

test('a dot that moves leaves the one card and lies on the other', () => {
  const move: GuestCommand = {
    kind: 'moveDot',
    fromCardId: one.id,
    toCardId: other.id,
    colour: 'benefit',
  };
  const own = after(sampleOwn(), place(one.id), move);
  expect([dotsOn(own.dots, one.id), dotsOn(own.dots, other.id)]).toEqual([0, 1]);
  expect(after(sampleOwn(), move).dots).toEqual([]);
});

test('taking a dot back that is not there changes nothing', () => {
  const take: GuestCommand = { kind: 'takeDot', cardId: one.id, colour: 'effort' };
  expect(after(sampleOwn(), place(one.id), take).dots).toHaveLength(1);
});

test('dots on a card that was taken off the board come back', () => {
  const own = after(sampleOwn(), place(one.id), place(other.id));
  expect(left(own, { ...board, cards: [other] })).toBe(4);
});

test('a card is written once, also when the command is applied twice', () => {
  const write: GuestCommand = {
    kind: 'writeCard',
    cardId: newId(),
    columnId: newId(),
    title: 'Sprechstunde im Netz',
    explanation: '',
  };
  const own = after(sampleOwn(), write, write);
  expect(own.cards).toMatchObject([{ title: 'Sprechstunde im Netz', state: 'waiting' }]);
  const withdrawn = after(own, { kind: 'withdrawCard', cardId: write.cardId });
  expect(standingCards(withdrawn)).toEqual([]);
});

test('authors see on the board where their card went', () => {
  const card = {
    ...one,
    state: 'waiting' as const,
    mergedInto: null,
  };
  const grouping = (cards: Board['cards']): Board => ({
    ...board,
    workshop: { ...board.workshop, phase: 'group' },
    cards,
  });
  expect(ownCardNow(card, { ...board, cards: [] }).state).toBe('waiting');
  expect(ownCardNow(card, grouping([one])).state).toBe('shown');
  expect(ownCardNow(card, grouping([{ ...other, mergedFrom: [1] }]))).toMatchObject({
    state: 'merged',
    mergedInto: 2,
  });
  expect(ownCardNow(card, grouping([other])).state).toBe('hidden');
});

test('a measure that is free is taken on at once', () => {
  const measure = {
    id: newId<'measure'>(),
    cardId: one.id,
    what: 'Sprechstunde',
    firstStep: '',
    dueOn: null,
    taken: false,
    takenBy: null,
  };
  const takeOn: GuestCommand = {
    kind: 'takeOn',
    cardId: one.id,
    name: '',
    firstStep: '',
    dueOn: null,
  };
  const measured = { ...board, measures: [measure] };
  const own = ownAfter(sampleOwn(), takeOn, measured);
  expect(own.measures).toEqual([measure.id]);
  expect(ownAfter(own, { kind: 'giveBack', measureId: measure.id }, measured).measures).toEqual([]);
});

const talked: Board = {
  ...board,
  workshop: {
    ...board.workshop,
    discussion: {
      cards: [{ cardId: one.id, why: 'first', endsAt: null }],
      cardId: null,
      secondRound: 'open',
    },
  },
};
const again = (own: Own, ...commands: GuestCommand[]) => ownAfterAll(own, commands, talked);
const dot = { colour: 'benefit', round: 2 } as const;

test('in the second round dots come from any card and go to those that were discussed', () => {
  const own = { ...sampleOwn(), secondDots: after(sampleOwn(), place(other.id)).dots };
  const moved = again(
    own,
    { kind: 'takeDot', cardId: other.id, ...dot },
    { kind: 'placeDot', cardId: one.id, ...dot },
  );
  expect(moved.secondDots).toEqual([{ cardId: one.id, colour: 'benefit', count: 1 }]);
  expect(again(own, { kind: 'placeDot', cardId: other.id, ...dot })).toEqual(own);
  const move = { kind: 'moveDot', fromCardId: one.id, toCardId: other.id, ...dot } as const;
  expect(again(moved, move)).toEqual(moved);
});

test('the second round has the budget of the first and leaves its dots alone', () => {
  const first = after(sampleOwn(), place(one.id), place(other.id));
  const own = { ...first, secondDots: first.dots };
  const more = Array.from({ length: 4 }, () => ({
    kind: 'placeDot' as const,
    cardId: one.id,
    ...dot,
  }));
  const placed = again(own, ...more);
  expect(dotsOn(placed.secondDots, one.id)).toBe(3);
  expect(placed.dots).toEqual(first.dots);
  expect(dotsLeft(placedDots(placed, 'benefit', talked, 2), budgetOf('benefit', talked))).toBe(1);
  expect(again(own, { kind: 'finish', part: 'second', finished: true }).secondDone).toBe(true);
});

test('what is said once is said at once: a reason for a card, the closing word', () => {
  const lineId = newId<'line'>();
  const reason = { kind: 'giveReason', lineId, cardId: one.id, text: 'Weil' } as const;
  const own = again(sampleOwn(), reason, reason, { kind: 'sendClosingWord', lineId, text: 'Mut' });
  expect(own).toMatchObject({ reasonsFor: [one.id], closingWordSent: true });
});
