export type Area = { left: number; top: number; right: number; bottom: number };

/** A box by its middle, which leaves `home` only where nothing is free inside. */
export type Box = { width: number; height: number; x: number; y: number; home: Area };

/** Where a box stands, where it belongs, and whether that is somewhere else. */
export type PlacedBox<B extends Box> = B & { trueX: number; trueY: number; moved: boolean };

/**
 * Where boxes may stand, how dear a step up is against one aside, and the gap between boxes. With
 * `cell`, boxes that cannot stay where they belong stand in rows and columns of this size: as many
 * as at all fit.
 */
export type Room = {
  area: Area;
  steepness: number;
  gap: number;
  cell?: { width: number; height: number };
  /** Where something else is drawn. */
  taken?: readonly Place[];
};

/** A box on its way to a place of its own. */
export type Place = { box: Box; x: number; y: number };

/** Whether a box at a place is inside the area and covers none of the others. */
export function isFree(place: Place, others: readonly Place[], room: Room): boolean {
  const { area, gap, taken = [] } = room;
  const { box, x, y } = place;
  const within =
    isInside({ x: x - box.width / 2, y: y - box.height / 2 }, area) &&
    isInside({ x: x + box.width / 2, y: y + box.height / 2 }, area);
  const covers = (other: Place) => overlap(place, other, gap);
  return within && !others.some(covers) && !taken.some(covers);
}

/** Where a box belongs. */
export const homePlace = (box: Box): Place => ({ box, x: box.x, y: box.y });

export const overlap = (a: Place, b: Place, gap: number): boolean =>
  Math.abs(a.x - b.x) < (a.box.width + b.box.width) / 2 + gap &&
  Math.abs(a.y - b.y) < (a.box.height + b.box.height) / 2 + gap;

// A true place on the very edge must not fail by rounding.
export const isInside = ({ x, y }: { x: number; y: number }, area: Area): boolean =>
  x >= area.left - 0.01 &&
  x <= area.right + 0.01 &&
  y >= area.top - 0.01 &&
  y <= area.bottom + 0.01;
