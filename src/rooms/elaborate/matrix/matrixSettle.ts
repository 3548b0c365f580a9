import { isFree, type Place, type Room } from './matrixRoom.ts';

const rounds = 2;

/**
 * Shortens the ways of boxes that found a place one after the other: two change places where that
 * brings them nearer to where they belong, and each moves up where room became free.
 * @param nearest the nearest free place of a box among others. Changes `places`.
 */
export function settle(
  places: readonly Place[],
  room: Room,
  nearest: (place: Place, others: readonly Place[]) => Place | undefined,
): void {
  for (let round = 0; round < rounds; round += 1) {
    const before = wayOf(places, room);
    for (const [position, a] of places.entries()) {
      for (const b of places.slice(position + 1)) exchange(a, b, places, room);
      const better = nearest(a, without(places, a));
      if (better && wayOf([better], room) < wayOf([a], room)) moveTo(a, better);
    }
    if (wayOf(places, room) > before * 0.999) return;
  }
}

function exchange(a: Place, b: Place, places: readonly Place[], room: Room): void {
  const [newA, newB] = [
    { ...a, x: b.x, y: b.y },
    { ...b, x: a.x, y: a.y },
  ];
  if (wayOf([newA, newB], room) >= wayOf([a, b], room) - 0.01) return;
  const others = without(places, a, b);
  if (!isFree(newA, [...others, newB], room) || !isFree(newB, others, room)) return;
  moveTo(a, newA);
  moveTo(b, newB);
}

function moveTo(place: Place, { x, y }: Place): void {
  place.x = x;
  place.y = y;
}

const without = (places: readonly Place[], ...left: Place[]): Place[] =>
  places.filter((place) => !left.includes(place));

/**
 * How far these boxes are from where they belong, squared, so that no single one is left far away.
 */
const wayOf = (places: readonly Place[], { steepness }: Room): number =>
  places.reduce((sum, { box, x, y }) => sum + (x - box.x) ** 2 + ((y - box.y) * steepness) ** 2, 0);
