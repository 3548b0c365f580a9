import { assert } from '#platform/base/assert.ts';
import type { CardId } from '../board.ts';
import { openRoom, type Phone, type Room } from './room.testkit.ts';

/** A room after its matrix was revealed: three cards, of which people dotted the first two. */
export type Talk = {
  room: Room;
  phones: [Phone, Phone, Phone];
  /** Most benefit and little effort; opinions divide on nothing, for there are three voters. */
  one: CardId;
  two: CardId;
  three: CardId;
};

export async function afterReveal(scope: Parameters<typeof openRoom>[0]): Promise<Talk> {
  const room = await openRoom(scope);
  const phones: Talk['phones'] = [await room.join('Iris'), await room.join(), await room.join()];
  const [one, two] = [await room.card('Eins'), await room.card('Zwei')];
  const three = await room.card('Drei');
  await room.enter('benefit');
  for (const [cardId, times] of [
    [one, 3],
    [two, 2],
  ] as const) {
    for (const phone of phones) await dot(phone, { cardId, colour: 'benefit', times });
  }
  await room.enter('effort');
  for (const phone of phones) await dot(phone, { cardId: two, colour: 'effort', times: 3 });
  await room.enter('matrix');
  for (const revealed of ['benefit', 'both'] as const) {
    const shown = await room.desk({ kind: 'reveal', revealed });
    assert(shown.ok, 'dots were placed');
  }
  return { room, phones, one, two, three };
}

/** The same in the discussion, where the first two cards are talked about. */
export async function inDiscussion(scope: Parameters<typeof openRoom>[0]): Promise<Talk> {
  const talk = await afterReveal(scope);
  await talk.room.enter('discussion');
  await talk.room.desk({ kind: 'addToDiscussion', cardId: talk.two });
  return talk;
}

type Dots = { cardId: CardId; colour: 'benefit' | 'effort'; times: number; round?: 1 | 2 };

export async function dot(phone: Phone, { times, ...where }: Dots): Promise<void> {
  for (let placed = 0; placed < times; placed += 1) {
    const outcome = await phone.send({ kind: 'placeDot', ...where });
    assert(outcome.ok, 'there are dots left');
  }
}

/** Five who came late place a red dot each in the second round: enough to show it. */
export async function fiveChange(room: Room, cardId: CardId): Promise<void> {
  for (let late = 0; late < 5; late += 1) {
    await dot(await room.join(), { cardId, colour: 'effort', times: 1, round: 2 });
  }
}
