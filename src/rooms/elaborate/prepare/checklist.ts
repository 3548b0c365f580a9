import type { WorkshopView } from '../board.ts';
import type { Place } from '../place.ts';

/** What somebody packs the day before. */
export const todos = [
  'date',
  'place',
  'impulse',
  'heard',
  'wifi',
  'cards',
  'deadlines',
  'address',
] as const;
export type Todo = (typeof todos)[number];

export type Seen = {
  workshop: WorkshopView;
  place: Place;
  cards: number;
  /** Whether phones elsewhere find the address of the QR code. */
  addressReaches: boolean;
};

/** What concerns this workshop, in the order of the page, and whether it is done. */
export function checklist(seen: Seen): { todo: Todo; done: boolean }[] {
  const { workshop, place, cards } = seen;
  const has = (phase: WorkshopView['phase']) =>
    workshop.agenda.some((item) => item.phase === phase);
  const inRoom = workshop.pace === 'room';
  const done: Partial<Record<Todo, boolean>> = {
    ...(inRoom ? { date: place.startsAt !== null, place: place.place !== '' } : {}),
    ...(has('impulse') ? { impulse: (workshop.impulse?.title ?? '') !== '' } : {}),
    ...(has('impulse') ? { heard: (workshop.impulse?.heard.length ?? 0) > 0 } : {}),
    ...(inRoom ? { wifi: place.wifiName !== null } : {}),
    ...(has('collect') ? {} : { cards: cards > 0 }),
    ...(inRoom ? {} : { deadlines: workshop.agenda.every((item) => item.deadlineAt !== null) }),
    address: seen.addressReaches,
  };
  return todos.flatMap((todo) => {
    const is = done[todo];
    return is === undefined ? [] : [{ todo, done: is }];
  });
}
