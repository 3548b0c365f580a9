import { expect, test } from 'vitest';
import { newId } from '#platform/base/ids.ts';
import { readBallot } from './paper.ts';
import { dotsTyped, whyNotAll, type PaperCard } from './typedDots.ts';

const card = (number: number, mergedFrom: number[] = []): PaperCard => ({
  id: newId<'card'>(),
  number,
  title: `Karte ${number}`,
  mergedFrom,
});
const [three, seven, twelve] = [card(3), card(7, [4, 9]), card(12)];
const cards = [three, seven, twelve];
const budget = { dots: 5, perCard: 3 };

test('a number stands for a dot, as often as it is there, however they are separated', () => {
  const dots = [
    { cardId: three.id, count: 2 },
    { cardId: seven.id, count: 1 },
    { cardId: twelve.id, count: 1 },
  ];
  for (const typed of ['3 3 7 12', '3,3,7,12', '12; 3 7, 3', ' 3.3.7.12 ', '3 3\n7 12']) {
    expect(dotsTyped(typed, cards, budget)).toEqual({ dots, problem: null });
  }
  expect(dotsTyped('', cards, budget)).toEqual({ dots: [], problem: null });
});

test('the number of a card that was put into another one means that one', () => {
  expect(dotsTyped('4 7 9', cards, budget).dots).toEqual([{ cardId: seven.id, count: 3 }]);
});

test('what is wrong is named: no number, no such card, too many on one, too many in all', () => {
  const problemOf = (typed: string) => dotsTyped(typed, cards, budget).problem;
  expect(problemOf('3 x7')).toEqual({ kind: 'notANumber', text: 'x7' });
  expect(problemOf('3 8')).toEqual({ kind: 'unknownCard', number: 8 });
  expect(problemOf('3 3 3 3')).toEqual({ kind: 'cardFull', number: 3, perCard: 3 });
  expect(problemOf('3 3 3 7 7 12')).toEqual({ kind: 'tooMany', placed: 6, dots: 5 });
});

test('what was understood stays to be read beside a problem', () => {
  expect(dotsTyped('3 3 88', cards, budget).dots).toEqual([{ cardId: three.id, count: 2 }]);
});

test('dots are placed by the rule for everybody', () => {
  expect(whyNotAll([{ cardId: three.id, count: 3 }], budget)).toBeNull();
  expect(whyNotAll([{ cardId: three.id, count: 4 }], budget)).toBe('cardFull');
  const six = [
    { cardId: three.id, count: 3 },
    { cardId: seven.id, count: 3 },
  ];
  expect(whyNotAll(six, budget)).toBe('noDotsLeft');
});

test('a ballot has a number between 1 and 2000; effort that is given is not voted', () => {
  const state = { cards, dots: { benefit: 5, effort: 5, perCard: 3 }, effortFixed: false };
  const typed = { number: '12', benefit: '3', effort: '99' };
  expect(readBallot(typed, state)).toMatchObject({
    number: 12,
    problems: { number: null, benefit: null, effort: { kind: 'unknownCard', number: 99 } },
  });
  const fixed = readBallot(typed, { ...state, effortFixed: true });
  expect(fixed).toMatchObject({ effort: [], problems: { effort: null } });
  const numberOf = (number: string) => readBallot({ ...typed, number }, state).problems.number;
  expect([numberOf(''), numberOf('0'), numberOf('2001'), numberOf('zwölf')]).toEqual([
    'missing',
    'notANumber',
    'notANumber',
    'notANumber',
  ]);
});
