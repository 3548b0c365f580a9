import {
  homePlace,
  innerHome,
  isAllowed,
  isFree,
  isInside,
  overlap,
  type Box,
  type Place,
  type PlacedBox,
  type Room,
  type Spot,
} from './matrixRoom.ts';
import { settle } from './matrixSettle.ts';

// Finer, and nobody sees the difference; the search takes four times as long at twice as many.
const stepsAcross = 64;

/**
 * Boxes as near to their places as they can be without covering each other: those with room around
 * them stay, the others take the nearest free place. The same boxes give the same picture.
 * @returns the boxes in their order, or null where there is not enough room.
 */
export function placeApart<B extends Box>(boxes: readonly B[], room: Room): PlacedBox<B>[] | null {
  const ways = waysIn(room);
  const places = new Map<Box, Place>();
  for (const box of byCrowd(boxes, room.gap)) {
    const others = [...places.values()];
    const place =
      nearestFree(box, others, room, ways) ??
      (room.crowded ? leastCovering(box, others, room, ways) : undefined);
    if (!place) return null;
    places.set(box, place);
  }
  settle([...places.values()], room, (place, others) => nearestFree(place.box, others, room, ways));
  return boxes.map((box) => {
    const { x, y } = places.get(box) ?? box;
    const moved = Math.hypot(x - box.x, y - box.y) > 0.5;
    return { ...box, x, y, trueX: box.x, trueY: box.y, moved };
  });
}

/** Boxes in a crowd come last, so that they do not take the place of one that stands alone. */
function byCrowd<B extends Box>(boxes: readonly B[], gap: number): B[] {
  const crowd = (box: B) =>
    boxes.filter((other) => overlap(homePlace(box), homePlace(other), gap)).length;
  return boxes
    .map((box) => ({ box, crowd: crowd(box) }))
    .sort((a, b) => a.crowd - b.crowd)
    .map(({ box }) => box);
}

type Ways = (box: Box) => Iterable<Spot>;

/** The nearest free place in the box's home. */
function nearestFree(
  box: Box,
  others: readonly Place[],
  room: Room,
  ways: Ways,
): Place | undefined {
  for (const spot of ways(box)) {
    const place = { box, ...spot };
    if (isFree(place, others, room)) return place;
  }
  return undefined;
}

/** Of the places in the box's home that cover fewest others the nearest one. */
function leastCovering(box: Box, others: readonly Place[], room: Room, ways: Ways): Place {
  let [best, fewest] = [homePlace(box), Infinity];
  const drawn = [...others, ...(room.taken ?? [])];
  for (const spot of ways(box)) {
    const place = { box, ...spot };
    if (!isAllowed(place, room)) continue;
    const covered = drawn.filter((other) => overlap(place, other, 0)).length;
    if (covered < fewest) [best, fewest] = [place, covered];
  }
  return best;
}

/** The places a box may take, nearest first: anywhere, or in rows and columns. */
const waysIn = (room: Room): Ways => (room.cell ? cellsIn(room, room.cell) : stepsIn(room));

/**
 * Steps outwards over the whole area; of equally near ones the one further right, then further up.
 */
function stepsIn({ area, steepness }: Room): Ways {
  const [width, height] = [area.right - area.left, area.bottom - area.top];
  const step = Math.max(width, height) / stepsAcross;
  const [columns, rows] = [Math.ceil(width / step), Math.ceil(height / step)];
  const steps: { dx: number; dy: number; way: number }[] = [];
  for (let row = -rows; row <= rows; row += 1) {
    for (let column = columns; column >= -columns; column -= 1) {
      const way = Math.hypot(column, row * steepness);
      steps.push({ dx: column * step, dy: row * step, way });
    }
  }
  steps.sort((a, b) => a.way - b.way);
  return function* (box) {
    for (const { dx, dy } of steps) {
      const spot = { x: box.x + dx, y: box.y + dy };
      if (isInside(spot, area)) yield spot;
    }
  };
}

/** Rows and columns inside the box's home, so that no place of them belongs to two fields. */
function cellsIn({ area, steepness, nudge }: Room, cell: { width: number; height: number }): Ways {
  const way = (box: Box, { x, y }: Spot) => Math.hypot(x - box.x, (y - box.y) * steepness);
  return (box) => {
    const { home } = box;
    const inner = innerHome(box, nudge);
    const columns = middlesOf(
      [area.left, home.left, inner.left],
      [area.right, home.right, inner.right],
      cell.width,
    );
    const rows = middlesOf(
      [area.top, home.top, inner.top],
      [area.bottom, home.bottom, inner.bottom],
      cell.height,
    );
    return rows
      .flatMap((y) => columns.map((x) => ({ x, y })))
      .sort((a, b) => way(box, a) - way(box, b));
  };
}

type Ends = [area: number, home: number, inner: number];

/** Middles in a row: half a size inside the area, and inside the home too where it is wide. */
function middlesOf(from: Ends, to: Ends, size: number): number[] {
  const wide = to[1] - from[1] >= size * 3;
  const first = Math.max(from[0] + size / 2, wide ? from[1] + size / 2 : from[2]);
  const last = Math.min(to[0] - size / 2, wide ? to[1] - size / 2 : to[2]);
  const steps = Math.max(0, Math.floor((last - first) / size + 1e-9));
  if (steps === 0) return [(first + last) / 2];
  return Array.from({ length: steps + 1 }, (_, step) => first + ((last - first) * step) / steps);
}
