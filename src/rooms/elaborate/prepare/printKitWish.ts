import * as v from 'valibot';

export const printParts = ['tents', 'ballots', 'cards', 'agenda'] as const;
export type PrintPart = (typeof printParts)[number];

export const mostTents = 40;
export const mostBallots = 200;
export const mostSpareCards = 200;

const count = (most: number, usual: number) =>
  v.fallback(v.pipe(v.string(), v.toNumber(), v.integer(), v.minValue(1), v.maxValue(most)), usual);

/** Which parts of the Druckmappe are wanted, and how many of each. */
export type PrintKitWish = {
  parts: readonly PrintPart[];
  tents: number;
  ballots: number;
  /** The first number, where some were printed before. */
  firstBallot: number;
  cards: number;
};

/** One tent for four people, one ballot for each, two cards for three. */
export const usualPrintKit = (headCount: number): PrintKitWish => ({
  parts: printParts,
  tents: Math.min(mostTents, Math.max(1, Math.ceil(headCount / 4))),
  ballots: Math.min(mostBallots, headCount),
  firstBallot: 1,
  cards: Math.min(mostSpareCards, Math.max(6, Math.ceil((headCount * 2) / 3 / 6) * 6)),
});

/** The wish in an address; what is left out or wrong is as usual. No part named: all of them. */
export function printKitWishIn(search: URLSearchParams, headCount: number): PrintKitWish {
  const usual = usualPrintKit(headCount);
  const number = (name: 'tents' | 'ballots' | 'cards', most: number) =>
    v.parse(count(most, usual[name]), search.get(name));
  const parts = printParts.filter((part) => search.getAll('part').includes(part));
  return {
    parts: parts.length > 0 ? parts : usual.parts,
    tents: number('tents', mostTents),
    ballots: number('ballots', mostBallots),
    firstBallot: v.parse(count(2_000 - mostBallots, 1), search.get('firstBallot')),
    cards: number('cards', mostSpareCards),
  };
}
