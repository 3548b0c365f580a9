import { sql } from 'kysely';
import { expect, test } from '#tests/cast.ts';
import { newId } from '#platform/base/ids.ts';
import { inOrganisation } from '#platform/db/database.ts';
import type { CardId } from '../board.ts';
import { boardState } from './boardState.ts';
import { countStanding } from './countedStanding.ts';
import { reveal } from './reveal.ts';
import { morning, openRoom, type Phone, type Room } from './room.testkit.ts';
import { workshopOf } from './workshops.queries.ts';

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

/** Five green dots of each of many voters, each on one of many cards. */
async function manyDots({ key }: Room, { voters, cards }: { voters: number; cards: number }) {
  const { organisationId, workshopId } = key;
  await inOrganisation(key, async (tx) => {
    await sql`
      insert into elaborate.card (organisation_id, id, workshop_id, column_id, number, title,
        created_at)
      select ${organisationId}::uuid, uuidv7(), ${workshopId}::uuid, (select id
        from elaborate.board_column where workshop_id = ${workshopId}::uuid limit 1),
        100 + n, 'Karte ' || n, now() from generate_series(1, ${cards}) n`.execute(tx);
    await sql`
      insert into elaborate.participant (organisation_id, id, workshop_id, number, return_word,
        joined_at)
      select ${organisationId}::uuid, uuidv7(), ${workshopId}::uuid, 100 + n, 'wort-' || n, now()
      from generate_series(1, ${voters}) n`.execute(tx);
    await sql`
      insert into elaborate.dot (organisation_id, workshop_id, participant_id, card_id, colour,
        count)
      select ${organisationId}::uuid, ${workshopId}::uuid, p.id, c.id, 'benefit', 1
      from elaborate.participant p, generate_series(1, 5) nth, elaborate.card c
      where p.number > 100 and p.workshop_id = ${workshopId}::uuid
        and c.workshop_id = ${workshopId}::uuid
        and c.number = 101 + (p.number * 7 + nth * 131) % ${cards}`.execute(tx);
  });
}

const standingOf = async (room: Room) => (await room.board()).board.standing;

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

test('cards hidden while the matrix is counted are not in it', async ({ cast }) => {
  const { room, one } = await dotted(cast.anna);
  const counted = await countStanding(room.key, 1);
  await room.desk({ kind: 'hideCard', cardId: one });
  const stale = await inOrganisation(room.key, async (tx) => {
    const workshop = await workshopOf(tx, room.key);
    if (!workshop) throw new Error('a room has a workshop');
    return reveal({ tx, key: room.key, workshop, now: morning, counted }, 'benefit');
  });
  expect(stale).toEqual({ ok: false, reason: 'changedMeanwhile' });
  expect(await standingOf(room)).toBe(null);
  expect((await room.desk({ kind: 'reveal', revealed: 'benefit' })).ok).toBe(true);
  expect(await standingOf(room)).toMatchObject({ benefitDots: 0, cards: [{ number: 2 }] });
});

test('two who reveal at once make one matrix', async ({ cast }) => {
  const { room } = await dotted(cast.anna);
  const taps = [1, 2].map(() => room.desk({ kind: 'reveal', revealed: 'benefit' }));
  expect(await Promise.all(taps)).toMatchObject([{ ok: true }, { ok: true }]);
  expect(await standingOf(room)).toMatchObject({ people: 2, benefitDots: 2 });
});

test('while a large matrix is counted, nobody waits', async ({ cast }) => {
  const { room, phones } = await dotted(cast.anna);
  await manyDots(room, { voters: 120, cards: 400 });
  const order: string[] = [];
  const revealed = room
    .desk({ kind: 'reveal', revealed: 'benefit' })
    .then(() => order.push('desk'));
  // The reveal has begun, and would have the workshop to itself.
  await boardState(room.key, morning);
  await phones[0]?.send({ kind: 'rename', name: 'Inge' });
  order.push('phone');
  await revealed;
  expect(order).toEqual(['phone', 'desk']);
  expect((await standingOf(room))?.cards).toHaveLength(402);
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
