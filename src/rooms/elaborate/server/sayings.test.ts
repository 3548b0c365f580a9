import { newId } from '#platform/base/ids.ts';
import { expect, test } from '#tests/cast.ts';
import type { LineId } from '../board.ts';
import { mostLines, mostQuestions } from '../lengths.ts';
import { inOrganisation, pool } from '#platform/db/database.ts';
import { deskState } from './boardState.ts';
import { insertLine } from './lines.queries.ts';
import { morning, openRoom, phoneOf, type Phone, type Room } from './room.testkit.ts';
import { inDiscussion, type Talk } from './talk.testkit.ts';
import { timeless } from './timeless.ts';

const lineId = (): LineId => newId<'line'>();
const refused = (reason: string) => ({ ok: false, reason });
const textsOf = async (room: Room) => (await room.board()).board.lines.map((line) => line.text);
const deskLines = async (room: Room) => (await deskState(room.key, morning)).desk.lines;
const ask = (phone: Phone, text: string) =>
  phone.send({ kind: 'askQuestion', lineId: lineId(), text });
const giveReason = (phone: Phone, cardId: Talk['one'], text = 'Weil es eilt.') =>
  phone.send({ kind: 'giveReason', lineId: lineId(), cardId, text });

test('a reason waits until a moderator shows it', async ({ cast }) => {
  const { room, phones, one } = await inDiscussion(cast.anna);
  const [phone] = phones;
  expect(await giveReason(phone, one)).toMatchObject({ ok: true, value: { reasonsFor: [one] } });
  expect(await textsOf(room)).toEqual([]);
  const [line] = await deskLines(room);
  expect(line).toMatchObject({ kind: 'reason', cardId: one, text: 'Weil es eilt.' });
  expect(line?.state).toBe('waiting');
  if (!line) return;
  await room.desk({ kind: 'setLine', lineId: line.id, state: 'shown' });
  expect((await room.board()).board.lines).toMatchObject([{ id: line.id, text: 'Weil es eilt.' }]);
  await room.desk({ kind: 'setLine', lineId: line.id, state: 'hidden' });
  expect(await textsOf(room)).toEqual([]);
  expect(await deskLines(room)).toMatchObject([{ state: 'hidden' }]);
});

test('all reasons for a card are shown at once; hidden ones stay hidden', async ({ cast }) => {
  const { room, phones, one, two } = await inDiscussion(cast.anna);
  for (const [position, phone] of phones.entries()) {
    await giveReason(phone, one, `Grund ${position}`);
  }
  await giveReason(phones[0], two, 'Für die andere');
  const hidden = (await deskLines(room)).find((line) => line.text === 'Grund 1');
  if (hidden) await room.desk({ kind: 'setLine', lineId: hidden.id, state: 'hidden' });
  await room.desk({ kind: 'showReasons', cardId: one });
  expect((await textsOf(room)).sort()).toEqual(['Grund 0', 'Grund 2']);
});

test('a voter gives one reason for a card, and only for one that is discussed', async ({
  cast,
}) => {
  const { room, phones, one, two, three } = await inDiscussion(cast.anna);
  const [phone, other] = phones;
  await giveReason(phone, one);
  expect(await giveReason(phone, one, 'Noch einer')).toEqual(refused('alreadySaid'));
  expect(await giveReason(phone, three)).toEqual(refused('notDiscussed'));
  expect(await giveReason(phone, two)).toMatchObject({ ok: true });
  await room.enter('matrix');
  expect(await giveReason(other, one)).toEqual(refused('wrongPhase'));
  expect(await deskLines(room)).toHaveLength(2);
});

test('the same reason sent twice is one, and answered alike', async ({ cast }) => {
  const { room, phones, one } = await inDiscussion(cast.anna);
  const [phone] = phones;
  const id = newId<'command'>();
  const command = { kind: 'giveReason', lineId: lineId(), cardId: one, text: 'Einmal' } as const;
  expect(await phone.send(command, id)).toMatchObject({ ok: true });
  expect(await phone.send(command, id)).toMatchObject({ ok: true, value: { reasonsFor: [one] } });
  expect(await deskLines(room)).toHaveLength(1);
});

