import { newId } from '#platform/base/ids.ts';
import { assert } from '#platform/base/assert.ts';
import { expect, test } from '#tests/cast.ts';
import type { ColumnId } from '../board.ts';
import { openRoom, type Phone, type Room } from './room.testkit.ts';

async function columnsOf(room: Room): Promise<[ColumnId, ColumnId]> {
  const [first, second] = (await room.board()).board.workshop.columns;
  assert(first && second, 'a board has five columns');
  return [first.id, second.id];
}

const cardIn = (columnId: ColumnId, title = 'Sprechstunde auf dem Markt') => ({
  ...{ kind: 'writeCard' as const, cardId: newId<'card'>() },
  ...{ columnId, title, explanation: '' },
});

const write = (phone: Phone, columnId: ColumnId, title?: string) => {
  const command = cardIn(columnId, title);
  return { cardId: command.cardId, command, sent: phone.send(command) };
};

async function collecting(scope: Parameters<typeof openRoom>[0]) {
  const room = await openRoom(scope);
  const phone = await room.join();
  await room.enter('collect');
  const [columnId, otherColumn] = await columnsOf(room);
  return { room, phone, columnId, otherColumn };
}

test('a card waits while cards are hidden and is on the board when collecting ends', async ({
  cast,
}) => {
  const { room, phone, columnId } = await collecting(cast.anna);
  await write(phone, columnId).sent;
  expect(phone.own.cards).toMatchObject([{ number: 1, state: 'waiting', mergedInto: null }]);
  expect((await room.board()).board.cards).toEqual([]);
  await room.enter('group');
  expect((await room.board()).board.cards).toMatchObject([{ number: 1 }]);
  expect((await phone.look()).own[0]?.cards[0]?.state).toBe('shown');
});

test('going back to collecting hides nothing that was shown', async ({ cast }) => {
  const { room, phone, columnId } = await collecting(cast.anna);
  await write(phone, columnId).sent;
  await room.enter('group');
  await room.enter('collect');
  await write(phone, columnId, 'Neu').sent;
  expect((await room.board()).board.cards).toMatchObject([{ number: 1 }]);
});

test('the author changes and withdraws a card, its number never comes again', async ({ cast }) => {
  const { phone, columnId, otherColumn } = await collecting(cast.anna);
  const { cardId, sent } = write(phone, columnId);
  await sent;
  const words = { columnId: otherColumn, title: 'Anders', explanation: 'Weil' };
  await phone.send({ kind: 'changeCard', cardId, ...words });
  expect(phone.own.cards).toMatchObject([words]);
  await phone.send({ kind: 'withdrawCard', cardId });
  expect(phone.own.cards).toMatchObject([{ number: 1, state: 'withdrawn' }]);
  await write(phone, columnId, 'Zweite').sent;
  expect(phone.own.cards[1]).toMatchObject({ number: 2 });
});

test('the fourth card of a person is refused, also when four are sent at once', async ({
  cast,
}) => {
  const { phone, columnId } = await collecting(cast.anna);
  const outcomes = await Promise.all([1, 2, 3, 4].map(() => write(phone, columnId).sent));
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(3);
  expect(outcomes.find((outcome) => !outcome.ok)).toEqual({ ok: false, reason: 'tooManyCards' });
});

test('a card sent twenty times at once is one card', async ({ cast }) => {
  const { room, phone, columnId } = await collecting(cast.anna);
  const id = newId<'command'>();
  const command = cardIn(columnId);
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => phone.send(command, id)));
  expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
  expect((await room.board()).board.progress.cards).toBe(1);
});

test('a card that comes too late is refused and nothing of it stays', async ({ cast }) => {
  const { room, phone, columnId } = await collecting(cast.anna);
  await room.enter('group');
  expect(await write(phone, columnId).sent).toEqual({ ok: false, reason: 'wrongPhase' });
  expect((await room.board()).board.progress.cards).toBe(0);
});

test('a refused card sent again in time is written', async ({ cast }) => {
  const { room, phone, columnId } = await collecting(cast.anna);
  await room.enter('group');
  const id = newId<'command'>();
  const command = cardIn(columnId);
  expect((await phone.send(command, id)).ok).toBe(false);
  await room.enter('collect');
  expect((await phone.send(command, id)).ok).toBe(true);
  expect(phone.own.cards).toHaveLength(1);
});

test("nobody touches somebody else's card", async ({ cast }) => {
  const { room, phone, columnId } = await collecting(cast.anna);
  const { cardId, command, sent } = write(phone, columnId);
  await sent;
  const other = await room.join();
  const refused = { ok: false, reason: 'notYourCard' };
  expect(await other.send({ kind: 'withdrawCard', cardId })).toEqual(refused);
  expect(await other.send({ ...command, kind: 'changeCard' })).toEqual(refused);
  expect(await other.send(command)).toEqual(refused);
});

test('a card that is gone, and a column that is none, are refused', async ({ cast }) => {
  const { phone, columnId } = await collecting(cast.anna);
  const gone = { kind: 'withdrawCard', cardId: newId<'card'>() } as const;
  expect(await phone.send(gone)).toEqual({ ok: false, reason: 'cardGone' });
  const elsewhere = write(phone, newId<'board_column'>());
  expect(await elsewhere.sent).toEqual({ ok: false, reason: 'columnGone' });
  const { cardId, sent } = write(phone, columnId);
  await sent;
  const moved = { kind: 'changeCard', cardId, columnId: newId<'board_column'>() } as const;
  expect(await phone.send({ ...moved, title: 'x', explanation: '' })).toMatchObject({
    reason: 'columnGone',
  });
});

test('authors see where their card went, and cannot withdraw what holds others', async ({
  cast,
}) => {
  const { room, phone, columnId } = await collecting(cast.anna);
  const first = write(phone, columnId, 'Eins');
  await first.sent;
  const second = write(phone, columnId, 'Zwei');
  await second.sent;
  await room.desk({ kind: 'mergeCards', cardId: first.cardId, intoCardId: second.cardId });
  expect((await phone.look()).own[0]?.cards[0]).toMatchObject({ state: 'merged', mergedInto: 2 });
  const withdraw = { kind: 'withdrawCard', cardId: second.cardId } as const;
  expect(await phone.send(withdraw)).toEqual({ ok: false, reason: 'holdsOthers' });
});

test('in a closed workshop nothing is written any more', async ({ cast }) => {
  const { room, phone, columnId } = await collecting(cast.anna);
  await room.desk({ kind: 'close' });
  const closed = { ok: false, reason: 'closed' };
  expect(await write(phone, columnId).sent).toEqual(closed);
  expect(await phone.send({ kind: 'rename', name: 'Iris' })).toEqual(closed);
  await room.desk({ kind: 'reopen' });
  expect((await write(phone, columnId).sent).ok).toBe(true);
});
