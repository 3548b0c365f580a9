import { expect, test } from 'vitest';
import { legendPages } from './legendPages.ts';

const cards = (count: number, title: string) =>
  Array.from({ length: count }, (_, index) => ({ number: count - index, title }));

test('the legend of a common workshop is one page, by number', () => {
  const pages = legendPages(cards(14, 'Gemeinsames Postfach'));
  expect(pages.map((page) => page.map(({ number }) => number))).toEqual([
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14],
  ]);
});

test('every one of many cards is on a page', () => {
  const long = 'Ein Titel, so lang wie er werden darf, sechzig Zeichen im Ganzen';
  const pages = legendPages(cards(40, long));
  expect(pages.flat()).toHaveLength(40);
  expect(Math.max(...pages.map((page) => page.length))).toBeLessThanOrEqual(6);
});
