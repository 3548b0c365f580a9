import {
  arrowsOf,
  labelPlaces,
  legendLine,
  legendRows,
  placesAlong,
  spotOf,
} from './matrixArrows.ts';
import {
  boxesOf,
  cardParts,
  letterWidth,
  systemLetterWidth,
  widthOf,
  type CardBox,
  type Detail,
} from './matrixBoxes.ts';
import { fieldRow, fieldRowsIn, type Frame } from './matrixFrame.ts';
import { placeApart } from './matrixLayout.ts';
import type { MatrixPictureOptions } from './matrixPicture.ts';
import type { Area, Box, PlacedBox, Room } from './matrixRoom.ts';
import { scaleTo, ticksTo } from './matrixScale.ts';
import type { Standing } from '../standing/standing.ts';

export type Composition = { frame: Frame; boxes: PlacedBox<CardBox & Box>[] };

type Attempt = {
  detail: Detail;
  growth: number;
  /**
   * Of the smallest text, so that a bare number is as large as that; then it may stand however far
   * from where it belongs.
   */
  size?: number;
  /** What is given up, the fields never: seeing each line, then each true point, being apart. */
  without?: 'lines' | 'points' | 'apart';
  inRows?: boolean;
};

const smallNumber = 1 / cardParts.numberSize;

/** First as much on each card as can be, then cards that grow less with their people. */
const attempts: Attempt[] = [
  { detail: 'title', growth: 0.3 },
  { detail: 'title', growth: 0.1 },
  { detail: 'counts', growth: 0.3 },
  { detail: 'counts', growth: 0.1 },
  { detail: 'number', growth: 0.3 },
  { detail: 'number', growth: 0 },
  { detail: 'number', growth: 0, size: smallNumber },
  { detail: 'number', growth: 0, size: smallNumber, without: 'lines' },
  { detail: 'number', growth: 0, size: smallNumber, without: 'points' },
  { detail: 'number', growth: 0, size: smallNumber, without: 'points', inRows: true },
];
const lastAttempt: Attempt = {
  detail: 'number',
  growth: 0,
  size: smallNumber,
  without: 'apart',
  inRows: true,
};

/**
 * Where everything in the picture stands, with as much on each card as there is room for. A card's
 * middle is always in its field. Each true point and the line to it are seen as long as bare
 * numbers have room for that; in a greater crowd first lines, then points lie under cards, which
 * still stand apart; and only where a field is too small for its numbers they cover as few others
 * as they can.
 */
export function compositionOf(standing: Standing, options: MatrixPictureOptions): Composition {
  for (const attempt of attempts) {
    const composition = attemptAt(attempt, standing, options);
    if (composition) return composition;
  }
  const { frame, boxes } = inTheirPlaces(lastAttempt, standing, options);
  const room = roomFor(lastAttempt, { frame, boxes }, standing, options);
  return { frame, boxes: placeApart(boxes, room) ?? [] };
}

// More than this share of the ground under cards, and nobody sees where they belong.
const fullestShare = { title: 0.5, counts: 0.55, number: 1 };

function attemptAt(
  attempt: Attempt,
  standing: Standing,
  options: MatrixPictureOptions,
): Composition | null {
  const { frame, boxes } = inTheirPlaces(attempt, standing, options);
  const { area, lines } = frame;
  const [width, height] = [
    Math.max(0, area.right - area.left),
    Math.max(0, area.bottom - area.top),
  ];
  const covered = boxes.reduce((sum, box) => sum + box.width * box.height, 0);
  if (covered > fullestShare[attempt.detail] * width * height) return null;
  const placed = placeApart(boxes, roomFor(attempt, { frame, boxes }, standing, options));
  if (!placed) return null;
  if (attempt.size) return { frame, boxes: placed };
  // Beside an arrow a card is always a step away from where it belongs.
  const step = options.before ? 0.7 : 0;
  const upOnly = lines.effort === null;
  const farthest = farthestBearable[attempt.detail][upOnly ? 'heights' : 'widths'] + step;
  return waysOf(placed, upOnly).some((way) => way > farthest) ? null : { frame, boxes: placed };
}

/** What else is drawn, and what no card may cover. */
function roomFor(
  attempt: Attempt,
  { frame, boxes }: { frame: Frame; boxes: readonly (CardBox & Box)[] },
  standing: Standing,
  { text, before }: MatrixPictureOptions,
): Room {
  const { area, lines } = frame;
  const upOnly = lines.effort === null;
  const arrows = before ? arrowsOf(standing, before, frame) : [];
  const labels = labelPlaces(arrows, frame).map((label) => label.place);
  const taken = [...arrows.flatMap((arrow) => placesAlong(arrow, text)), ...labels];
  const drawn = upOnly ? [] : standing.cards.map((card) => spotOf(card, frame));
  const gap = text * 0.18;
  return {
    area,
    gap,
    taken,
    upOnly,
    // With benefit alone a step aside costs nothing in truth, a step up does.
    steepness: upOnly ? 6 : 1,
    nudge: text * 0.6,
    points: !attempt.without || attempt.without === 'lines' ? drawn : null,
    lines: !attempt.without,
    ...(attempt.inRows ? { cell: cellFor(boxes, gap) } : {}),
    crowded: attempt.without === 'apart',
  };
}

