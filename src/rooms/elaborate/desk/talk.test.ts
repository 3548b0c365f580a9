import { expect, test } from 'vitest';
import { newId } from '../../../platform/base/ids.ts';
import type { DiscussionView } from '../board.ts';
import { minutesForEach, nextDiscussed } from './talk.ts';

const [one, two] = [newId<'card'>(), newId<'card'>()];
const discussion: DiscussionView = {
  cards: [
    { cardId: one, why: 'first', endsAt: null },
    { cardId: two, why: 'divides', endsAt: null },
  ],
  cardId: null,
  secondRound: 'no',
};

test('the first card is next, then the one after it, after the last none', () => {
  expect(nextDiscussed(discussion)).toBe(one);
  expect(nextDiscussed({ ...discussion, cardId: one })).toBe(two);
  expect(nextDiscussed({ ...discussion, cardId: two })).toBeNull();
  expect(nextDiscussed({ ...discussion, cards: [] })).toBeNull();
});

test('the planned minutes are shared among the cards, two at the least', () => {
  const agenda = [{ phase: 'discussion' as const, minutes: 20, deadlineAt: null }];
  expect(minutesForEach(agenda, 4)).toBe(5);
  expect(minutesForEach(agenda, 20)).toBe(2);
  expect(minutesForEach([], 4)).toBe(5);
});
