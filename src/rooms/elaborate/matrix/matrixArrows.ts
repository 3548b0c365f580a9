import type { CardId } from '../board.ts';
import type { Standing, StandingCard } from '../standing/standing.ts';
import { digitWidth, systemLetterWidth, widthOf } from './matrixBoxes.ts';
import { underFields, type Frame } from './matrixFrame.ts';
import { isInside, overlap, type Place, type Spot } from './matrixRoom.ts';
import { wrapped } from './matrixTitle.ts';
import { element, escaped } from '#platform/base/svg.ts';

/** The first round, and the cards whose way to the second one is shown. */
export type Before = { standing: Standing; cardIds: readonly CardId[] };

/** From where a card was in the first round to where it is in the second, in the picture. */
export type Arrow = { cardId: CardId; number: number; from: Spot; to: Spot };

/** A card in both rounds. */
export type MovedCard = { before: StandingCard; after: StandingCard };

/** The cards that were discussed, in the order of the second round. */
export const movedCards = (standing: Standing, { standing: first, cardIds }: Before): MovedCard[] =>
  standing.cards.flatMap((after) => {
    const before = first.cards.find((card) => card.cardId === after.cardId);
    return before && cardIds.includes(after.cardId) ? [{ before, after }] : [];
  });

export const arrowsOf = (standing: Standing, before: Before, frame: Frame): Arrow[] =>
  movedCards(standing, before).map((card) => ({
    cardId: card.after.cardId,
    number: card.after.number,
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

/** The number of a card at the head of its arrow. */
type Label = { arrow: Arrow; place: Place };

/**
 * Where the number of each arrow stands at its head: before it, or beside, above or under it where
 * another arrow or number is in the way.
 */
export function labelPlaces(arrows: readonly Arrow[], frame: Frame): Label[] {
  const { text, area } = frame;
  const drawn = arrows.flatMap((arrow) => placesAlong(arrow, text));
  const labels: Label[] = [];
  for (const arrow of arrows) {
    const places = placesAround(arrow, text);
    const others = [...drawn, ...labels.map((label) => label.place)];
    const free = places.find(
      (place) => isInside(place, area) && !others.some((other) => overlap(place, other, -1)),
    );
    const place = free ?? places[0];
    if (place) labels.push({ arrow, place });
  }
  return labels;
}

function placesAround(arrow: Arrow, text: number): Place[] {
  const { to, from, number } = arrow;
  const width = String(number).length * digitWidth * text * labelSize;
  const height = text * labelSize;
  const [aside, up] = [text * 0.55 + width / 2, text * 0.55 + height / 2];
  const ahead = to.y > from.y ? 1 : -1;
  const ways = [
    [0, ahead],
    [1, 0],
    [-1, 0],
    [0, -ahead],
    [1, ahead],
    [-1, ahead],
    [1, -ahead],
    [-1, -ahead],
  ] as const;
  return ways.map(([dx, dy]) => {
    const [x, y] = [to.x + dx * aside, to.y + dy * up];
    return { box: { width, height, x, y, home: { left: x, right: x, top: y, bottom: y } }, x, y };
  });
}

const labelSize = 1.1;

export const drawnLabels = (arrows: readonly Arrow[], frame: Frame): string =>
  labelPlaces(arrows, frame)
    .map(({ arrow, place }) =>
      element(
        'text',
        {
          x: place.x,
          y: place.y + frame.text * labelSize * 0.35,
          'font-size': frame.text * labelSize,
          'font-weight': 700,
          'text-anchor': 'middle',
          fill: frame.palette.accent,
          // A rim, so that a line behind does not run through the number.
          stroke: frame.palette.ground,
          'stroke-width': frame.text * 0.25,
          'paint-order': 'stroke',
        },
        String(arrow.number),
      ),
    )
    .join('');

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
export function legendRows({
  area,
  text,
  words,
}: Pick<Frame, 'area' | 'text' | 'words'>): string[] {
  const width = area.right - area.left;
  const most = Math.floor(width / (systemLetterWidth * text));
  const rows: string[] = [];
  for (const part of [words.arrowLegend, words.ringLegend, words.otherLegend]) {
    const longer = rows.length > 0 ? `${rows.at(-1) ?? ''}  ${part}` : part;
    if (widthOf(longer, text) <= width) rows.splice(-1, 1, longer);
    else rows.push(...(widthOf(part, text) <= width * 0.9 ? [part] : wrapped(part, most, 3)));
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
          y: underFields(frame, 5.4 + position * legendLine),
          'font-size': frame.text,
          fill: frame.palette.ink,
        },
        escaped(row),
      ),
    )
    .join('');

export const legendLine = 1.35;
