import { expect, test } from 'vitest';
import type { Own, OwnDots } from '../../board.ts';
import { sampleBoard, sampleCard, sampleOwn } from '../board.testkit.ts';
import { checkedBallot } from './receipt.ts';

const [one, other] = [sampleCard(3), sampleCard(7)];
const board = sampleBoard([one, other]);
const dots: OwnDots[] = [
  { cardId: other.id, colour: 'effort', count: 2 },
  { cardId: one.id, colour: 'benefit', count: 3 },
];
const voted = (changed: Partial<Own> = {}): Own => ({
  ...sampleOwn(),
  dots,
  receipt: { code: 'K7M2-QX4P', counted: true },
  ...changed,
});
const verdictOf = (own: Own, acknowledged: OwnDots[] | null = dots) =>
  checkedBallot(own, acknowledged, board)?.verdict;

test('dots that lie as they were acknowledged, and are counted, are unchanged', () => {
  expect(checkedBallot(voted(), [...dots].reverse(), board)).toEqual({
    verdict: { kind: 'unchanged' },
    lying: [
      { number: 3, colour: 'benefit', count: 3 },
      { number: 7, colour: 'effort', count: 2 },
    ],
    totals: { benefit: 3, effort: 2 },
    gone: 0,
  });
});

test('a browser that was not there from the start does not claim to compare', () => {
  expect(verdictOf(voted(), null)).toEqual({ kind: 'notHere' });
});

test('a dot that lies elsewhere is said, with the card', () => {
  const moved: OwnDots[] = [
    { cardId: other.id, colour: 'effort', count: 2 },
    { cardId: one.id, colour: 'benefit', count: 2 },
    { cardId: other.id, colour: 'benefit', count: 1 },
  ];
  expect(verdictOf(voted({ dots: moved }))).toEqual({
    kind: 'differs',
    counted: true,
    differences: [
      { number: 3, colour: 'benefit', now: 2, sent: 3 },
      { number: 7, colour: 'benefit', now: 1, sent: 0 },
    ],
  });
});

test('dots that vanished altogether are said, also where no receipt is', () => {
  expect(verdictOf(voted({ dots: [], receipt: null }))).toMatchObject({ kind: 'differs' });
});

test('a ballot that is not among the counted ones is said', () => {
  const receipt = { code: 'K7M2-QX4P', counted: false };
  expect(verdictOf(voted({ receipt }))).toEqual({
    kind: 'differs',
    counted: false,
    differences: [],
  });
});

test('dots on a card that left the board are no difference: they are counted nowhere', () => {
  const checked = checkedBallot(voted(), dots, sampleBoard([one]));
  expect(checked).toMatchObject({ verdict: { kind: 'unchanged' }, gone: 2 });
});

test('who placed nothing is told so, and nobody anything before the count', () => {
  expect(verdictOf(voted({ dots: [], receipt: null }), [])).toEqual({ kind: 'none' });
  expect(checkedBallot(voted({ receipt: null }), dots, board)).toBeNull();
});
