import { newId } from '#platform/base/ids.ts';
import { addDays, addMinutes } from '#platform/base/clock.ts';
import { expect, test } from '#tests/cast.ts';
import { deskState } from './boardState.ts';
import { runDeskCommand } from './deskCommands.ts';
import { morning, openRoom, type Room } from './room.testkit.ts';

const workshopOf = async (room: Room) => (await room.board()).board.workshop;

const settingsOf = async (room: Room) => {
  const { title, guidingQuestion, headCount, cardsPerPerson, cardsHidden, dots } =
    await workshopOf(room);
  return {
    kind: 'changeSettings' as const,
    ...{ title, guidingQuestion, headCount, cardsPerPerson, cardsHidden },
    ...{ benefitDots: dots.benefit, effortDots: dots.effort, dotsPerCard: dots.perCard },
  };
};

test('a workshop starts with the five steps and every default', async ({ cast }) => {
  const { columns, ...workshop } = await workshopOf(await openRoom(cast.anna));
  expect(columns.map((column) => column.step)).toEqual([
    ...['explore', 'elaborate', 'enable', 'establish', 'entertain'],
  ]);
  expect(workshop).toMatchObject({
    ...{ phase: 'arrive', revealed: 'nothing', cardsPerPerson: 3, cardsHidden: true },
    dots: { benefit: 5, effort: 5, perCard: 3 },
  });
});

test('the countdown is started, prolonged, stopped, and ends nothing by itself', async ({
  cast,
}) => {
  const room = await openRoom(cast.anna);
  await room.desk({ kind: 'startCountdown', minutes: 5 });
  await room.desk({ kind: 'addMinutes', minutes: 2 });
  const { countdownEndsAt } = await workshopOf(room);
  expect(countdownEndsAt).toBe(addMinutes(morning, 7).toISOString());
  await room.desk({ kind: 'addMinutes', minutes: -60 });
  expect((await workshopOf(room)).countdownEndsAt).toBe(morning.toISOString());
  await room.desk({ kind: 'stopCountdown' });
  expect(await workshopOf(room)).toMatchObject({ countdownEndsAt: null, phase: 'arrive' });
});

test('a moderator edits, moves, hides and shows a card', async ({ cast }) => {
  const room = await openRoom(cast.anna);
  await room.enter('group');
  const cardId = await room.card('Tippfeler');
  const columnId = (await workshopOf(room)).columns[3]?.id;
  if (!columnId) throw new Error('a board has five columns');
  await room.desk({ kind: 'editCard', cardId, title: 'Tippfehler', explanation: 'nun richtig' });
  await room.desk({ kind: 'moveCard', cardId, columnId });
  expect((await room.board()).board.cards).toMatchObject([{ title: 'Tippfehler', columnId }]);
  await room.desk({ kind: 'hideCard', cardId });
  expect((await room.board()).board.cards).toEqual([]);
  expect((await deskState(room.key, morning)).desk.cards).toMatchObject([{ state: 'hidden' }]);
  await room.desk({ kind: 'showCard', cardId });
  expect((await room.board()).board.cards).toHaveLength(1);
});

test('cards that are put together are kept and can be separated', async ({ cast }) => {
  const room = await openRoom(cast.anna);
  await room.enter('group');
  const [one, two, three] = [await room.card('1'), await room.card('2'), await room.card('3')];
  await room.desk({ kind: 'mergeCards', cardId: one, intoCardId: two });
  await room.desk({ kind: 'mergeCards', cardId: two, intoCardId: three });
  expect((await room.board()).board.cards).toMatchObject([{ number: 3, mergedFrom: [1, 2] }]);
  await room.desk({ kind: 'splitCard', cardId: two });
  expect((await room.board()).board.cards).toMatchObject([
    { number: 2, mergedFrom: [] },
    { number: 3, mergedFrom: [1] },
  ]);
  const gone = { ok: false, reason: 'cardGone' };
  expect(await room.desk({ kind: 'mergeCards', cardId: one, intoCardId: two })).toEqual(gone);
  expect(await room.desk({ kind: 'mergeCards', cardId: two, intoCardId: two })).toEqual(gone);
  expect(await room.desk({ kind: 'splitCard', cardId: three })).toEqual(gone);
  expect(await room.desk({ kind: 'showCard', cardId: one })).toEqual(gone);
  expect(await room.desk({ kind: 'hideCard', cardId: one })).toEqual(gone);
  expect(await room.desk({ kind: 'markBasicQuestion', cardId: one, marked: true })).toEqual(gone);
});

test('nothing is put together while people dot', async ({ cast }) => {
  const room = await openRoom(cast.anna);
  const [one, two] = [await room.card('1'), await room.card('2')];
  await room.enter('benefit');
  const refused = { ok: false, reason: 'wrongPhase' };
  expect(await room.desk({ kind: 'mergeCards', cardId: one, intoCardId: two })).toEqual(refused);
  expect(await room.desk({ kind: 'splitCard', cardId: one })).toEqual(refused);
  const card = { kind: 'writeCard', cardId: newId<'card'>(), title: 'x', explanation: '' } as const;
  const columnId = newId<'board_column'>();
  expect(await room.desk({ ...card, columnId })).toEqual(refused);
  await room.enter('group');
  expect(await room.desk({ ...card, columnId })).toEqual({ ok: false, reason: 'columnGone' });
  expect(await room.desk({ kind: 'moveCard', cardId: one, columnId })).toMatchObject({
    reason: 'columnGone',
  });
});

