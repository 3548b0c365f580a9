import type { CardId } from '../board.ts';
import type { Standing, StandingCard } from '../standing/standing.ts';
import { widthOf } from './matrixBoxes.ts';
import type { Frame } from './matrixFrame.ts';
import type { Place } from './matrixRoom.ts';
import { element, escaped } from './svg.ts';

/** The first round, and the cards whose way to the second one is shown. */
export type Before = { standing: Standing; cardIds: readonly CardId[] };

/** From where a card was in the first round to where it is in the second, in the picture. */
export type Arrow = { cardId: CardId; from: Spot; to: Spot };

/** A card in both rounds. */
export type MovedCard = { before: StandingCard; after: StandingCard };

type Spot = { x: number; y: number };

/** The cards that were discussed, in the order of the second round. */
export const movedCards = (standing: Standing, { standing: first, cardIds }: Before): MovedCard[] =>
  standing.cards.flatMap((after) => {
    const before = first.cards.find((card) => card.cardId === after.cardId);
    return before && cardIds.includes(after.cardId) ? [{ before, after }] : [];
  });

export const arrowsOf = (standing: Standing, before: Before, frame: Frame): Arrow[] =>
  movedCards(standing, before).map((card) => ({
    cardId: card.after.cardId,
    from: spotOf(card.before, frame),
    to: spotOf(card.after, frame),
  }));

/** Where a card is by its means. */
export const spotOf = (card: StandingCard, frame: Frame): Spot => ({
  x: frame.sideways(card.meanEffort ?? 0),
  y: frame.upwards(card.meanBenefit),
});

// A way shorter than this, in sizes of text, is no arrow any more.
const shortestArrow = 0.5;
const ringRadius = 0.4;
const headLength = 0.7;

const lengthOf = ({ from, to }: Arrow): number => Math.hypot(to.x - from.x, to.y - from.y);

/** Where no card may stand: along the arrow, so that neither covers the other. */
export function placesAlong(arrow: Arrow, text: number): Place[] {
  const side = text * 1.1;
  const steps = Math.ceil(lengthOf(arrow) / (side * 0.8));
  return Array.from({ length: steps + 1 }, (_, step) => {
    const share = steps === 0 ? 1 : step / steps;
    const x = arrow.from.x + (arrow.to.x - arrow.from.x) * share;
    const y = arrow.from.y + (arrow.to.y - arrow.from.y) * share;
    const home = { left: x, right: x, top: y, bottom: y };
    return { box: { width: side, height: side, x, y, home }, x, y };
  });
}

/** An arrow; a small ring where the card has not moved. */
export function drawnArrow(arrow: Arrow, { palette, text }: Frame): string {
  const { from, to, cardId } = arrow;
  const stroke = Math.max(2, text / 8);
  const length = lengthOf(arrow);
  const drawn =
    length < text * shortestArrow
      ? element('circle', {
          cx: to.x,
          cy: to.y,
          r: text * ringRadius,
          fill: palette.card,
          stroke: palette.accent,
          'stroke-width': stroke,
        })
      : shaft(arrow, stroke, palette.accent) +
        element('circle', { cx: from.x, cy: from.y, r: stroke * 1.1, fill: palette.accent }) +
        head(arrow, Math.min(text * headLength, length * 0.7), palette.accent);
  return element('g', { 'data-arrow': cardId }, drawn);
}

function shaft({ from, to }: Arrow, stroke: number, colour: string): string {
  const way = { x1: from.x, y1: from.y, x2: to.x, y2: to.y, 'stroke-linecap': 'round' };
  return element('line', { ...way, stroke: colour, 'stroke-width': stroke });
}

function head({ from, to }: Arrow, length: number, fill: string): string {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const corner = (turn: number) => {
    const x = to.x - length * Math.cos(angle + turn);
    const y = to.y - length * Math.sin(angle + turn);
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  };
  const points = `${to.x.toFixed(1)},${to.y.toFixed(1)} ${corner(0.45)} ${corner(-0.45)}`;
  return element('polygon', { points, fill });
}

/** What else was on the board: where it is, without a number. */
export const otherCards = (standing: Standing, { cardIds }: Before, frame: Frame): string =>
  standing.cards
    .filter((card) => !cardIds.includes(card.cardId))
    .map((card) => spotOf(card, frame))
    .map(({ x, y }) =>
      element('circle', { cx: x, cy: y, r: frame.text * 0.2, fill: frame.palette.soft }),
    )
    .join('');

/** The rows under the picture that say what arrow, ring and point mean. */
export function legendRows(frame: Omit<Frame, 'upwards' | 'sideways'>): string[] {
  const { area, text, words } = frame;
  const parts = [words.arrowLegend, words.ringLegend, words.otherLegend];
  const rows: string[] = [];
  for (const part of parts) {
    const longer = rows.length > 0 ? `${rows.at(-1) ?? ''}  ${part}` : part;
    if (rows.length === 0 || widthOf(longer, text) > area.right - area.left) rows.push(part);
    else rows[rows.length - 1] = longer;
  }
  return rows;
}

export const drawnLegend = (frame: Frame): string =>
  legendRows(frame)
    .map((row, position) =>
      element(
        'text',
        {
          x: frame.area.left,
          y: frame.area.bottom + frame.text * (5.4 + position * legendLine),
          'font-size': frame.text,
          fill: frame.palette.ink,
        },
        escaped(row),
      ),
    )
    .join('');

export const legendLine = 1.35;