// So far may a card be from where it belongs, in its own heights (with benefit alone) or widths;
// farther, and less on each is better.
const farthestBearable = {
  title: { heights: 0.8, widths: 0.7 },
  counts: { heights: 1.2, widths: 2.2 },
  number: { heights: 2, widths: 4 },
};

const waysOf = (boxes: readonly PlacedBox<Box>[], upOnly: boolean): number[] =>
  boxes.map(({ x, y, trueX, trueY, width, height }) =>
    upOnly ? Math.abs(y - trueY) / height : Math.hypot(x - trueX, y - trueY) / width,
  );

const cellFor = (boxes: readonly Box[], gap: number) => ({
  width: Math.max(...boxes.map((box) => box.width)) + gap,
  height: Math.max(...boxes.map((box) => box.height)) + gap,
});

function inTheirPlaces(
  { detail, growth, size = 1 }: Attempt,
  standing: Standing,
  options: MatrixPictureOptions,
): { frame: Frame; boxes: (CardBox & Box)[] } {
  const boxes = boxesOf(drawnCards(standing, options), {
    detail,
    growth,
    text: options.text * size,
    number: options.words.number,
    tight: size < 1,
    letterWidth: options.width < narrow ? systemLetterWidth : letterWidth,
  });
  const frame = frameAround(boxes, standing, options);
  const middle = (frame.area.left + frame.area.right) / 2;
  const placed = boxes.map((box) => ({
    ...box,
    x: frame.lines.effort === null ? middle : frame.sideways(box.card.meanEffort ?? 0),
    y: frame.upwards(box.card.meanBenefit),
    home: fieldAround(box, frame),
  }));
  return { frame, boxes: placed };
}

// So narrow are phones; there fonts of the system are more likely than ours.
const narrow = 420;

const drawnCards = ({ cards }: Standing, { before }: MatrixPictureOptions) =>
  before ? cards.filter((card) => before.cardIds.includes(card.cardId)) : cards;

/** The part of the picture a card's middle does not leave: its field, or its side of the line. */
function fieldAround({ card }: CardBox, { area, lines, upwards, sideways }: Frame): Area {
  const y = upwards(lines.benefit);
  const { field } = card;
  const much = field ? field === 'first' || field === 'plan' : card.meanBenefit >= lines.benefit;
  const height = much ? { bottom: y } : { top: y };
  // Where nobody sees any effort, all cards are on the line and none is beyond it.
  if (lines.effort === null || field === null || lines.effort <= 0) return { ...area, ...height };
  const x = sideways(lines.effort);
  const little = field === 'first' || field === 'spare';
  return { ...area, ...height, ...(little ? { right: x } : { left: x }) };
}

function frameAround(
  boxes: readonly CardBox[],
  standing: Standing,
  options: MatrixPictureOptions,
): Frame {
  const { width, height, text, words, palette, before } = options;
  const { lines, effortFixed } = standing;
  const cards = [...standing.cards, ...(before?.standing.cards ?? [])];
  const most = {
    benefit: mostOf(
      lines.benefit,
      cards.map((card) => card.meanBenefit),
    ),
    effort: mostOf(
      lines.effort ?? 0,
      cards.map((card) => card.meanEffort ?? 0),
    ),
  };
  const shown = lines.effort !== null;
  const sides = {
    left: text * 2.1 + widestTick(most.benefit, options),
    right: width - text * 0.5,
  };
  const fieldRows = shown ? fieldRowsIn(words, text, sides) : 1;
  const more = (fieldRows - 1) * fieldRow;
  const area = {
    ...sides,
    top: text * ((shown ? 1.5 : 0.5) + more),
    bottom: height - text * ((shown ? 4.3 : 0.8) + more),
  };
  if (before) {
    const rows = legendRows({ area, text, words }).length;
    area.bottom -= text * (0.3 + rows * legendLine);
  }
  // Half of the largest card has room around the outermost places.
  const around = {
    x: Math.max(0, ...boxes.map((box) => box.width)) / 2 + text * 0.2,
    y: Math.max(0, ...boxes.map((box) => box.height)) / 2 + text * 0.2,
  };
  const upwards = scaleTo(most.benefit, area.bottom - around.y, area.top + around.y);
  const sideways = scaleTo(most.effort, area.left + around.x, area.right - around.x);
  return { area, text, palette, words, most, lines, effortFixed, fieldRows, upwards, sideways };
}

/**
 * An axis reaches well beyond its average: cards that are all alike stand in the middle, not in a
 * corner.
 */
const mostOf = (line: number, means: readonly number[]): number => Math.max(line * 1.6, ...means);

const widestTick = (most: number, { words, text }: MatrixPictureOptions): number =>
  Math.max(...ticksTo(most, 8).map((tick) => widthOf(words.number(tick), text * 1.12)));
