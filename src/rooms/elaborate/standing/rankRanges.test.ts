import { describe, expect, test } from 'vitest';
import { atOnce } from '../../../platform/base/inTurns.ts';
import * as bootstrap from './bootstrap.ts';
import { dotTable, type DotTable } from './dotTable.ts';
import { seededDraw } from './random.ts';
import * as ranks from './rankRanges.ts';
import type { Method } from './bootstrap.ts';

const { asStudent } = ranks;
const rankRanges = (table: DotTable, how: Method) => atOnce(ranks.rankRanges(table, how));
const deviationsOfDifferences = (table: DotTable) =>
  atOnce(bootstrap.deviationsOfDifferences(table));
const criticalDistance = (table: DotTable, deviations: Float64Array, how: Method) =>
  atOnce(bootstrap.criticalDistance(table, deviations, how));

const method = { draws: 1000, level: 0.95, seed: 7 };

/** Each voter's dots in the order of the cards. */
const voted = (...voters: number[][]): DotTable =>
  dotTable(
    voters.map((dots) => dots.map((count, card) => [card, count] as const).filter(([, n]) => n)),
    voters[0]?.length ?? 0,
  );

const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

const rangesOf = (table: DotTable, seed = 7) =>
  rankRanges(table, { ...method, seed }).map((range) => range && [range.from, range.to]);

describe('by hand', () => {
  test('the deviation of each difference is the one over voters', () => {
    // Differences A − B: 2, 2, −1, 1: mean 1, squares about it 1 + 1 + 4 + 0. A − C: 3, 2, 0, 1. B
    // − C: 1, 0, 1, 0.
    const deviations = deviationsOfDifferences(voted([3, 1, 0], [2, 0, 0], [0, 1, 0], [1, 0, 0]));
    expect([...deviations]).toEqual([
      ...[0, Math.sqrt(1.5), Math.sqrt(1.25)],
      ...[Math.sqrt(1.5), 0, 0.5],
      ...[Math.sqrt(1.25), 0.5, 0],
    ]);
  });

  test('two voters against each other: half of the draws stray by √2 errors', () => {
    const table = voted([1, 0], [0, 1]);
    expect(criticalDistance(table, deviationsOfDifferences(table), method)).toBeCloseTo(Math.SQRT2);
  });

  test('two against two: strays of 2, 1, 0 errors in 2, 8 and 6 of 16 draws', () => {
    const table = voted([1, 0], [1, 0], [0, 1], [0, 1]);
    const deviations = deviationsOfDifferences(table);
    const at = (level: number) => criticalDistance(table, deviations, { ...method, level });
    expect([at(0.95), at(0.8), at(0.3)]).toEqual([2, 1, 0]);
  });

  test('with few voters the distance is that of a t distribution', () => {
    // Tables of t at 97.5 %: 2.365 for 7 degrees of freedom, 2.093 for 19, 1.984 for 100.
    expect([7, 19, 100].map((freedom) => asStudent(1.96, freedom).toFixed(2))).toEqual([
      '2.37',
      '2.09',
      '1.98',
    ]);
  });
});

