import { expect, test } from 'vitest';
import { newId } from '../../platform/base/ids.ts';
import type { CardId, ColumnId } from './board.ts';
import { cardsToDiscuss, minutesForCard, tooFewChanged } from './discussion.ts';
import { computeStanding } from './standing/computeStanding.ts';
import type { Field, Standing } from './standing/standing.ts';

const ids = Array.from({ length: 6 }, () => newId<'card'>());
const columnId: ColumnId = newId<'board_column'>();

/** Cards by benefit, each with its field. */
function standingOf(fields: (Field | null)[], divides: (CardId | undefined)[], dots = 9): Standing {
  const cards = fields.map((_, position) => ({
    id: ids[position] ?? noCard,
    number: position + 1,
    columnId,
    title: `Karte ${position + 1}`,
    effortlessConfirmed: false,
    fixedEffort: null,
  }));
  const made = computeStanding({ cards, ballots: [], effortFixed: false, seed: 1, draws: 1 });
  return {
    ...made,
    cards: made.cards.map((card, position) => ({
      ...card,
      field: fields[position] ?? null,
      benefitDots: Math.max(0, dots - position),
    })),
    divides: divides.flatMap((id) => id ?? []),
  };
}
const noCard = newId<'card'>();

const [one, two, three, four, five] = ids;

test('the talk begins with the first card and the three that divide most', () => {
  const standing = standingOf(['plan', 'first', 'first', 'later', 'spare'], [three, four, five]);
  expect(cardsToDiscuss(standing)).toEqual([
    { cardId: two, why: 'first' },
    { cardId: three, why: 'divides' },
    { cardId: four, why: 'divides' },
    { cardId: five, why: 'divides' },
  ]);
});

test('no card is talked about twice', () => {
  const standing = standingOf(['first', 'first', 'later'], [one, two]);
  expect(cardsToDiscuss(standing)).toEqual([
    { cardId: one, why: 'first' },
    { cardId: two, why: 'divides' },
  ]);
});

test('where no card is to be tackled first, the one with most benefit is', () => {
  expect(cardsToDiscuss(standingOf(['plan', 'plan'], []))).toEqual([{ cardId: one, why: 'first' }]);
  expect(cardsToDiscuss(standingOf([null, null], []))).toEqual([{ cardId: one, why: 'first' }]);
});

test('where nobody placed a dot, no card is first', () => {
  expect(cardsToDiscuss(standingOf([null, null], [], 0))).toEqual([]);
});

test('the time of the phase is shared among its cards, a minute at least', () => {
  expect([minutesForCard(20, 4), minutesForCard(20, 3), minutesForCard(2, 8)]).toEqual([5, 7, 1]);
  expect(minutesForCard(0, 0)).toBe(1);
});

test('five changed ballots are shown, fewer are not; an order of dots is no change', () => {
  const voters = Array.from({ length: 6 }, () => newId<'participant'>());
  const dots = (changed: number) =>
    voters.flatMap((participantId, at) => [
      { participantId, cardId: noCard, colour: 'benefit' as const, count: at < changed ? 1 : 2 },
      { participantId, cardId: noCard, colour: 'effort' as const, count: 1 },
    ]);
  expect(tooFewChanged(dots(0), dots(0).toReversed())).toBe(true);
  expect(tooFewChanged(dots(0), dots(4))).toBe(true);
  expect(tooFewChanged(dots(0), dots(5))).toBe(false);
  expect(tooFewChanged(dots(0).slice(10), dots(0))).toBe(false);
});
