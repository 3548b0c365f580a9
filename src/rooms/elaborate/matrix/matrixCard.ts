import { cardParts, countsWidth, digitWidth, type CardBox } from './matrixBoxes.ts';
import type { Frame } from './matrixFrame.ts';
import type { Box, PlacedBox } from './matrixRoom.ts';
import { element, escaped } from '#platform/base/svg.ts';

type Placed = PlacedBox<CardBox & Box>;

/** The line from a moved card to the place where it belongs, where a point or an arrow ends it. */
export function threadOf(box: Placed, { palette, text, lines }: Frame, point: boolean): string {
  // With benefit alone only the height is true.
  const trueX = lines.effort === null ? box.x : box.trueX;
  const hidden =
    Math.abs(box.x - trueX) < box.width / 2 && Math.abs(box.y - box.trueY) < box.height / 2;
  if (!box.moved || hidden) return '';
  const line = element('line', {
    x1: box.x,
    y1: box.y,
    x2: trueX,
    y2: box.trueY,
    stroke: palette.soft,
    'stroke-width': Math.max(1, text / 14),
  });
  if (!point) return line;
  return line + element('circle', { cx: trueX, cy: box.trueY, r: text * 0.18, fill: palette.soft });
}

/**
 * A card around its own middle; its group carries the place, so that it can be moved as a whole.
 */
export function drawnCard(box: Placed, { palette }: Frame): string {
  const { width, height, card } = box;
  const ground = element('rect', {
    x: -width / 2,
    y: -height / 2,
    width,
    height,
    rx: box.text * 0.25,
    fill: palette.card,
    stroke: palette.ink,
    'stroke-width': Math.max(1, box.text / 14),
  });
  const content = { number: numberOnly, counts: numberAndCounts, title: withTitle }[box.detail](
    box,
    palette,
  );
  return element(
    'g',
    { 'data-card': card.cardId, transform: `translate(${rounded(box.x)} ${rounded(box.y)})` },
    ground + content,
  );
}

type Palette = Frame['palette'];

function numberOnly(box: Placed, palette: Palette): string {
  return number(box, palette, {
    x: 0,
    y: box.text * cardParts.numberSize * 0.35,
    'text-anchor': 'middle',
  });
}

function numberAndCounts(box: Placed, palette: Palette): string {
  const { text } = box;
  const top = -box.height / 2 + cardParts.padding * text;
  return (
    number(box, palette, {
      x: 0,
      y: top + text * cardParts.numberSize * 0.9,
      'text-anchor': 'middle',
    }) +
    counts(box, palette, {
      left: (-countsWidth(box) * text) / 2,
      y: top + text * (cardParts.numberHeight + 0.92),
    })
  );
}

function withTitle(box: Placed, palette: Palette): string {
  const { text, width } = box;
  const { padding, numberSize, numberHeight, lineHeight } = cardParts;
  const left = -width / 2 + padding * text;
  const top = -box.height / 2 + padding * text;
  const firstLine = top + text * numberSize * 0.9;
  const title = box.titleLines.map((line, position) =>
    element(
      'text',
      {
        x: left,
        y: top + text * (numberHeight + 0.9 + position * lineHeight),
        'font-size': text,
        fill: palette.ink,
      },
      escaped(line),
    ),
  );
  return [
    number(box, palette, { x: left, y: firstLine }),
    counts(box, palette, { left: -left - countsWidth(box) * text, y: firstLine }),
    ...title,
  ].join('');
}

const number = (box: Placed, palette: Palette, at: Record<string, string | number>): string =>
  element(
    'text',
    { ...at, 'font-size': box.text * cardParts.numberSize, 'font-weight': 700, fill: palette.ink },
    String(box.card.number),
  );

/** "17 ● 0 ■": benefit is round, effort square, so that nobody depends on the colour. */
function counts(box: Placed, palette: Palette, { left, y }: { left: number; y: number }): string {
  const { text, benefit, effort } = box;
  const { mark, markGap, countGap } = cardParts;
  const count = (words: string, end: number) =>
    element(
      'text',
      { x: end, y, 'font-size': text, 'text-anchor': 'end', fill: palette.ink },
      escaped(words),
    );
  const afterBenefit = left + benefit.length * digitWidth * text;
  const round = afterBenefit + (markGap + mark / 2) * text;
  const middle = y - text * 0.34;
  const green =
    count(benefit, afterBenefit) +
    element('circle', { cx: round, cy: middle, r: (mark / 2) * text, fill: palette.benefit });
  if (effort === null) return green;
  const afterEffort = round + (mark / 2 + countGap + effort.length * digitWidth) * text;
  const side = mark * 0.92 * text;
  const square = {
    x: afterEffort + markGap * text,
    y: middle - side / 2,
    width: side,
    height: side,
    fill: palette.effort,
  };
  return green + count(effort, afterEffort) + element('rect', square);
}

const rounded = (value: number): number => Math.round(value * 10) / 10;
