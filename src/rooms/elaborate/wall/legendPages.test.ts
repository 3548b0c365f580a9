import { expect, test } from 'vitest';
import { legendPages } from './legendPages.ts';

const cards = (count: number, title: string) =>
  Array.from({ length: count }, (_, index) => ({ number: index + 1, title, field: null }));

test('the legend names what to tackle first, then the others as they stand', () => {
  const title = 'Gemeinsames Postfach';
  const pages = legendPages([
    { number: 7, title, field: 'plan' },
    { number: 3, title, field: 'first' },
    { number: 9, title, field: 'later' },
    { number: 1, title, field: 'first' },
  ]);
  expect(pages.map((page) => page.map(({ number }) => number))).toEqual([[3, 1, 7, 9]]);
});

test('the legend of a common workshop is one page', () => {
  expect(legendPages(cards(14, 'Gemeinsames Postfach'))).toHaveLength(1);
});

test('every one of many cards is on a page', () => {
  const long = 'Ein Titel, so lang wie er werden darf, sechzig Zeichen im Ganzen';
  const pages = legendPages(cards(40, long));
  expect(pages.flat()).toHaveLength(40);
  expect(Math.max(...pages.map((page) => page.length))).toBeLessThanOrEqual(6);
});
