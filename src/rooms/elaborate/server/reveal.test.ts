import { expect, test } from '#tests/cast.ts';
import { newId } from '#platform/base/ids.ts';
import type { CardId } from '../board.ts';
import { openRoom, type Phone } from './room.testkit.ts';

const dot = (phone: Phone, cardId: CardId, colour: 'benefit' | 'effort') =>
  phone.send({ kind: 'placeDot', cardId, colour });

async function dotted(scope: Parameters<typeof openRoom>[0]) {
  const room = await openRoom(scope);
  const phones = [await room.join('Iris'), await room.join('Jan')];
  const [one, two] = [await room.card('Eins'), await room.card('Zwei')];
  await room.enter('benefit');
  for (const phone of phones) await dot(phone, one, 'benefit');
  await room.enter('effort');
  for (const phone of phones) await dot(phone, two, 'effort');
  await room.enter('matrix');
  return { room, phones, one, two };
}

const standingOf = async (room: Awaited<ReturnType<typeof openRoom>>) =>
  (await room.board()).board.standing;

test('benefit is revealed first, effort stays secret until its turn', async ({ cast }) => {
  const { room, one, two } = await dotted(cast.anna);
  expect(await standingOf(room)).toBe(null);
  await room.desk({ kind: 'reveal', revealed: 'benefit' });
  const half = await standingOf(room);
  expect(half).toMatchObject({ people: 2, benefitDots: 2, effortDots: null });
  expect(half?.cards.map((card) => card.effortDots)).toEqual([null, null]);
  await room.desk({ kind: 'reveal', revealed: 'both' });
  const whole = await standingOf(room);
  expect(whole?.cards).toMatchObject([
    { cardId: one, benefitDots: 2, effortDots: 0, effortless: 'asked' },
    { cardId: two, benefitDots: 0, effortDots: 2, effortless: null },
  ]);
});

test('both steps show the same matrix, and revealing again changes nothing', async ({ cast }) => {
  const { room } = await dotted(cast.anna);
  await room.desk({ kind: 'reveal', revealed: 'benefit' });
  const seed = (await standingOf(room))?.method.seed;
  expect((await room.desk({ kind: 'reveal', revealed: 'benefit' })).ok).toBe(true);
  await room.desk({ kind: 'reveal', revealed: 'both' });
  expect((await room.desk({ kind: 'reveal', revealed: 'benefit' })).ok).toBe(true);
  expect((await standingOf(room))?.method.seed).toBe(seed);
  expect((await room.board()).board.workshop.revealed).toBe('both');
});

test('after the reveal there is no way back and no dot', async ({ cast }) => {
  const { room, phones, one } = await dotted(cast.anna);
  const early = await room.desk({ kind: 'reveal', revealed: 'both' });
  expect(early).toEqual({ ok: false, reason: 'revealFirst' });
  await room.desk({ kind: 'reveal', revealed: 'benefit' });
  const revealed = { ok: false, reason: 'alreadyRevealed' };
  expect(await room.enter('benefit')).toEqual(revealed);
  for (const phone of phones) expect(await dot(phone, one, 'benefit')).toEqual(revealed);
  expect(await room.desk({ kind: 'hideCard', cardId: one })).toEqual(revealed);
  expect(await room.desk({ kind: 'showCard', cardId: one })).toEqual(revealed);
  expect(await room.enter('measures')).toEqual({ ok: false, reason: 'revealFirst' });
});

test('without cards there is nothing to reveal', async ({ cast }) => {
  const room = await openRoom(cast.anna);
  await room.enter('matrix');
  const refused = { ok: false, reason: 'nothingToReveal' };
  expect(await room.desk({ kind: 'reveal', revealed: 'benefit' })).toEqual(refused);
});

test('the moderator confirms a card without effort', async ({ cast }) => {
  const { room, one } = await dotted(cast.anna);
  const confirm = { kind: 'confirmEffortless', cardId: one } as const;
  expect(await room.desk(confirm)).toEqual({ ok: false, reason: 'revealFirst' });
  await room.desk({ kind: 'reveal', revealed: 'benefit' });
  await room.desk({ kind: 'reveal', revealed: 'both' });
  expect((await room.desk(confirm)).ok).toBe(true);
  expect((await standingOf(room))?.cards[0]?.effortless).toBe('confirmed');
  const gone = { kind: 'confirmEffortless', cardId: newId<'card'>() } as const;
  expect(await room.desk(gone)).toEqual({ ok: false, reason: 'cardGone' });
});

test('dots of hidden cards do not come into the matrix', async ({ cast }) => {
  const { room, one } = await dotted(cast.anna);
  await room.enter('effort');
  await room.desk({ kind: 'hideCard', cardId: one });
  await room.enter('matrix');
  await room.desk({ kind: 'reveal', revealed: 'benefit' });
  expect(await standingOf(room)).toMatchObject({ benefitDots: 0, cards: [{ number: 2 }] });
});
