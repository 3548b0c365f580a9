import { inOrganisation, pool } from '#platform/db/database.ts';
import { newId } from '#platform/base/ids.ts';
import { expect, test } from '#tests/cast.ts';
import type { WorkshopKey } from '../board.ts';
import { receiptOf } from './receipts.ts';
import { afterReveal, fiveChange, inDiscussion } from './talk.testkit.ts';
import { openRoom } from './room.testkit.ts';
import { receiptsIn } from './standing.queries.ts';

const receiptsOf = (key: WorkshopKey) => inOrganisation(key, (tx) => receiptsIn(tx, key, 1));

const ballot = {
  workshopId: newId<'workshop'>(),
  participantId: newId<'participant'>(),
  dots: [
    { cardId: newId<'card'>(), colour: 'benefit' as const, count: 2 },
    { cardId: newId<'card'>(), colour: 'effort' as const, count: 1 },
  ],
};

test('a receipt is eight letters and digits, the same for the same dots', () => {
  expect(receiptOf(ballot)).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
  expect(receiptOf({ ...ballot, dots: ballot.dots.toReversed() })).toBe(receiptOf(ballot));
});

test('other dots, another voter, another workshop: another receipt', () => {
  const codes = [
    ballot,
    { ...ballot, dots: ballot.dots.slice(1) },
    { ...ballot, dots: ballot.dots.map((dot) => ({ ...dot, count: 3 })) },
    { ...ballot, participantId: newId<'participant'>() },
    { ...ballot, workshopId: newId<'workshop'>() },
  ].map(receiptOf);
  expect(new Set(codes).size).toBe(5);
});

test('without dots there is nothing to receipt', () => {
  expect(receiptOf({ ...ballot, dots: [] })).toBe(null);
});

test('after the reveal every voter with dots has a receipt that was counted', async ({ cast }) => {
  const { room, phones } = await afterReveal(cast.anna);
  const late = await room.join();
  const receipts = [];
  for (const phone of phones) {
    const [own] = (await phone.look()).own;
    expect(own?.receipt?.counted).toBe(true);
    receipts.push(own?.receipt?.code);
  }
  expect(new Set(receipts).size).toBe(3);
  expect(await receiptsOf(room.key)).toEqual(receipts.sort());
  expect((await late.look()).own).toMatchObject([{ receipt: null }]);
});

test('before the reveal nobody has one', async ({ cast }) => {
  const room = await openRoom(cast.anna);
  const phone = await room.join();
  const cardId = await room.card('Eins');
  await room.enter('benefit');
  await phone.send({ kind: 'placeDot', cardId, colour: 'benefit' });
  expect(phone.own.receipt).toBe(null);
  expect(await receiptsOf(room.key)).toEqual([]);
});

test('dots that were changed behind the voter’s back no longer match', async ({ cast }) => {
  const { room, phones, one, three } = await afterReveal(cast.anna);
  const [phone] = phones;
  await pool().query(
    `update elaborate.dot set card_id = $1
     where participant_id = $2 and card_id = $3 and round = 1`,
    [three, phone.own.participantId, one],
  );
  const [own] = (await phone.look()).own;
  expect(own?.receipt?.counted).toBe(false);
  expect((await phones[1].look()).own).toMatchObject([{ receipt: { counted: true } }]);
  expect(await receiptsOf(room.key)).not.toContain(own?.receipt?.code);
});

test('a day that was revealed before there were receipts tells nobody theirs is missing', async ({
  cast,
}) => {
  const { room, phones } = await afterReveal(cast.anna);
  await pool().query("update elaborate.standing set receipts = '{}' where workshop_id = $1", [
    room.key.workshopId,
  ]);
  for (const phone of phones) {
    expect((await phone.look()).own).toMatchObject([{ receipt: null }]);
  }
});

test('the second round leaves the receipt of the first one alone', async ({ cast }) => {
  const { room, phones, one, two } = await inDiscussion(cast.anna);
  const [phone] = phones;
  const [before] = (await phone.look()).own;
  await room.desk({ kind: 'openSecondRound' });
  await phone.send({
    kind: 'moveDot',
    fromCardId: one,
    toCardId: two,
    colour: 'benefit',
    round: 2,
  });
  expect(phone.own.receipt).toEqual(before?.receipt);
  await fiveChange(room, two);
  expect(await room.desk({ kind: 'showSecondRound' })).toMatchObject({ ok: true });
  expect((await phone.look()).own[0]?.receipt).toEqual(before?.receipt);
});
