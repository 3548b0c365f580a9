import {
  homePlace,
  isFree,
  isInside,
  overlap,
  type Box,
  type Place,
  type PlacedBox,
  type Room,
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
    const place = nearestFree(box, [...places.values()], room, ways);
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

type Spot = { x: number; y: number };
type Ways = (box: Box) => Iterable<Spot>;

/** The nearest free place in the box's home, or elsewhere where its home is much farther. */
function nearestFree(
  box: Box,
  others: readonly Place[],
  room: Room,
  ways: Ways,
): Place | undefined {
  let outside: Place | undefined;
  for (const spot of ways(box)) {
    if (outside && wayTo(box, spot) > wayTo(box, outside) + box.width * 1.5) return outside;
    const home = isInside(spot, box.home);
    if (!home && outside) continue;
    const place = { box, ...spot };
    if (!isFree(place, others, room)) continue;
    if (home) return place;
    outside = place;
  }
  return outside;
}

const wayTo = (box: Box, { x, y }: Spot): number => Math.hypot(x - box.x, y - box.y);

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

function cellsIn({ area, steepness }: Room, cell: { width: number; height: number }): Ways {
  const columns = Math.floor((area.right - area.left) / cell.width);
  const rows = Math.floor((area.bottom - area.top) / cell.height);
  const middles = Array.from({ length: columns * rows }, (_, position) => ({
    x: area.left + ((position % columns) + 0.5) * ((area.right - area.left) / columns),
    y: area.top + (Math.floor(position / columns) + 0.5) * ((area.bottom - area.top) / rows),
  }));
  const way = (box: Box, { x, y }: Spot) => Math.hypot(x - box.x, (y - box.y) * steepness);
  return (box) => middles.toSorted((a, b) => way(box, a) - way(box, b));
}
