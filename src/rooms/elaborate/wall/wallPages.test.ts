import { expect, test } from 'vitest';
import { newId } from '../../../platform/base/ids.ts';
import type { CardView, ColumnView } from '../board.ts';
import { linesOf, wallPages } from './wallPages.ts';

const columns: ColumnView[] = ['Innen', 'Außen'].map((title) => ({
  id: newId<'board_column'>(),
  step: null,
  title,
}));

function cardsInEach(count: number): CardView[] {
  return columns.flatMap((column, place) =>
    Array.from({ length: count }, (_, index) => ({
      id: newId<'card'>(),
      number: place * count + index + 1,
      columnId: column.id,
      title: 'Antworten innerhalb eines Tages',
      explanation: '',
      mergedFrom: [],
      basicQuestion: false,
    })),
  );
}

const height = 21;

test('few cards stand side by side on one page', () => {
  expect(wallPages(columns, cardsInEach(3), height)).toEqual([{ kind: 'columns', columns }]);
  expect(wallPages(columns, [], height)).toEqual([{ kind: 'columns', columns }]);
});

test('long columns are shown in parts, each card exactly once', () => {
  const cards = cardsInEach(30);
  const pages = wallPages(columns, cards, height);
  const shown = pages.flatMap((page) => (page.kind === 'column' ? page.cards : []));
  expect(pages.length).toBeGreaterThan(2);
  expect(shown.map((card) => card.number)).toEqual(cards.map((card) => card.number));
});

test('no page is left out and none stays empty between full columns', () => {
  const [first] = columns;
  const cards = cardsInEach(40).filter((card) => card.columnId === first?.id);
  expect(wallPages(columns, cards, height).every((page) => page.kind === 'column')).toBe(true);
});

test('where columns need several pages, empty ones take no room', () => {
  const many = [
    ...columns,
    ...columns.map((column) => ({ ...column, id: newId<'board_column'>() })),
  ];
  const pages = wallPages(many, cardsInEach(4), height);
  expect(pages).toEqual([{ kind: 'columns', columns }]);
});

test('a long word takes the lines it needs', () => {
  expect(linesOf('kurz', 10)).toBe(1);
  expect(linesOf('zwei kurze Wörter', 10)).toBe(2);
  expect(linesOf('Öffentlichkeitsbeteiligung', 10)).toBe(3);
});