describe('rank ranges', () => {
  test('three cards far apart have one rank each', () => {
    const table = voted(...times(12, () => [3, 1, 0]), [2, 1, 0], [3, 0, 1], [3, 2, 0]);
    expect(rangesOf(table)).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });

  test('two cards alike share the ranks above a third', () => {
    const table = voted(...times(10, () => [3, 2, 0]), ...times(10, () => [2, 3, 0]));
    expect(rangesOf(table)).toEqual([
      [1, 2],
      [1, 2],
      [3, 3],
    ]);
  });

  test('a unanimous vote of six is certain, one of five is not', () => {
    expect(rangesOf(voted(...times(6, () => [3, 0])))).toEqual([
      [1, 1],
      [2, 2],
    ]);
    expect(rangesOf(voted(...times(5, () => [3, 0])))).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  test('cards all voters treat alike are never told apart', () => {
    expect(rangesOf(voted(...times(50, () => [1, 1, 1])))).toEqual(times(3, () => [1, 3]));
    expect(rangesOf(voted(...times(50, () => [0, 0])))).toEqual(times(2, () => [1, 2]));
  });

  test('a unanimous lead of one dot is no certainty where the others are noise', () => {
    const draw = seededDraw(3);
    const noise = () => times(11, () => draw(3));
    const table = voted(...times(6, () => [1, 0, ...noise()]));
    expect(rangesOf(table)[0]?.[1]).toBeGreaterThan(1);
  });

  test('below two voters there is no rank', () => {
    expect(rangesOf(voted([3, 1]))).toEqual([null, null]);
    expect(rangesOf(dotTable([], 2))).toEqual([null, null]);
  });

  test('cards nobody dotted change no range but by their number', () => {
    const voters = [...times(12, () => [3, 2, 0, 0, 1]), [2, 3, 0, 0, 0], [3, 1, 0, 0, 2]];
    const alone = rangesOf(voted(...voters.map((dots) => dots.filter((_, card) => card !== 3))));
    const [first, second, empty, other, last] = rangesOf(voted(...voters));
    expect([first, second, last]).toEqual([alone[0], alone[1], [3, 3]]);
    expect([empty, other]).toEqual(times(2, () => [4, 5]));
  });

  test('the same seed makes the same ranges', () => {
    const draw = seededDraw(11);
    const table = equalCards(40, 12, draw);
    expect(rangesOf(table, 5)).toEqual(rangesOf(table, 5));
  });
});

describe('simulated', () => {
  // The figures stand in docs/method.md; they can be repeated, so they are compared exactly.
  test.each([
    { voters: 8, cards: 2, clear: 61, any: 61 },
    { voters: 8, cards: 8, clear: 0, any: 63 },
    { voters: 12, cards: 2, clear: 52, any: 52 },
    { voters: 12, cards: 8, clear: 0, any: 83 },
    { voters: 20, cards: 2, clear: 45, any: 45 },
    { voters: 20, cards: 8, clear: 0, any: 59 },
  ])('$voters voters, $cards equal cards, 1,000 runs', ({ voters, cards, clear, any }) => {
    const draw = seededDraw(voters * 1000 + cards);
    const runs = Array.from({ length: 1000 }, (_, run) =>
      rankRanges(equalCards(voters, cards, draw), { ...method, draws: 250, seed: run + 1 }),
    );
    const found = {
      clear: runs.filter((ranges) => ranges.some((range) => range?.to === 1)).length,
      any: runs.filter((ranges) =>
        ranges.some((range) => range && range.to - range.from < cards - 1),
      ).length,
    };
    expect(found).toEqual({ clear, any });
    if (voters === 20) expect(found.clear).toBeLessThanOrEqual(60);
  });

  test('a card that most want is found by 20 voters in at least 95 of 100 runs', () => {
    const draw = seededDraw(99);
    const clear = times(100, () => rankRanges(oneFavourite(20, 8, draw), method)).filter(
      (ranges) => ranges[0]?.to === 1,
    );
    expect(clear.length).toBeGreaterThanOrEqual(95);
  });

  test('a large vote is computed while people wait', () => {
    const table = equalCards(1000, 60, seededDraw(1));
    const start = process.cpuUsage();
    rankRanges(table, method);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(1500);
  });
});

/** Five dots a voter, each on a card drawn blindly, at most three on one. */
function equalCards(voters: number, cards: number, draw: (below: number) => number): DotTable {
  return dotTable(
    times(voters, () => dotsAtRandom(5, cards, draw)),
    cards,
  );
}

/** Four of five voters put three dots on the first card, the rest of the dots falls blindly. */
function oneFavourite(voters: number, cards: number, draw: (below: number) => number): DotTable {
  const ballot = () =>
    draw(5) === 0
      ? dotsAtRandom(5, cards, draw)
      : [
          [0, 3] as const,
          ...dotsAtRandom(2, cards - 1, draw).map(([card, n]) => [card + 1, n] as const),
        ];
  return dotTable(times(voters, ballot), cards);
}

function dotsAtRandom(dots: number, cards: number, draw: (below: number) => number) {
  const placed = new Map<number, number>();
  for (let left = dots; left > 0;) {
    const card = draw(cards);
    const there = placed.get(card) ?? 0;
    if (there === 3) continue;
    placed.set(card, there + 1);
    left -= 1;
  }
  return [...placed];
}
