import { describe } from 'vitest';
import { newId } from '#platform/base/ids.ts';
import { pool } from '#platform/db/database.ts';
import { expect, test } from '#tests/cast.ts';
import type { CardId } from '../board.ts';
import { openRoom, type Phone } from './room.testkit.ts';

const place = (phone: Phone, cardId: CardId) =>
  phone.send({ kind: 'placeDot', cardId, colour: 'benefit' });

async function roomInBenefit(scope: Parameters<typeof openRoom>[0]) {
  const room = await openRoom(scope);
  const phone = await room.join();
  await room.enter('collect');
  const cards = [await room.card('Eins'), await room.card('Zwei'), await room.card('Drei')];
  await room.enter('benefit');
  const [first, second, third] = cards;
  if (!first || !second || !third) throw new Error('three cards were written');
  return { room, phone, first, second, third };
}

const countOf = (phone: Phone) => phone.own.dots.reduce((sum, dot) => sum + dot.count, 0);

describe('dots', () => {
  test('a voter places, takes back and moves dots', async ({ cast }) => {
    const { phone, first, second } = await roomInBenefit(cast.anna);
    await place(phone, first);
    await place(phone, first);
    await phone.send({ kind: 'moveDot', fromCardId: first, toCardId: second, colour: 'benefit' });
    expect(phone.own.dots).toEqual([
      { cardId: first, colour: 'benefit', count: 1 },
      { cardId: second, colour: 'benefit', count: 1 },
    ]);
    await phone.send({ kind: 'takeDot', cardId: second, colour: 'benefit' });
    expect(phone.own.dots).toEqual([{ cardId: first, colour: 'benefit', count: 1 }]);
  });

  test('the fourth dot on one card and the sixth dot at all are refused', async ({ cast }) => {
    const { phone, first, second } = await roomInBenefit(cast.anna);
    for (const _ of [1, 2, 3]) expect((await place(phone, first)).ok).toBe(true);
    expect(await place(phone, first)).toEqual({ ok: false, reason: 'cardFull' });
    for (const _ of [1, 2]) expect((await place(phone, second)).ok).toBe(true);
    expect(await place(phone, second)).toEqual({ ok: false, reason: 'noDotsLeft' });
  });

  test('a dot that is not there can neither be taken nor moved', async ({ cast }) => {
    const { phone, first, second } = await roomInBenefit(cast.anna);
    const take = await phone.send({ kind: 'takeDot', cardId: first, colour: 'benefit' });
    expect(take).toEqual({ ok: false, reason: 'noDotThere' });
    const move = {
      kind: 'moveDot',
      fromCardId: first,
      toCardId: second,
      colour: 'benefit',
    } as const;
    expect(await phone.send(move)).toEqual({ ok: false, reason: 'noDotThere' });
  });

  test('red dots wait for their phase', async ({ cast }) => {
    const { room, phone, first } = await roomInBenefit(cast.anna);
    const red = { kind: 'placeDot', cardId: first, colour: 'effort' } as const;
    expect(await phone.send(red)).toEqual({ ok: false, reason: 'wrongPhase' });
    await room.enter('effort');
    expect((await phone.send(red)).ok).toBe(true);
    expect(await place(phone, first)).toEqual({ ok: false, reason: 'wrongPhase' });
  });

  test('a card that is gone takes no dots', async ({ cast }) => {
    const { room, phone, first } = await roomInBenefit(cast.anna);
    expect(await place(phone, newId<'card'>())).toEqual({ ok: false, reason: 'cardGone' });
    await room.desk({ kind: 'hideCard', cardId: first });
    expect(await place(phone, first)).toEqual({ ok: false, reason: 'cardGone' });
  });

  test('fifty taps at once from two tabs keep the budget', async ({ cast }) => {
    const { phone, first, second, third } = await roomInBenefit(cast.anna);
    const taps = Array.from({ length: 50 }, (_, tap) => [first, second, third][tap % 3] ?? first);
    const outcomes = await Promise.all(taps.map((cardId) => place(phone, cardId)));
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(5);
    expect((await phone.look()).own[0]?.dots.reduce((sum, dot) => sum + dot.count, 0)).toBe(5);
  });

  test('the same tap sent twenty times at once is one dot', async ({ cast }) => {
    const { phone, first } = await roomInBenefit(cast.anna);
    const id = newId<'command'>();
    const command = { kind: 'placeDot', cardId: first, colour: 'benefit' } as const;
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => phone.send(command, id)));
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
    expect(countOf(phone)).toBe(1);
  });

  test('the database refuses a dot over the budget, whoever writes it', async ({ cast }) => {
    const { room, phone, first, second, third } = await roomInBenefit(cast.anna);
    const { organisationId, workshopId } = room.key;
    const insert = (cardId: CardId, count: number) =>
      pool().query(
        `insert into elaborate.dot
           (organisation_id, workshop_id, participant_id, card_id, colour, count)
         values ($1, $2, $3, $4, 'benefit', $5)`,
        [organisationId, workshopId, phone.own.participantId, cardId, count],
      );
    await expect(insert(first, 4)).rejects.toMatchObject({ code: 'RZ002' });
    await insert(first, 3);
    // Two connections at once: the trigger makes the second wait for the first.
    const both = await Promise.allSettled([insert(second, 2), insert(third, 2)]);
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('dots of cards that leave the board', () => {
  test('go back to their voters, and come again with the card', async ({ cast }) => {
    const { room, phone, first } = await roomInBenefit(cast.anna);
    await place(phone, first);
    await room.desk({ kind: 'hideCard', cardId: first });
    expect((await phone.look()).own[0]?.dots).toEqual([]);
    await room.desk({ kind: 'showCard', cardId: first });
    expect((await phone.look()).own[0]?.dots).toEqual([
      { cardId: first, colour: 'benefit', count: 1 },
    ]);
  });

  test('come again only as far as the voter has not placed them elsewhere', async ({ cast }) => {
    const { room, phone, first, second, third } = await roomInBenefit(cast.anna);
    for (const _ of [1, 2, 3]) await place(phone, first);
    await room.desk({ kind: 'hideCard', cardId: first });
    for (const cardId of [second, second, third, third]) await place(phone, cardId);
    await room.desk({ kind: 'showCard', cardId: first });
    const dots = (await phone.look()).own[0]?.dots;
    expect(dots?.find((dot) => dot.cardId === first)?.count).toBe(1);
    expect(dots?.reduce((sum, dot) => sum + dot.count, 0)).toBe(5);
  });

  test('are gone when the voter has used them all', async ({ cast }) => {
    const { room, phone, first, second, third } = await roomInBenefit(cast.anna);
    await place(phone, first);
    await room.desk({ kind: 'hideCard', cardId: first });
    for (const cardId of [second, second, second, third, third]) await place(phone, cardId);
    await room.desk({ kind: 'showCard', cardId: first });
    expect((await phone.look()).own[0]?.dots.map((dot) => dot.cardId)).toEqual([second, third]);
  });
});
