import type { LineView } from '../board.ts';
import { linesOf } from './wallPages.ts';

/** How a line is set on the wall: characters across, and rows a page has. */
export type LineRoom = { characters: number; rows: number };

/** Between two lines, as a part of a row. */
const gap = 0.6;

/** Lines in their order, as many on a page as fit without scrolling; none makes no page. */
export function linePages(
  lines: readonly LineView[],
  { characters, rows }: LineRoom,
): LineView[][] {
  const pages: LineView[][] = [];
  let left = 0;
  for (const line of lines) {
    const height = linesOf(line.text, characters) + gap;
    if (height > left) {
      pages.push([]);
      left = rows;
    }
    pages.at(-1)?.push(line);
    left -= height;
  }
  return pages;
}

/** Around a word, in characters: its frame and the gap beside it. */
const frame = 3;

/** Words that are the same but for capitals, once with how often. */
export type SameWords = { id: LineView['id']; text: string; times: number };

/** Each word once, where it was said first. */
export const sameWords = (lines: readonly LineView[]): SameWords[] =>
  [...Map.groupBy(lines, ({ text }) => text.trim().toLocaleLowerCase()).values()].flatMap(
    ([first, ...more]) => (first ? { id: first.id, text: first.text, times: 1 + more.length } : []),
  );

/** Short words side by side in rows, as many on a page as fit without scrolling. */
export function wordPages(
  words: readonly SameWords[],
  { characters, rows }: LineRoom,
): SameWords[][] {
  const pages: SameWords[][] = [];
  let [row, used] = [rows, 0];
  for (const word of words) {
    const count = word.times > 1 ? frame : 0;
    const width = Math.min(characters, word.text.length + frame + count);
    if (pages.length === 0 || used + width > characters) {
      row += 1;
      used = 0;
    }
    if (row > rows) {
      pages.push([]);
      row = 1;
    }
    pages.at(-1)?.push(word);
    used += width;
  }
  return pages;
}
