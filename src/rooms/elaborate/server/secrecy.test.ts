import { pool } from '#platform/db/database.ts';
import { expect, test } from '#tests/cast.ts';
import { boardState, deskState, guestStateText } from './boardState.ts';
import { morning, openRoom, phoneOf, type Phone, type Room } from './room.testkit.ts';
import { announceProgress } from './soon.ts';
import { announceVoters } from './presence.ts';
import { inDiscussion } from './talk.testkit.ts';

const later = new Date(morning.getTime() + 60_000);

/** Everything anybody can ask for or hears, but what a voter sees of themselves. */
async function everythingSeen(room: Room, onlooker: Phone): Promise<string> {
  const seen = [
    await boardState(room.key, later),
    await deskState(room.key, later),
    await guestStateText(room.key, onlooker.guest, later),
    await heard(room),
  ];
  // Counts are told a moment later and again: how often is by the clock, not by what people do.
  return JSON.stringify(seen).replaceAll(/\\?"(rev|deskRev)\\?":\d+/g, '');
}

/** Each different message once; all that is told a moment later is told now. */
async function heard(room: Room): Promise<string[]> {
  await announceProgress(room.key);
  await announceVoters(room.key, []);
  const { rows } = await pool().query<{ message: string }>(
    `select distinct topic || ' ' || body as message from platform.live_message
     where topic like $1 order by message`,
    [`workshop:${room.key.workshopId}%`],
  );
  return rows.map((row) => row.message);
}

/** One voter dots, takes back, moves, and one looks on. */
async function prepared(scope: Parameters<typeof openRoom>[0]) {
  const room = await openRoom(scope);
  const [voter, onlooker] = [await room.join('Iris'), await room.join('Jan')];
  const [one, two] = [await room.card('Eins'), await room.card('Zwei')];
  await room.enter('benefit');
  return { room, voter, onlooker, one, two };
}

test('a dot tells nobody anything, whatever is done with it', async ({ cast }) => {
  const { room, voter, one, two } = await prepared(cast.anna);
  const before = await heard(room);
  await voter.send({ kind: 'placeDot', cardId: one, colour: 'benefit' });
  await voter.send({ kind: 'moveDot', fromCardId: one, toCardId: two, colour: 'benefit' });
  await voter.send({ kind: 'takeDot', cardId: two, colour: 'benefit' });
  expect(await heard(room)).toEqual(before);
});

test('with other dots everybody else sees the same bytes', async ({ cast }) => {
  const { room, voter, onlooker, one, two } = await prepared(cast.anna);
  await heard(room);
  const before = await everythingSeen(room, onlooker);
  for (const _ of [1, 2, 3]) await voter.send({ kind: 'placeDot', cardId: one, colour: 'benefit' });
  await voter.send({ kind: 'placeDot', cardId: two, colour: 'benefit' });
  expect(await everythingSeen(room, onlooker)).toBe(before);
});

test('the second round is as secret as the first one until it is shown', async ({ cast }) => {
  const { room, phones, one, two } = await inDiscussion(cast.anna);
  const [voter, onlooker] = phones;
  await room.desk({ kind: 'openSecondRound' });
  const before = await everythingSeen(room, onlooker);
  const round = { colour: 'benefit', round: 2 } as const;
  await voter.send({ kind: 'moveDot', fromCardId: one, toCardId: two, ...round });
  await voter.send({ kind: 'takeDot', cardId: two, ...round });
  expect(await everythingSeen(room, onlooker)).toBe(before);
  expect(before).toContain('"secondStanding":null');
});

test('a receipt is on nobody else’s screen', async ({ cast }) => {
  const { room, phones } = await inDiscussion(cast.anna);
  const [voter, onlooker] = phones;
  const code = (await voter.look()).own[0]?.receipt?.code;
  expect(code).toBeDefined();
  expect(await everythingSeen(room, onlooker)).not.toContain(code);
});

test('who finished is counted, not named', async ({ cast }) => {
  const { room, voter, onlooker } = await prepared(cast.anna);
  await voter.send({ kind: 'finish', part: 'benefit', finished: true });
  expect((await room.board()).board.progress).toMatchObject({ participants: 2, benefitDone: 1 });
  const { desk } = await deskState(room.key, morning);
  expect(Object.keys(desk.participants[0] ?? {}).sort()).toEqual([
    'connected',
    'id',
    'name',
    'number',
  ]);
  expect(await guestStateText(room.key, onlooker.guest, morning)).not.toContain('Iris');
});

test('before the reveal the word standing stands for nothing', async ({ cast }) => {
  const { room, voter, onlooker, one } = await prepared(cast.anna);
  await voter.send({ kind: 'placeDot', cardId: one, colour: 'benefit' });
  await room.enter('matrix');
  const seen = await everythingSeen(room, onlooker);
  expect(seen).not.toMatch(/benefitDots|effortDots|meanBenefit|"count"|spread/);
});

test('cards that wait are seen by the desk and their writers only', async ({ cast }) => {
  const room = await openRoom(cast.anna);
  const onlooker = await room.join();
  await room.card('Noch geheim');
  expect(await guestStateText(room.key, onlooker.guest, morning)).not.toContain('geheim');
  const { rows } = await pool().query<{ topic: string }>(
    "select topic from platform.live_message where body like '%geheim%'",
  );
  expect(rows.map((row) => row.topic)).toEqual([`workshop:${room.key.workshopId}:desk`]);
});

test('nothing anybody hears names an author', async ({ cast }) => {
  const { room, voter, onlooker } = await prepared(cast.anna);
  const seen = await everythingSeen(room, onlooker);
  expect(seen).not.toContain('author');
  expect(seen).not.toContain(voter.own.returnWord);
});

test('a moderator with a phone in the room learns nothing by merging, either way', async ({
  cast,
}) => {
  for (const [from, into] of [
    ['voter', 'spy'],
    ['spy', 'voter'],
  ] as const) {
    const { room, voter, onlooker: spy, one } = await prepared(cast.anna);
    await voter.send({ kind: 'placeDot', cardId: one, colour: 'benefit' });
    const before = { voter: (await voter.look()).own, spy: (await spy.look()).own };
    await room.desk({
      kind: 'mergeParticipants',
      participantId: { voter, spy }[from].own.participantId,
      intoParticipantId: { voter, spy }[into].own.participantId,
    });
    const after = { voter: (await voter.look()).own, spy: (await spy.look()).own };
    expect(after[from]).toEqual([]);
    expect(after[into]).toEqual(before[into]);
    const asOther = phoneOf(room.key, spy.guest, voter.own);
    expect(await asOther.send({ kind: 'rename', name: 'Wer anders' })).toMatchObject({ ok: false });
  }
});
