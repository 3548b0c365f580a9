import { expect, test } from '#tests/cast.ts';
import { mostDiscussed } from '../lengths.ts';
import { morning, minutesLater, openRoom, type Room } from './room.testkit.ts';
import { afterReveal } from './talk.testkit.ts';

const refused = (reason: string) => ({ ok: false, reason });
const discussionOf = async (room: Room) => (await room.board()).board.workshop.discussion;
const idsOf = async (room: Room) => (await discussionOf(room)).cards.map((card) => card.cardId);

test('the discussion begins with the cards the matrix names', async ({ cast }) => {
  const { room, one } = await afterReveal(cast.anna);
  expect(await idsOf(room)).toEqual([]);
  await room.enter('discussion');
  expect(await discussionOf(room)).toEqual({
    cards: [{ cardId: one, why: 'first', endsAt: null }],
    cardId: null,
    secondRound: 'no',
  });
});

test('cards chosen at the matrix come after those it names, and none twice', async ({ cast }) => {
  const { room, one, two, three } = await afterReveal(cast.anna);
  await room.desk({ kind: 'addToDiscussion', cardId: three });
  await room.desk({ kind: 'addToDiscussion', cardId: one });
  await room.enter('discussion');
  expect((await discussionOf(room)).cards.map(({ cardId, why }) => [cardId, why])).toEqual([
    [one, 'first'],
    [three, 'chosen'],
  ]);
  await room.desk({ kind: 'addToDiscussion', cardId: two });
  await room.desk({ kind: 'addToDiscussion', cardId: two });
  expect(await idsOf(room)).toEqual([one, three, two]);
});

test('a card that was taken out does not come back by entering again', async ({ cast }) => {
  const { room, one } = await afterReveal(cast.anna);
  await room.enter('discussion');
  await room.desk({ kind: 'discuss', cardId: one, minutes: null });
  await room.desk({ kind: 'removeFromDiscussion', cardId: one });
  await room.enter('matrix');
  await room.enter('discussion');
  expect(await discussionOf(room)).toMatchObject({ cards: [], cardId: null });
});

test('cards are chosen only when there is a matrix, and as many as can be talked about', async ({
  cast,
}) => {
  const room = await openRoom(cast.anna);
  const cards = [];
  for (let number = 0; number <= mostDiscussed; number += 1) cards.push(await room.card('Karte'));
  const [first] = cards;
  if (!first) throw new Error('cards were written');
  const add = { kind: 'addToDiscussion', cardId: first } as const;
  expect(await room.desk(add)).toEqual(refused('revealFirst'));
  await room.enter('matrix');
  await room.desk({ kind: 'reveal', revealed: 'benefit' });
  await room.desk({ kind: 'reveal', revealed: 'both' });
  const outcomes = [];
  for (const cardId of cards) outcomes.push(await room.desk({ kind: 'addToDiscussion', cardId }));
  expect(outcomes.slice(0, -1).every((outcome) => outcome.ok)).toBe(true);
  expect(outcomes.at(-1)).toEqual(refused('tooManyCards'));
  await room.enter('measures');
  expect(await room.desk(add)).toEqual(refused('wrongPhase'));
  expect(await room.desk({ ...add, kind: 'removeFromDiscussion' })).toEqual(refused('wrongPhase'));
});

test('a card that is gone is not talked about', async ({ cast }) => {
  const { room, one, three } = await afterReveal(cast.anna);
  const elsewhere = await (await openRoom(cast.anna)).card('Anderswo');
  expect(await room.desk({ kind: 'addToDiscussion', cardId: elsewhere })).toEqual(
    refused('cardGone'),
  );
  expect(await room.desk({ kind: 'discuss', cardId: one, minutes: null })).toEqual(
    refused('wrongPhase'),
  );
  await room.enter('discussion');
  expect(await room.desk({ kind: 'discuss', cardId: three, minutes: null })).toEqual(
    refused('notDiscussed'),
  );
});

test('each card has its time: as said, else its share of the phase', async ({ cast }) => {
  const { room, one, two } = await afterReveal(cast.anna);
  await room.enter('discussion');
  await room.desk({ kind: 'addToDiscussion', cardId: two });
  await room.desk({ kind: 'discuss', cardId: one, minutes: 4 });
  expect(await discussionOf(room)).toMatchObject({
    cardId: one,
    cards: [{ endsAt: minutesLater(4).toISOString() }, { endsAt: null }],
  });
  await room.desk({ kind: 'discuss', cardId: two, minutes: null });
  expect(await discussionOf(room)).toMatchObject({
    cardId: two,
    cards: [{ endsAt: null }, { endsAt: minutesLater(10).toISOString() }],
  });
  await room.desk({ kind: 'discuss', cardId: null, minutes: null });
  expect(await discussionOf(room)).toMatchObject({ cardId: null, cards: [{}, { endsAt: null }] });
});

test('the impulse has a title, a speaker, a stand-in, and what was heard', async ({ cast }) => {
  const room = await openRoom(cast.anna);
  const words = { title: 'Was unsere Kundschaft sagt', speaker: 'Frau Öz', standIn: 'Herr Lang' };
  const heard = ['Niemand ruft zurück.', 'Der Ton ist freundlich.'];
  const impulse = { ...words, heard };
  expect(await room.desk({ kind: 'changeImpulse', ...impulse })).toMatchObject({ ok: true });
  await room.desk({ kind: 'standIn', standsIn: true });
  expect((await room.board()).board.workshop.impulse).toEqual({ ...impulse, stoodIn: true });
  await room.desk({ kind: 'standIn', standsIn: false });
  await room.desk({ kind: 'changeImpulse', ...impulse, heard: [] });
  const after = { ...impulse, heard: [], stoodIn: false };
  expect((await room.board()).board.workshop.impulse).toEqual(after);
  await room.desk({ kind: 'close' });
  expect(await room.desk({ kind: 'changeImpulse', ...impulse })).toEqual(refused('closed'));
  expect(await room.desk({ kind: 'standIn', standsIn: true })).toEqual(refused('closed'));
});

test('the stand-in can speak where nobody wrote the impulse down', async ({ cast }) => {
  const room = await openRoom(cast.anna);
  await room.desk({ kind: 'standIn', standsIn: true });
  expect((await room.board()).board.workshop.impulse).toMatchObject({ stoodIn: true, title: '' });
});

test('the password of the Wi-Fi is on no board', async ({ cast }) => {
  const room = await openRoom(cast.anna);
  const place = {
    kind: 'changePlace',
    place: 'Rathaus, Saal 2',
    startsAt: morning.toISOString(),
    wifiName: 'Gast',
    wifiPassword: 'sonnenblume',
    facilitator: 'Mira Vogt',
    secondHost: 'Stadtwerke',
  } as const;
  expect(await room.desk(place)).toMatchObject({ ok: true });
  const { board } = await room.board();
  expect(board.workshop.secondHost).toBe('Stadtwerke');
  expect(JSON.stringify(board)).not.toContain('sonnenblume');
  await room.desk({ kind: 'close' });
  expect(await room.desk(place)).toEqual(refused('closed'));
});