test('a refused reason can be given later', async ({ cast }) => {
  const { room, phones, one } = await inDiscussion(cast.anna);
  const [phone] = phones;
  await room.enter('matrix');
  const id = newId<'command'>();
  const command = { kind: 'giveReason', lineId: lineId(), cardId: one, text: 'Später' } as const;
  expect(await phone.send(command, id)).toEqual(refused('wrongPhase'));
  await room.enter('discussion');
  expect(await phone.send(command, id)).toMatchObject({ ok: true });
});

test('a question is parked at any time and seen at once', async ({ cast }) => {
  const room = await openRoom(cast.anna);
  const phone = await room.join();
  expect(await ask(phone, 'Und der Datenschutz?')).toMatchObject({ ok: true });
  expect((await room.board()).board.lines).toMatchObject([
    { kind: 'question', cardId: null, text: 'Und der Datenschutz?', answered: false },
  ]);
  await room.desk({ kind: 'close' });
  expect(await ask(phone, 'Zu spät?')).toEqual(refused('closed'));
});

test('one voter parks a few questions, not all of them', async ({ cast }) => {
  const room = await openRoom(cast.anna);
  const [phone, other] = [await room.join(), await room.join()];
  for (let asked = 0; asked < mostQuestions; asked += 1) {
    expect(await ask(phone, `Frage ${asked}`)).toMatchObject({ ok: true });
  }
  expect(await ask(phone, 'Eine zu viel')).toEqual(refused('tooManyLines'));
  expect(await ask(other, 'Meine erste')).toMatchObject({ ok: true });
});

test('a moderator parks a question too, and ticks off what was answered', async ({ cast }) => {
  const room = await openRoom(cast.anna);
  await room.desk({ kind: 'writeQuestion', lineId: lineId(), text: 'Wer zahlt das?' });
  const [line] = (await room.board()).board.lines;
  if (!line) throw new Error('a question was parked');
  await room.desk({ kind: 'answerQuestion', lineId: line.id, answered: true });
  expect((await room.board()).board.lines).toMatchObject([{ answered: true }]);
  await room.desk({ kind: 'answerQuestion', lineId: line.id, answered: false });
  expect((await room.board()).board.lines).toMatchObject([{ answered: false }]);
  await room.desk({ kind: 'close' });
  const write = { kind: 'writeQuestion', lineId: lineId(), text: 'Noch eine' } as const;
  const shown = { kind: 'setLine', lineId: line.id, state: 'hidden' } as const;
  expect(await room.desk(write)).toEqual(refused('closed'));
  expect(await room.desk(shown)).toEqual(refused('closed'));
});

test('a line that is not there, or is no question, is refused', async ({ cast }) => {
  const { room, phones, one } = await inDiscussion(cast.anna);
  const gone = refused('lineGone');
  const unknown = { kind: 'setLine', lineId: lineId(), state: 'shown' } as const;
  expect(await room.desk(unknown)).toEqual(gone);
  await giveReason(phones[0], one);
  const [reason] = await deskLines(room);
  if (!reason) throw new Error('a reason waits');
  const answer = { kind: 'answerQuestion', lineId: reason.id, answered: true } as const;
  expect(await room.desk(answer)).toEqual(gone);
});

test('each voter sends one closing word to the wall, at the end', async ({ cast }) => {
  const { room, phones } = await inDiscussion(cast.anna);
  const [phone] = phones;
  const say = (text: string) => phone.send({ kind: 'sendClosingWord', lineId: lineId(), text });
  expect(await say('Zu früh')).toEqual(refused('wrongPhase'));
  await room.enter('closing');
  expect(await say('Mut')).toMatchObject({ ok: true, value: { closingWordSent: true } });
  expect(await say('Noch mehr Mut')).toEqual(refused('alreadySaid'));
  expect((await room.board()).board.lines).toMatchObject([{ kind: 'closing_word', text: 'Mut' }]);
  const [own] = (await phone.look()).own;
  expect(own).toMatchObject({ closingWordSent: true, reasonsFor: [] });
});

