export type Spot = { x: number; y: number };
export type Area = { left: number; top: number; right: number; bottom: number };

/** A box by its middle, where it belongs. Its middle never leaves `home`. */
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
  /** Only the height of a box is true: its point lies straight above or below it. */
  upOnly?: boolean;
  /** So far may a box stand from its point without a line to it, and no nearer to a field's end. */
  nudge: number;
  /** With these, no box covers one of them; null where there is no room for that. */
  points: readonly Spot[] | null;
  /** No box covers the line of another to its point either. */
  lines: boolean;
  /** Boxes without a free place stand where they cover fewest others. */
  crowded?: boolean;
};

/** A box on its way to a place of its own. */
export type Place = { box: Box; x: number; y: number };

/** Whether a box at a place is in its home, covers none of the others, and nobody's point. */
export function isFree(place: Place, others: readonly Place[], room: Room): boolean {
  const { gap, taken = [] } = room;
  const covers = (other: Place) => overlap(place, other, gap);
  if (!isAllowed(place, room) || others.some(covers) || taken.some(covers)) return false;
  if (room.points !== null && coversPoint(place, room.points, room)) return false;
  if (!room.lines) return true;
  return !others.some(
    (other) => crossesLine(place, other, room) || crossesLine(other, place, room),
  );
}

/** Whether a box at a place is inside the area, and its middle inside its home. */
export function isAllowed(place: Place, room: Room): boolean {
  const { box, x, y } = place;
  const { area, nudge } = room;
  const within =
    isInside({ x: x - box.width / 2, y: y - box.height / 2 }, area) &&
    isInside({ x: x + box.width / 2, y: y + box.height / 2 }, area);
  return within && isInside(place, isStill(place, room) ? box.home : innerHome(box, nudge));
}

/** A box that moved keeps a little from the ends of its home, but where it belongs nearer to one. */
export const innerHome = ({ home, x, y }: Box, by: number): Area => ({
  left: Math.min(home.left + by, Math.max(home.left, x)),
  top: Math.min(home.top + by, Math.max(home.top, y)),
  right: Math.max(home.right - by, Math.min(home.right, x)),
  bottom: Math.max(home.bottom - by, Math.min(home.bottom, y)),
});

/** Where the true point of a placed box is. */
const pointOf = ({ box, x }: Place, { upOnly }: Room): Spot => ({
  x: upOnly ? x : box.x,
  y: box.y,
});

/** Whether a box stands where it belongs, as far as anybody can see. */
function isStill(place: Place, room: Room): boolean {
  const point = pointOf(place, room);
  return isNear(place, point, room.nudge);
}

const isNear = (a: Spot, b: Spot, way: number): boolean =>
  Math.abs(a.x - b.x) <= way && Math.abs(a.y - b.y) <= way;

/** A box may cover its own point, and others at the very same place, only where it belongs. */
function coversPoint(place: Place, points: readonly Spot[], room: Room): boolean {
  const { box, x, y } = place;
  const own = pointOf(place, room);
  const still = isStill(place, room);
  const around = room.nudge * 0.3;
  const covers = (point: Spot) =>
    Math.abs(point.x - x) < box.width / 2 + around &&
    Math.abs(point.y - y) < box.height / 2 + around &&
    !(still && isNear(point, own, room.nudge));
  return covers(own) || points.some(covers);
}

/** Whether the line of a box to its point runs under another box that belongs elsewhere. */
function crossesLine(line: Place, other: Place, room: Room): boolean {
  if (isStill(line, room)) return false;
  const to = pointOf(line, room);
  const others = pointOf(other, room);
  if (isNear(room.upOnly ? { x: to.x, y: others.y } : others, to, room.nudge)) return false;
  return isCrossed(line, to, areaOf(other));
}

const areaOf = ({ box, x, y }: Place): Area => ({
  left: x - box.width / 2,
  right: x + box.width / 2,
  top: y - box.height / 2,
  bottom: y + box.height / 2,
});

/** Whether a straight line runs through an area: what of it lies between all four edges. */
function isCrossed(from: Spot, to: Spot, { left, right, top, bottom }: Area): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const [across, along] = [between(from.x, dx, left, right), between(from.y, dy, top, bottom)];
  return Math.max(0, across.first, along.first) < Math.min(1, across.last, along.last);
}

/** The shares of a way between which it is between two edges. */
function between(from: number, way: number, low: number, high: number) {
  if (way === 0) {
    return from > low && from < high ? { first: 0, last: 1 } : { first: 1, last: 0 };
  }
  const [a, b] = [(low - from) / way, (high - from) / way];
  return { first: Math.min(a, b), last: Math.max(a, b) };
}

/** Where a box belongs. */
export const homePlace = (box: Box): Place => ({ box, x: box.x, y: box.y });

export const overlap = (a: Place, b: Place, gap: number): boolean =>
  Math.abs(a.x - b.x) < (a.box.width + b.box.width) / 2 + gap &&
  Math.abs(a.y - b.y) < (a.box.height + b.box.height) / 2 + gap;

// A true place on the very edge must not fail by rounding.
export const isInside = ({ x, y }: Spot, area: Area): boolean =>
  x >= area.left - 0.01 &&
  x <= area.right + 0.01 &&
  y >= area.top - 0.01 &&
  y <= area.bottom + 0.01;
