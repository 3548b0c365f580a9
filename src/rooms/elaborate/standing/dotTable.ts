/**
 * Who placed how many dots of one colour where. Most voters dot few cards, so only what is not zero
 * is kept.
 */
export type DotTable = {
  people: number;
  cards: number;
  /** Voter i placed what stands from `start[i]` to before `start[i + 1]`. */
  start: Int32Array;
  card: Int32Array;
  count: Int32Array;
};

/** What one voter placed: card by position, and how many dots. */
type DotRow = readonly (readonly [card: number, count: number])[];

/**
 * @param rows one for each voter: card position (0 to cards − 1) and how many dots, each card at
 * most once.
 */
export function dotTable(rows: readonly DotRow[], cards: number): DotTable {
  const start = new Int32Array(rows.length + 1);
  rows.forEach((row, voter) => (start[voter + 1] = at(start, voter) + row.length));
  const all = rows.flat();
  return {
    people: rows.length,
    cards,
    start,
    card: Int32Array.from(all, ([card]) => card),
    count: Int32Array.from(all, ([, count]) => count),
  };
}

/** The dots of each card, all voters together. */
export function dotsByCard(table: DotTable): Float64Array {
  const sums = new Float64Array(table.cards);
  for (let entry = 0; entry < table.card.length; entry += 1)
    add(sums, at(table.card, entry), at(table.count, entry));
  return sums;
}

/** A table in which all cards without a dot are one. */
export type Folded = {
  table: DotTable;
  /** For each card of the folded table how many it stands for. */
  weight: number[];
  /** For each card of the original table where it is in the folded one. */
  position: Int32Array;
};

/**
 * Cards nobody dotted are all alike, whichever voters are looked at: one of them stands for all. Of
 * hundreds of cards most are such, and what is computed for pairs grows with the square.
 */
export function withoutEmptyCards(table: DotTable): Folded {
  const sums = dotsByCard(table);
  const dotted = sums.reduce((cards, sum) => (sum > 0 ? cards + 1 : cards), 0);
  let next = 0;
  const position = Int32Array.from(sums, (sum) => (sum > 0 ? next++ : dotted));
  const empty = table.cards - dotted;
  const weight = [...Array.from({ length: dotted }, () => 1), ...(empty > 0 ? [empty] : [])];
  const card = table.card.map((original) => at(position, original));
  return { table: { ...table, cards: weight.length, card }, weight, position };
}

/** Inside these loops an index is never outside; `?? 0` only tells the compiler so. */
export const at = (numbers: Int32Array | Float64Array, index: number): number =>
  numbers[index] ?? 0;

export function add(numbers: Int32Array | Float64Array, index: number, more: number): void {
  numbers[index] = at(numbers, index) + more;
}
