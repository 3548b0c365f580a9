import { createGuest } from '#platform/auth/guests.ts';
import { newId } from '#platform/base/ids.ts';
import { expect, test } from '#tests/cast.ts';
import { guestState } from './boardState.ts';
import { joinWorkshop, returnWithWord } from './joining.ts';
import { morning, openRoom, phoneOf } from './room.testkit.ts';

test('the same browser is the same voter', async ({ cast }) => {
  const { key, join } = await openRoom(cast.anna);
  const { guest, own } = await join('Iris');
  const again = await joinWorkshop(key, { guest, known: true }, { name: 'Iris' }, morning);
  expect(again).toEqual({ ok: true, value: own });
});

test('two quick taps on joining make one voter', async ({ cast }) => {
  const { key, board } = await openRoom(cast.anna);
  const { guest } = await createGuest('de');
  const taps = [1, 2, 3].map(() =>
    joinWorkshop(key, { guest, known: true }, { name: '' }, morning),
  );
  await Promise.all(taps);
  expect((await board()).board.progress.participants).toBe(1);
});

test('a join whose answer got lost with the cookie makes no second voter', async ({ cast }) => {
  const { key, board } = await openRoom(cast.anna);
  const id = newId<'command'>();
  const [lost, back] = [await createGuest('de'), await createGuest('de')];
  const first = await joinWorkshop(
    key,
    { guest: lost.guest, known: false },
    { name: '', id },
    morning,
  );
  const second = await joinWorkshop(
    key,
    { guest: back.guest, known: false },
    { name: '', id },
    morning,
  );
  expect(second).toEqual(first);
  expect((await guestState(key, back.guest, morning)).own).toHaveLength(1);
  expect((await board()).board.progress.participants).toBe(1);
});

test('a join sent twenty times at once, each time without a cookie, is one voter', async ({
  cast,
}) => {
  const { key, board } = await openRoom(cast.anna);
  const id = newId<'command'>();
  const guests = await Promise.all(Array.from({ length: 20 }, () => createGuest('de')));
  const joined = await Promise.all(
    guests.map(({ guest }) =>
      joinWorkshop(key, { guest, known: false }, { name: '', id }, morning),
    ),
  );
  expect(joined.every((outcome) => outcome.ok)).toBe(true);
  expect((await board()).board.progress.participants).toBe(1);
});

test('two people share a phone and each has own dots', async ({ cast }) => {
  const { key, enter, card, join } = await openRoom(cast.anna);
  const first = await join('Iris');
  const wish = { name: 'Jan', another: true };
  const joined = await joinWorkshop(key, { guest: first.guest, known: true }, wish, morning);
  if (!joined.ok) throw new Error(joined.reason);
  const second = phoneOf(key, first.guest, joined.value);
  const cardId = await card('Eins');
  await enter('benefit');
  await first.send({ kind: 'placeDot', cardId, colour: 'benefit' });
  const state = await guestState(key, first.guest, morning);
  expect(state.own.map((own) => [own.name, own.dots.length])).toEqual([
    ['Iris', 1],
    ['Jan', 0],
  ]);
  expect((await second.send({ kind: 'placeDot', cardId, colour: 'benefit' })).ok).toBe(true);
});

test('a phone is shared by six people at most', async ({ cast }) => {
  const { key, join } = await openRoom(cast.anna);
  const { guest } = await join('Iris');
  const next = (id = newId<'command'>()) =>
    joinWorkshop(key, { guest, known: true }, { name: '', id, another: true }, morning);
  const sixth = newId<'command'>();
  for (const id of [2, 3, 4, 5].map(() => newId<'command'>())) await next(id);
  expect(await next(sixth)).toMatchObject({ ok: true, value: { number: 6 } });
  expect(await next()).toEqual({ ok: false, reason: 'phoneFull' });
  expect(await next(sixth)).toMatchObject({ ok: true, value: { number: 6 } });
});

test('the return word brings a voter to another browser, never a second one', async ({ cast }) => {
  const { key, join, board } = await openRoom(cast.anna);
  const before = await join('Iris');
  const { guest } = await createGuest('de');
  const typed = before.own.returnWord.toUpperCase().replaceAll('-', ' ');
  const back = await returnWithWord(key, guest, typed, morning);
  expect(back).toEqual({ ok: true, value: before.own });
  expect((await board()).board.progress.participants).toBe(1);
  expect((await guestState(key, before.guest, morning)).own).toEqual([]);
  const command = { kind: 'rename', name: 'Ilse' } as const;
  expect(await before.send(command)).toEqual({ ok: false, reason: 'elsewhere' });
});

test('an unknown return word is refused, guessing is slowed', async ({ cast }) => {
  const { key } = await openRoom(cast.anna);
  const { guest } = await createGuest('de');
  const reasons: string[] = [];
  for (const guess of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) {
    const outcome = await returnWithWord(key, guest, guess, morning);
    if (!outcome.ok) reasons.push(outcome.reason);
  }
  expect(reasons.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => 'unknownWord'));
  expect(reasons.at(-1)).toBe('tooManyTries');
});

test('a return word is of one workshop only', async ({ cast }) => {
  const here = await openRoom(cast.anna);
  const there = await openRoom(cast.anna);
  const { own } = await here.join();
  const { guest } = await createGuest('de');
  const tried = await returnWithWord(there.key, guest, own.returnWord, morning);
  expect(tried).toEqual({ ok: false, reason: 'unknownWord' });
});

test('a late joiner dots with a whole budget', async ({ cast }) => {
  const { enter, card, join } = await openRoom(cast.anna);
  const cardId = await card('Eins');
  await enter('effort');
  const late = await join();
  expect((await late.send({ kind: 'placeDot', cardId, colour: 'effort' })).ok).toBe(true);
});

test('nobody joins a closed workshop', async ({ cast }) => {
  const { key, desk } = await openRoom(cast.anna);
  await desk({ kind: 'close' });
  const { guest } = await createGuest('de');
  const joined = await joinWorkshop(key, { guest, known: false }, { name: '' }, morning);
  expect(joined).toEqual({ ok: false, reason: 'closed' });
});

test('a hundred who join at once get a hundred numbers', async ({ cast }) => {
  const { join } = await openRoom(cast.anna);
  const phones = await Promise.all(Array.from({ length: 100 }, () => join()));
  expect(new Set(phones.map((phone) => phone.own.number)).size).toBe(100);
  expect(new Set(phones.map((phone) => phone.own.returnWord)).size).toBe(100);
});

test("a voter of somebody else's browser cannot be spoken for", async ({ cast }) => {
  const { key, join } = await openRoom(cast.anna);
  const [iris, jan] = [await join(), await join()];
  const forged = phoneOf(key, jan.guest, iris.own);
  const outcome = await forged.send({ kind: 'rename', name: 'Jan' });
  expect(outcome).toEqual({ ok: false, reason: 'elsewhere' });
});
