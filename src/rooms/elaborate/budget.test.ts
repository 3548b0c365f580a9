import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fixedId } from '#tests/people.ts';
import { dotsLeft, dotsOn, whyNotMove, whyNotPlace, whyNotTake, type Placed } from './budget.ts';

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

test('whatever is placed, taken and moved, no rule lets a voter past the budget', () => {
  const cards = [one, two, fixedId<'card'>('three')];
  const card = fc.constantFrom(...cards);
  const kind = fc.constantFrom('place', 'take', 'move');
  const steps = fc.array(fc.record({ kind, card, to: card }), { maxLength: 60 });
  const limits = fc.record({
    dots: fc.integer({ min: 1, max: 9 }),
    perCard: fc.integer({ min: 1, max: 4 }),
  });
  fc.assert(
    fc.property(steps, limits, (wishes, most) => {
      let placed: Placed = [];
      const changed = (id: (typeof cards)[number], by: number) =>
        cards.map((cardId) => ({
          cardId,
          count: dotsOn(placed, cardId) + (cardId === id ? by : 0),
        }));
      for (const wish of wishes) {
        const { card: cardId, to: toCardId } = wish;
        if (wish.kind === 'place' && !whyNotPlace(placed, cardId, most))
          placed = changed(cardId, 1);
        if (wish.kind === 'take' && !whyNotTake(placed, cardId)) placed = changed(cardId, -1);
        if (wish.kind === 'move' && !whyNotMove(placed, { fromCardId: cardId, toCardId }, most)) {
          placed = changed(cardId, -1);
          placed = changed(toCardId, 1);
        }
        const counts = placed.map(({ count }) => count);
        expect(Math.min(0, ...counts)).toBe(0);
        expect(Math.max(0, ...counts)).toBeLessThanOrEqual(most.perCard);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(most.dots);
      }
    }),
  );
});
