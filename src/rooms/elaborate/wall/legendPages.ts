import type { Field } from '../standing/standing.ts';

type Named = { title: string; field: Field | null };

// Letters in a line of the legend, and its lines on 1920 × 1080 without and with the row for
// turning pages; a little carefully.
const lettersInLine = 30;
const linesAlone = 19;
const linesOnPage = 16;
const mostLines = 2;
const gap = 0.3;

/**
 * The cards as they stand, those to tackle first before all others, on as few pages as have room
 * for their titles.
 */
export function legendPages<Card extends Named>(cards: readonly Card[]): Card[][] {
  const first = cards.filter(({ field }) => field === 'first');
  const ordered = [...first, ...cards.filter(({ field }) => field !== 'first')];
  const lines = ordered.reduce((sum, card) => sum + linesOf(card), 0);
  if (lines <= linesAlone) return [ordered];
  const pages: Card[][] = [];
  let left = 0;
  for (const card of ordered) {
    const page = pages.at(-1);
    const needed = linesOf(card);
    if (page && needed <= left) page.push(card);
    else pages.push([card]);
    left = (page && needed <= left ? left : linesOnPage) - needed;
  }
  return pages;
}

const linesOf = ({ title }: Named): number =>
  Math.min(mostLines, Math.ceil(title.length / lettersInLine)) + gap;