test('a card becomes a basic question and a card again', async ({ cast }) => {
  const room = await openRoom(cast.anna);
  await room.enter('group');
  const cardId = await room.card('Wer haftet?');
  await room.desk({ kind: 'markBasicQuestion', cardId, marked: true });
  expect((await room.board()).board.cards).toMatchObject([{ basicQuestion: true }]);
  await room.desk({ kind: 'markBasicQuestion', cardId, marked: false });
  expect((await room.board()).board.cards).toMatchObject([{ basicQuestion: false }]);
});

test('settings change, but the number of dots not while people dot', async ({ cast }) => {
  const room = await openRoom(cast.anna);
  const before = await settingsOf(room);
  expect((await room.desk({ ...before, title: 'Klausur', benefitDots: 8 })).ok).toBe(true);
  expect(await workshopOf(room)).toMatchObject({ title: 'Klausur', dots: { benefit: 8 } });
  await room.enter('benefit');
  const now = await settingsOf(room);
  expect((await room.desk({ ...now, headCount: 30 })).ok).toBe(true);
  expect(await room.desk({ ...now, benefitDots: 5 })).toEqual({ ok: false, reason: 'wrongPhase' });
});

test('fewer dots after going back are placed anew', async ({ cast }) => {
  const room = await openRoom(cast.anna);
  const phone = await room.join();
  const cardId = await room.card('Eins');
  await room.enter('benefit');
  for (const _ of [1, 2, 3]) await phone.send({ kind: 'placeDot', cardId, colour: 'benefit' });
  await room.enter('group');
  await room.desk({ ...(await settingsOf(room)), benefitDots: 2 });
  expect((await phone.look()).own[0]?.dots).toEqual([]);
});

test('cards are shown at once when the moderator lifts the hiding', async ({ cast }) => {
  const room = await openRoom(cast.anna);
  await room.card('Eins');
  expect((await room.board()).board.cards).toEqual([]);
  await room.desk({ ...(await settingsOf(room)), cardsHidden: false });
  expect((await room.board()).board.cards).toHaveLength(1);
});

test('columns are named, ordered, added and removed while they are empty', async ({ cast }) => {
  const room = await openRoom(cast.anna);
  await room.card('In der ersten');
  const [first, second, third] = (await workshopOf(room)).columns;
  if (!first || !second || !third) throw new Error('a board has five columns');
  const own = { id: null, step: null, title: 'Sonstiges' };
  const kept = [third, { ...first, step: null, title: 'Zuerst' }, own];
  expect((await room.desk({ kind: 'changeColumns', columns: kept })).ok).toBe(true);
  const columns = (await workshopOf(room)).columns;
  expect(columns.map(({ step, title }) => title ?? step)).toEqual([
    'enable',
    'Zuerst',
    'Sonstiges',
  ]);
  const without = columns.filter((column) => column.id !== first.id);
  const inUse = await room.desk({ kind: 'changeColumns', columns: without });
  expect(inUse).toEqual({ ok: false, reason: 'columnInUse' });
  const gone = await room.desk({ kind: 'changeColumns', columns: [second] });
  expect(gone).toEqual({ ok: false, reason: 'columnGone' });
});

test('a moderator command sent twenty times at once happens once', async ({ cast }) => {
  const room = await openRoom(cast.anna);
  await room.desk({ kind: 'startCountdown', minutes: 5 });
  const envelope = { id: newId<'command'>(), command: { kind: 'addMinutes' as const, minutes: 2 } };
  const sent = Array.from({ length: 20 }, () => runDeskCommand(room.actor, envelope, morning));
  expect((await Promise.all(sent)).every((outcome) => outcome.ok)).toBe(true);
  const { countdownEndsAt } = await workshopOf(room);
  expect(countdownEndsAt).toBe(addMinutes(morning, 7).toISOString());
});

test('a closed workshop stays as it is until it is reopened', async ({ cast }) => {
  const room = await openRoom(cast.anna);
  await room.desk({ kind: 'close' });
  expect(await room.enter('collect')).toEqual({ ok: false, reason: 'closed' });
  const commands = [
    { kind: 'startCountdown', minutes: 5 },
    { kind: 'stopCountdown' },
    { kind: 'setJoinAddress', address: 'http://192.168.1.5:3000' },
  ] as const;
  for (const command of commands) {
    expect(await room.desk(command)).toEqual({ ok: false, reason: 'closed' });
  }
  await room.desk({ kind: 'reopen' });
  expect((await room.enter('collect')).ok).toBe(true);
});

test('fourteen days after its end a day is opened no more', async ({ cast }) => {
  const room = await openRoom(cast.anna);
  await room.desk({ kind: 'close' });
  const reopen = { kind: 'reopen' } as const;
  expect(await room.desk(reopen, addDays(morning, 15))).toEqual({
    ok: false,
    reason: 'readOnlyNow',
  });
  expect((await room.desk(reopen, addDays(morning, 14))).ok).toBe(true);
  expect((await room.enter('collect')).ok).toBe(true);
});

test('the moderator says which address the QR code carries', async ({ cast }) => {
  const room = await openRoom(cast.anna);
  const address = 'http://192.168.1.5:3000';
  expect((await room.desk({ kind: 'setJoinAddress', address })).ok).toBe(true);
});
