import { describe, expect, test } from 'vitest';
import { newId } from '../../../platform/base/ids.ts';
import type { Ballot, CardToStand } from './ballots.ts';
import { computeStanding, standingAsRevealed, type StandingInput } from './computeStanding.ts';
import { seededDraw } from './random.ts';
import type { Standing } from './standing.ts';

const column = newId<'board_column'>();

const cardsCalled = (...titles: string[]): CardToStand[] =>
  titles.map((title, position) => ({
    id: newId<'card'>(),
    number: position + 1,
    columnId: column,
    title,
    effortlessConfirmed: false,
    fixedEffort: null,
  }));

/** A ballot as dots in the order of the cards: `[3, 0, 2]`. */
function ballot(cards: CardToStand[], benefit: number[], effort: number[] = []): Ballot {
  const dots = (counts: number[]) =>
    new Map(
      cards.flatMap((card, position) =>
        counts[position] ? [[card.id, counts[position]] as const] : [],
      ),
    );
  return { benefit: dots(benefit), effort: dots(effort) };
}

const standingOf = (
  input: Pick<StandingInput, 'cards' | 'ballots'> & Partial<StandingInput>,
): Standing => computeStanding({ effortFixed: false, seed: 1, ...input });

const times = <T>(count: number, make: (position: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

describe('means and fields', () => {
  test('a mean is dots of the colour by people who placed any dot of any colour', () => {
    const cards = cardsCalled('Instagram', 'Sprechstunde');
    const {
      people,
      cards: placed,
      lines,
    } = standingOf({
      cards,
      ballots: [
        ballot(cards, [3, 2]),
        ballot(cards, [1]),
        ballot(cards, [], [0, 2]),
        ballot(cards, []),
      ],
    });
    expect(people).toBe(3);
    expect(placed.map((card) => [card.title, card.benefitDots, card.effortDots])).toEqual([
      ['Instagram', 4, 0],
      ['Sprechstunde', 2, 2],
    ]);
    expect(placed.map((card) => card.meanBenefit)).toEqual([4 / 3, 2 / 3]);
    expect(lines).toEqual({ benefit: 1, effort: 1 / 3 });
    expect(placed.map((card) => card.field)).toEqual(['first', 'later']);
    expect(placed.map((card) => card.effortless)).toEqual(['asked', null]);
  });

  test('all four fields, and a card on a line counts in its favour', () => {
    const cards = cardsCalled(
      'viel leicht',
      'viel schwer',
      'wenig leicht',
      'wenig schwer',
      'genau mittel',
    );
    const { cards: placed } = standingOf({
      cards,
      ballots: [ballot(cards, [3, 3, 1, 1, 2], [1, 3, 1, 3, 2])],
    });
    expect(Object.fromEntries(placed.map((card) => [card.title, card.field]))).toEqual({
      'viel leicht': 'first',
      'viel schwer': 'plan',
      'wenig leicht': 'spare',
      'wenig schwer': 'later',
      'genau mittel': 'first',
    });
  });

  test('cards with the same benefit stand in the order of their numbers', () => {
    const cards = cardsCalled('A', 'B', 'C');
    const { cards: placed } = standingOf({ cards, ballots: [ballot(cards, [1, 1, 2])] });
    expect(placed.map((card) => card.number)).toEqual([3, 1, 2]);
  });

  test('dots on a card that is not in the matrix count for nobody', () => {
    const [shown, hidden] = [cardsCalled('A'), cardsCalled('B')];
    const standing = standingOf({
      cards: shown,
      ballots: [ballot(hidden, [3]), ballot(shown, [1])],
    });
    expect(standing).toMatchObject({ people: 1, benefitDots: 1 });
  });

  test('a given effort has a place and a field, but no voters and no spread', () => {
    const cards = cardsCalled('A', 'B', 'C').map((card, i) => ({
      ...card,
      fixedEffort: [1000, 5000, null][i] ?? null,
    }));
    const standing = standingOf({
      cards,
      ballots: times(6, () => ballot(cards, [3, 1, 1], [1, 1, 1])),
      effortFixed: true,
    });
    expect(standing).toMatchObject({
      effortFixed: true,
      effortDots: 6000,
      lines: { effort: 3000 },
    });
    expect(standing.cards).toMatchObject([
      { meanEffort: 1000, field: 'first', spreadEffort: null, effortless: null, people: 6 },
      { meanEffort: 5000, field: 'later', spreadEffort: null },
      { meanEffort: null, field: null, effortDots: null },
    ]);
  });
});

describe('few votes', () => {
  test('without cards there is nothing, and no error', () => {
    expect(standingOf({ cards: [], ballots: [] })).toMatchObject({
      people: 0,
      cards: [],
      lead: null,
      divides: [],
    });
  });

  test('without voters all means are 0, and nothing has a field, a rank or a lead', () => {
    const cards = cardsCalled('A', 'B');
    const standing = standingOf({ cards, ballots: [ballot(cards, [])] });
    expect(standing).toMatchObject({ people: 0, benefitDots: 0, effortDots: 0, lead: null });
    expect(standing.cards).toMatchObject([
      { meanBenefit: 0, field: null, rank: null },
      { meanEffort: 0, rank: null },
    ]);
  });

  test('one voter makes a place, but no rank', () => {
    const cards = cardsCalled('A', 'B');
    const standing = standingOf({ cards, ballots: [ballot(cards, [3, 2], [1])] });
    expect(standing.lead).toBeNull();
    expect(standing.cards.map((card) => card.rank)).toEqual([null, null]);
  });

  test('one card alone is first', () => {
    const cards = cardsCalled('A');
    const standing = standingOf({ cards, ballots: times(8, () => ballot(cards, [3])) });
    expect(standing.cards[0]).toMatchObject({ rank: { from: 1, to: 1 } });
    expect(standing.lead).toEqual({ cardIds: [cards[0]?.id], clear: true });
  });

  test('people and spread of a card are withheld until five have voted', () => {
    const cards = cardsCalled('A', 'B');
    const four = standingOf({ cards, ballots: times(4, () => ballot(cards, [3, 2], [1, 2])) });
    expect(four.cards[0]).toMatchObject({
      people: null,
      peopleBenefit: null,
      spreadBenefit: null,
      spreadEffort: null,
    });
    expect(four.divides).toEqual([]);
    const five = standingOf({
      cards,
      ballots: times(5, (i) => ballot(cards, i < 2 ? [3, 2] : [0, 3], [1])),
    });
    expect(five.cards.find((card) => card.title === 'A')).toMatchObject({
      people: 5,
      peopleBenefit: 2,
    });
  });

  test('without any effort dot no card has a field, and each is asked about', () => {
    const cards = cardsCalled('A', 'B');
    const standing = standingOf({ cards, ballots: times(5, () => ballot(cards, [3, 2])) });
    expect(standing).toMatchObject({ effortDots: 0, lines: { effort: 0 } });
    expect(standing.cards.map((card) => [card.field, card.effortless])).toEqual([
      [null, 'asked'],
      [null, 'asked'],
    ]);
  });

  test('"Wirklich ohne Aufwand?" answered with yes is confirmed', () => {
    const cards = cardsCalled('A', 'B').map((card) => ({ ...card, effortlessConfirmed: true }));
    const standing = standingOf({ cards, ballots: [ballot(cards, [3, 2], [0, 1])] });
    expect(standing.cards.map((card) => card.effortless)).toEqual(['confirmed', null]);
  });
});

describe('spread', () => {
  test('the three cards with the greatest spread of either colour are offered', () => {
    const cards = cardsCalled('einig', 'Nutzen geteilt', 'Aufwand geteilt', 'etwas', 'kaum');
    const standing = standingOf({
      cards,
      ballots: times(6, (i) =>
        ballot(cards, [1, i < 3 ? 3 : 0, 1, i % 2, i === 0 ? 1 : 0], [0, 0, i < 3 ? 2 : 0]),
      ),
    });
    expect(standing.cards.find((card) => card.title === 'Nutzen geteilt')?.spreadBenefit).toBe(1.5);
    expect(standing.cards.find((card) => card.title === 'Aufwand geteilt')?.spreadEffort).toBe(1);
    expect(standing.divides).toEqual([cards[1]?.id, cards[2]?.id, cards[3]?.id]);
    expect(standingAsRevealed(standing, 'benefit').divides).toEqual([
      cards[1]?.id,
      cards[3]?.id,
      cards[4]?.id,
    ]);
  });
});

describe('what is revealed', () => {
  test('before effort is revealed nothing depends on red dots but the number of people', () => {
    const cards = cardsCalled('A', 'B', 'C');
    const draw = seededDraw(4);
    const benefit = times(9, () => [1 + draw(3), draw(3), draw(3)]);
    const shown = times(2, () =>
      standingAsRevealed(
        standingOf({
          cards,
          ballots: benefit.map((dots) => ballot(cards, dots, [draw(3), draw(3), draw(3)])),
        }),
        'benefit',
      ),
    );
    expect(shown[0]).toEqual(shown[1]);
    expect(shown[0]).toMatchObject({ effortDots: null, lines: { effort: null } });
  });

  test('afterwards all of it is', () => {
    const cards = cardsCalled('A', 'B');
    const standing = standingOf({ cards, ballots: [ballot(cards, [3, 2], [1])] });
    expect(standingAsRevealed(standing, 'both')).toEqual(standing);
  });
});
