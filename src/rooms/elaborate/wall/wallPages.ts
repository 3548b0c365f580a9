import type { CardView, ColumnId, ColumnView } from '../board.ts';

/** A page of the projector: some columns side by side, or some cards of one long column. */
export type WallPage =
  | { kind: 'columns'; columns: ColumnView[] }
  | { kind: 'column'; column: ColumnView; cards: CardView[]; part: number; parts: number };

/** What a line of a card holds where so many columns stand side by side; measured on the wall. */
const charactersAt: Record<number, number> = { 5: 18, 4: 24, 3: 29, 2: 48 };
const widest = 5;
const spreadAcross = 3;
const spreadCharacters = 23;

/**
 * Splits the board into pages that can be read from afar without scrolling: as many columns side by
 * side as fit, a column too long for a page by itself in parts. Cards by number.
 * @param height what the cards may take, in rem of the wall (28 of 1080 pixels).
 */
export function wallPages(columns: ColumnView[], cards: CardView[], height: number): WallPage[] {
  if (cards.length === 0) return [{ kind: 'columns', columns }];
  const [page, ...others] = pagesOf(columns, cards, height);
  if (page && others.length === 0) return [page];
  // Where the columns do not fit on one page, nobody turns a page to look at empty ones.
  return pagesOf(
    columns.filter(({ id }) => cardsIn(id, cards).length > 0),
    cards,
    height,
  );
}

function pagesOf(columns: ColumnView[], cards: CardView[], height: number): WallPage[] {
  for (let across = Math.min(widest, columns.length); across > 1; across -= 1) {
    const characters = charactersAt[across] ?? spreadCharacters;
    const beside = across < 4;
    const fits = columns.every(
      ({ id }) =>
        sumOf(cardsIn(id, cards).map((card) => heightOf(card, characters, beside))) <= height,
    );
    if (fits) return inGroups(columns, across);
  }
  return columns.flatMap((column) => partsOf(column, cardsIn(column.id, cards), height));
}

export const cardsIn = <C extends { columnId: ColumnId }>(columnId: ColumnId, cards: C[]): C[] =>
  cards.filter((card) => card.columnId === columnId);

/** Columns in pages of nearly the same number, at most `most` on one. */
function inGroups(columns: ColumnView[], most: number): WallPage[] {
  const pages = Math.ceil(columns.length / most);
  const each = Math.ceil(columns.length / pages);
  return Array.from({ length: pages }, (_, page) => ({
    kind: 'columns' as const,
    columns: columns.slice(page * each, (page + 1) * each),
  }));
}

/** Padding, number, lines of the title and the gap below; the number is above or beside it. */
function heightOf(card: CardView, characters: number, beside: boolean): number {
  const lines = linesOf(card.title, characters) + (card.mergedFrom.length > 0 ? 1 : 0);
  return beside ? 1.5 + Math.max(1.75, 1.35 * lines) : 3.3 + 1.35 * lines;
}

function partsOf(column: ColumnView, cards: CardView[], height: number): WallPage[] {
  const pages: CardView[][] = [];
  let room = 0;
  for (let from = 0; from < cards.length; from += spreadAcross) {
    const row = cards.slice(from, from + spreadAcross);
    const rowHeight =
      2 + 1.6 * Math.max(...row.map((card) => linesOf(card.title, spreadCharacters)));
    if (rowHeight > room) {
      pages.push([]);
      room = height;
    }
    pages.at(-1)?.push(...row);
    room -= rowHeight;
  }
  return pages.map((page, index) => ({
    kind: 'column' as const,
    column,
    cards: page,
    part: index + 1,
    parts: pages.length,
  }));
}

/** Lines a text takes where a line holds so many characters and words are kept whole. */
export function linesOf(text: string, characters: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of text.split(' ')) {
    if (used > 0 && used + 1 + length > characters) {
      lines += 1;
      used = 0;
    }
    lines += Math.floor(Math.max(0, length - 1) / characters);
    used = used > 0 ? used + 1 + length : length;
  }
  return lines;
}

const sumOf = (numbers: number[]): number => numbers.reduce((sum, number) => sum + number, 0);
