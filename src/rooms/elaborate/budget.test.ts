import { expect, test } from 'vitest';
import { fixedId } from '#tests/people.ts';
import { dotsLeft, whyNotMove, whyNotPlace, whyNotTake } from './budget.ts';

const [one, two] = [fixedId<'card'>('one'), fixedId<'card'>('two')];
const budget = { dots: 5, perCard: 3 };

test('a voter has five dots and puts at most three on one card', () => {
  expect(whyNotPlace([], one, budget)).toBe(null);
  expect(whyNotPlace([{ cardId: one, count: 3 }], one, budget)).toBe('cardFull');
  expect(whyNotPlace([{ cardId: one, count: 3 }], two, budget)).toBe(null);
  const all = [
    { cardId: one, count: 3 },
    { cardId: two, count: 2 },
  ];
  expect(dotsLeft(all, budget)).toBe(0);
  expect(whyNotPlace(all, two, budget)).toBe('noDotsLeft');
});

test('only a dot that is there is taken or moved', () => {
  expect(whyNotTake([], one)).toBe('noDotThere');
  expect(whyNotTake([{ cardId: one, count: 1 }], one)).toBe(null);
  const move = { fromCardId: one, toCardId: two };
  expect(whyNotMove([], move, budget)).toBe('noDotThere');
});

test('a dot moves although all are placed, but not onto a full card', () => {
  const move = { fromCardId: one, toCardId: two };
  const placed = (onTwo: number) => [
    { cardId: one, count: 2 },
    { cardId: two, count: onTwo },
  ];
  expect(whyNotMove(placed(2), move, budget)).toBe(null);
  expect(whyNotMove(placed(3), move, budget)).toBe('cardFull');
});

test('a lowered budget leaves nothing rather than less than nothing', () => {
  expect(dotsLeft([{ cardId: one, count: 3 }], { dots: 2, perCard: 3 })).toBe(0);
});
