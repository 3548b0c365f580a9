import type { CardId, ColumnId } from '../board.ts';

/** The four fields of the matrix: lots of benefit for little effort first. */
export type Field = 'first' | 'plan' | 'spare' | 'later';

/** The Übersichtsmatrix as far as it is revealed; everything about effort is null until then. */
export type Standing = {
  /** People who placed at least one dot of any colour: what the means divide by. */
  people: number;
  benefitDots: number;
  effortDots: number | null;
  /** The lines between the fields: the average card. */
  lines: { benefit: number; effort: number | null };
  /** In the order of benefit, most first; ties by number. */
  cards: StandingCard[];
  /**
   * The cards that may be first (rank range begins at 1), and whether one surely is. Null below
   * two voters.
   */
  lead: { cardIds: CardId[]; clear: boolean } | null;
  /** Up to three cards with the greatest spread; empty below five voters. */
  divides: CardId[];
  /** How the rank ranges were made, so that anybody can make them again. */
  method: { draws: number; level: number; seed: number };
  /** Effort was given for each card, not voted: plain number, no voters, no spread. */
  effortFixed: boolean;
};

export type StandingCard = {
  cardId: CardId;
  number: number;
  columnId: ColumnId;
  title: string;
  benefitDots: number;
  effortDots: number | null;
  meanBenefit: number;
  meanEffort: number | null;
  field: Field | null;
  /** People who placed a dot on it; null where fewer than five voted at all. */
  people: number | null;
  /**
   * Those of them who placed a benefit dot on it: all that may be seen before effort is revealed.
   */
  peopleBenefit: number | null;
  /** Standard deviation of benefit dots a voter; null where fewer than five voted at all. */
  spreadBenefit: number | null;
  spreadEffort: number | null;
  /** Rank by benefit: 1 + surely above … m − surely below. Null where it cannot be said. */
  rank: { from: number; to: number } | null;
  /** No red dot at all: `asked` until a moderator confirms. */
  effortless: 'asked' | 'confirmed' | null;
};
