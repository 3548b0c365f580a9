import { expect, test } from 'vitest';
import { newTimelessId } from '../../../platform/base/ids.ts';
import type { LineView } from '../board.ts';
import { linePages, sameWords, wordPages } from './linePages.ts';

const line = (text: string): LineView => ({
  id: newTimelessId<'line'>(),
  kind: 'reason',
  cardId: null,
  text,
  answered: false,
});
const room = { characters: 20, rows: 5 };

test('each line is on one page, in its order, and no page holds more than fits', () => {
  const lines = ['kurz', 'ein Satz, der über zwei Zeilen geht', 'noch einer', 'und noch einer'].map(
    line,
  );
  const pages = linePages(lines, room);
  expect(pages.flat()).toEqual(lines);
  expect(pages.map((page) => page.length)).toEqual([2, 2]);
});

test('a line longer than a page has one of its own; no lines make no page', () => {
  const pages = linePages([line('kurz'), line('lang '.repeat(40)), line('kurz')], room);
  expect(pages.map((page) => page.length)).toEqual([1, 1, 1]);
  expect(linePages([], room)).toEqual([]);
});

test('short words share a row, and no page has more rows than fit', () => {
  const words = sameWords(
    ['mutig', 'Danke', 'zuversichtlich', 'endlich', 'weniger ist mehr'].map(line),
  );
  const pages = wordPages(words, { characters: 20, rows: 2 });
  expect(pages.flat()).toEqual(words);
  expect(pages.map((page) => page.length)).toEqual([3, 2]);
  expect(wordPages([], room)).toEqual([]);
});

test('equal words stand once with how often they were said', () => {
  const words = sameWords(['Danke', 'mutig', 'danke', 'DANKE', 'Mutig!'].map(line));
  expect(words.map(({ text, times }) => [text, times])).toEqual([
    ['Danke', 3],
    ['mutig', 1],
    ['Mutig!', 1],
  ]);
});
