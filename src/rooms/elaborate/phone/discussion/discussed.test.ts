import { expect, test } from 'vitest';
import { newId } from '../../../../platform/base/ids.ts';
import type { Board, CardView } from '../../board.ts';
import type { Standing, StandingCard } from '../../standing/standing.ts';
import { sampleBoard, sampleCard, sampleOwn } from '../board.testkit.ts';
import { changedDots, changedMeans, discussedCards } from './discussed.ts';

const [one, other, aside] = [sampleCard(1), sampleCard(2), sampleCard(3)];

const standingCard = (card: CardView, benefit: number, effort: number): StandingCard => ({
  ...{ cardId: card.id, number: card.number, columnId: card.columnId, title: card.title },
  ...{ benefitDots: 0, effortDots: 0, meanBenefit: benefit, meanEffort: effort, field: null },
  ...{ people: null, peopleBenefit: null, spreadBenefit: null, spreadEffort: null },
  ...{ rank: null, effortless: null },
});
const standingOf = (...cards: StandingCard[]): Standing => ({
  ...{ people: 5, benefitDots: 0, effortDots: 0, lines: { benefit: 1, effort: 1 }, cards },
  ...{ lead: null, divides: [], method: { draws: 1, level: 0.95, seed: 1 }, effortFixed: false },
});

const plain = sampleBoard([one, other, aside]);
const discussed = [other, one].map((card) => ({
  cardId: card.id,
  why: 'divides' as const,
  endsAt: null,
}));
const board: Board = {
  ...plain,
  workshop: {
    ...plain.workshop,
    discussion: { cards: discussed, cardId: other.id, secondRound: 'shown' },
  },
  standing: standingOf(standingCard(one, 0.8, 1), standingCard(aside, 1, 1)),
  secondStanding: standingOf(standingCard(one, 1.2, 1.001), standingCard(aside, 0.6, 1)),
  lines: [
    { id: newId(), kind: 'reason', cardId: one.id, text: 'Weil', answered: false },
    { id: newId(), kind: 'question', cardId: null, text: 'Wer?', answered: false },
  ],
};

test('a discussed card comes with its standing and the reasons that were shown', () => {
  const [first, second, ...more] = discussedCards(board);
  expect(first).toMatchObject({ cardId: other.id, standing: null, lines: [] });
  expect(second).toMatchObject({ cardId: one.id, lines: [{ text: 'Weil' }] });
  expect(more).toEqual([]);
});

test('a card that left the board is not discussed any more', () => {
  expect(discussedCards({ ...board, cards: [one] })).toHaveLength(1);
});

test('of the discussed cards is told what changed, and not what looks the same', () => {
  expect(changedMeans(board)).toEqual([{ number: 1, colour: 'benefit', before: 0.8, now: 1.2 }]);
});

test('a voter sees which of their own dots they moved', () => {
  const dots = [{ cardId: aside.id, colour: 'effort' as const, count: 2 }];
  const secondDots = [{ cardId: one.id, colour: 'effort' as const, count: 2 }];
  expect(changedDots({ ...sampleOwn(), dots, secondDots }, board)).toEqual([
    { number: 1, colour: 'effort', before: 0, now: 2 },
    { number: 3, colour: 'effort', before: 2, now: 0 },
  ]);
});
