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
