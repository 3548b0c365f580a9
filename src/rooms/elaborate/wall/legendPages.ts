type Named = { number: number; title: string };

// Letters in a line of the legend, and its lines on 1920 × 1080 without and with the row for
// turning pages; a little carefully.
const lettersInLine = 30;
const linesAlone = 19;
const linesOnPage = 16;
const mostLines = 2;
const gap = 0.3;

/** The cards by number, on as few pages as have room for their titles. */
export function legendPages<Card extends Named>(cards: readonly Card[]): Card[][] {
  const byNumber = [...cards].sort((a, b) => a.number - b.number);
  const lines = byNumber.reduce((sum, card) => sum + linesOf(card), 0);
  if (lines <= linesAlone) return [byNumber];
  const pages: Card[][] = [];
  let left = 0;
  for (const card of byNumber) {
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