test('many questions take no room from reasons and closing words', async ({ cast }) => {
  const { room, phones, one } = await inDiscussion(cast.anna);
  await inOrganisation(room.key, async (tx) => {
    for (let number = 0; number < mostLines; number += 1) {
      const line = { id: lineId(), card_id: null, text: '?', state: 'shown' } as const;
      await insertLine(tx, room.key, { ...line, kind: 'question' });
    }
  });
  expect(await ask(phones[0], 'Noch eine')).toEqual(refused('tooManyLines'));
  const write = { kind: 'writeQuestion', lineId: lineId(), text: 'Noch eine' } as const;
  expect(await room.desk(write)).toEqual(refused('tooManyLines'));
  expect(await giveReason(phones[0], one)).toMatchObject({ ok: true });
  await room.enter('closing');
  const word = { kind: 'sendClosingWord', lineId: lineId(), text: 'Mut' } as const;
  expect(await phones[0].send(word)).toMatchObject({ ok: true });
});

test('there is room for so many reasons, and a refused one may be given later', async ({
  cast,
}) => {
  const { room, phones, one } = await inDiscussion(cast.anna);
  await inOrganisation(room.key, async (tx) => {
    for (let number = 0; number < mostLines; number += 1) {
      const line = { id: lineId(), card_id: one, text: '?', state: 'shown' } as const;
      await insertLine(tx, room.key, { ...line, kind: 'reason' });
    }
  });
  expect(await giveReason(phones[0], one)).toEqual(refused('tooManyLines'));
  expect((await phones[0].look()).own).toMatchObject([{ reasonsFor: [] }]);
});

test('a reason lost between who spoke and what was said is written when sent again', async ({
  cast,
}) => {
  const { room, phones, one } = await inDiscussion(cast.anna);
  const [phone] = phones;
  const id = newId<'command'>();
  const command = { kind: 'giveReason', lineId: lineId(), cardId: one, text: 'Einmal' } as const;
  await phone.send(command, id);
  // As if the process had died after the first transaction.
  await pool().query('delete from elaborate.line');
  await pool().query('delete from elaborate.command where id = $1', [timeless(id)]);
  expect(await giveReason(phone, one, 'Ein anderer')).toEqual(refused('alreadySaid'));
  expect(await phone.send(command, id)).toMatchObject({ ok: true, value: { reasonsFor: [one] } });
  expect(await phone.send(command, id)).toMatchObject({ ok: true });
  expect((await deskLines(room)).map((line) => line.text)).toEqual(['Einmal']);
});

test('twins of one closing word are both answered well, and it is there once', async ({ cast }) => {
  const { room, phones } = await inDiscussion(cast.anna);
  await room.enter('closing');
  const id = newId<'command'>();
  const word = { kind: 'sendClosingWord', lineId: lineId(), text: 'Mut' } as const;
  const answers = await Promise.all([1, 2, 3].map(() => phones[0].send(word, id)));
  expect(answers.map((answer) => answer.ok)).toEqual([true, true, true]);
  expect(await textsOf(room)).toEqual(['Mut']);
});

test('nobody speaks as a voter of another browser', async ({ cast }) => {
  const { room, phones, one } = await inDiscussion(cast.anna);
  const [phone, other] = phones;
  const asOther = phoneOf(room.key, phone.guest, other.own);
  expect(await giveReason(asOther, one)).toEqual(refused('elsewhere'));
  expect(await deskLines(room)).toEqual([]);
});

test('of reasons that wait the board hears nothing', async ({ cast }) => {
  const { room, phones, one } = await inDiscussion(cast.anna);
  const before = (await room.board()).board;
  await giveReason(phones[0], one, 'Noch geheim');
  expect((await room.board()).board).toEqual(before);
});
