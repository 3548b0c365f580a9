import { expect, test } from 'vitest';
import { newId } from '../../../platform/base/ids.ts';
import type { DiscussionView } from '../board.ts';
import { nextDiscussed } from './talk.ts';

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
