import * as v from 'valibot';
import { isId } from '#platform/base/ids.ts';
import type { Area, CardId, ColumnId } from '../board.ts';
import { cardTitleLength } from '../lengths.ts';

/** A hundredth of the picture: nothing smaller can be read or touched. */
export const smallestSide = 0.01;

const part = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1));

/** An area of a picture as it comes from outside; it lies within the picture. */
export const areaInput = v.pipe(
  v.strictTuple([part, part, part, part]),
  v.check(([left, top, width, height]) => {
    const fits = left + width <= 1 + rounding && top + height <= 1 + rounding;
    return fits && width >= smallestSide && height >= smallestSide;
  }, 'lies within the picture'),
);

const percent = v.pipe(
  v.string(),
  v.toNumber(),
  v.transform((typed) => typed / 100),
);

/** A form that makes an area a card; left, top, width and height in per cent of the picture. */
export const markedCard = v.pipe(
  v.object({
    cardId: v.custom<CardId>(isId),
    columnId: v.custom<ColumnId>(isId),
    title: v.pipe(v.string(), v.trim(), v.maxLength(cardTitleLength)),
    left: percent,
    top: percent,
    width: percent,
    height: percent,
  }),
  v.transform(({ left, top, width, height, ...card }) => ({
    ...card,
    area: [left, top, width, height],
  })),
  v.object({
    ...{ cardId: v.custom<CardId>(isId), columnId: v.custom<ColumnId>(isId) },
    ...{ title: v.string(), area: areaInput },
  }),
);

// What is added up from decimals may be a trifle over.
const rounding = 1e-6;

/** The area between two points, drawn in any direction; held within the picture. */
export function areaBetween(one: Point, other: Point): Area {
  const [x1, x2] = [held(one.x), held(other.x)].sort(ascending);
  const [y1, y2] = [held(one.y), held(other.y)].sort(ascending);
  return [x1 ?? 0, y1 ?? 0, (x2 ?? 0) - (x1 ?? 0), (y2 ?? 0) - (y1 ?? 0)];
}

/** A point of a picture, from 0 to 1 in each direction. */
export type Point = { x: number; y: number };

/** Whether something was drawn, and not only touched. */
export const isDrawn = ([, , width, height]: Area): boolean =>
  width >= 2 * smallestSide && height >= 2 * smallestSide;

/** Moved by parts of the picture, and never out of it. */
export const moved = ([left, top, width, height]: Area, dx: number, dy: number): Area => [
  between(left + dx, 0, 1 - width),
  between(top + dy, 0, 1 - height),
  width,
  height,
];

/** Made larger or smaller at its right and lower side. */
export const resized = ([left, top, width, height]: Area, dx: number, dy: number): Area => [
  left,
  top,
  between(width + dx, smallestSide, 1 - left),
  between(height + dy, smallestSide, 1 - top),
];

/** One of the four numbers set by hand, in whole per cent; the others give way. */
export function withPercent(area: Area, index: 0 | 1 | 2 | 3, percent: number): Area {
  const value = held((Number.isFinite(percent) ? percent : 0) / 100);
  const [left, top, width, height] = area;
  if (index === 0) return moved(area, value - left, 0);
  if (index === 1) return moved(area, 0, value - top);
  return index === 2 ? resized(area, value - width, 0) : resized(area, 0, value - height);
}

/** In the middle, to be moved and stretched from there. */
export const middleArea: Area = [0.35, 0.4, 0.3, 0.2];

/** What an SVG's `viewBox` needs to show only this area of a picture. */
export const viewBoxOf = ([left, top, width, height]: Area, picture: Size): string =>
  [left * picture.width, top * picture.height, width * picture.width, height * picture.height]
    .map((value) => Math.round(value * 10) / 10)
    .join(' ');

export type Size = { width: number; height: number };

const between = (value: number, least: number, most: number) =>
  Math.min(Math.max(value, least), Math.max(least, most));
const held = (value: number) => between(value, 0, 1);
const ascending = (a: number, b: number) => a - b;
