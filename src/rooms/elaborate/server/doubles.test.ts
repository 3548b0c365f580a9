import { newId } from '#platform/base/ids.ts';
import { expect, test } from '#tests/cast.ts';
import { deskState } from './boardState.ts';
import { joinWorkshop, returnWithWord } from './joining.ts';
import { morning, openRoom, phoneOf, type Phone, type Room } from './room.testkit.ts';

const merge = (room: Room, double: Phone, kept: Phone) =>
  room.desk({
    kind: 'mergeParticipants',
    participantId: double.own.participantId,
    intoParticipantId: kept.own.participantId,
  });

/** Two phones of one person: the double has a card and dots of both colours. */
async function twoEntries(scope: Parameters<typeof openRoom>[0]) {
  const room = await openRoom(scope);
  const [kept, double] = [await room.join('Iris'), await room.join('Doppelt')];
  await room.enter('collect');
  const columnId = (await room.board()).board.workshop.columns[0]?.id;
  if (!columnId) throw new Error('a board has columns');
  const cardId = newId<'card'>();
  const words = { cardId, columnId, title: 'Vom Double', explanation: '' };
  await double.send({ kind: 'writeCard', ...words });
  await room.enter('benefit');
  await kept.send({ kind: 'placeDot', cardId, colour: 'benefit' });
  await double.send({ kind: 'placeDot', cardId, colour: 'benefit' });
  await double.send({ kind: 'finish', part: 'benefit', finished: true });
  return { room, kept, double, cardId, words };
}

test('a double is retired: no dots, no count, and nobody gains anything', async ({ cast }) => {
  const { room, kept, double, cardId } = await twoEntries(cast.anna);
  expect((await merge(room, double, kept)).ok).toBe(true);
  expect((await kept.look()).own).toMatchObject([
    { name: 'Iris', cards: [], benefitDone: false, dots: [{ cardId, count: 1 }] },
  ]);
  expect(await double.look()).toMatchObject({ own: [], mergedAway: true });
  const { desk, board } = await deskState(room.key, morning);
  expect(desk.participants).toMatchObject([{ name: 'Iris' }]);
  expect((await room.board()).board.progress).toMatchObject({ participants: 1, benefitDone: 0 });
  expect(board.cards).toMatchObject([{ id: cardId, title: 'Vom Double' }]);
  expect(await merge(room, double, kept)).toEqual({ ok: false, reason: 'personGone' });
  await room.enter('effort');
  await room.enter('matrix');
  await room.desk({ kind: 'reveal', revealed: 'benefit' });
  expect((await room.board()).board.standing).toMatchObject({ people: 1, benefitDots: 1 });
});

test('what a double wrote only the desk changes from then on', async ({ cast }) => {
  const { room, kept, double, cardId, words } = await twoEntries(cast.anna);
  await merge(room, double, kept);
  await room.enter('collect');
  const change = { kind: 'changeCard' as const, ...words, title: 'Anders' };
  expect(await double.send(change)).toEqual({ ok: false, reason: 'elsewhere' });
  expect(await kept.send(change)).toEqual({ ok: false, reason: 'notYourCard' });
  expect((await room.desk({ kind: 'hideCard', cardId })).ok).toBe(true);
});

test("only the kept one's word leads on from the double's phone", async ({ cast }) => {
  const { room, kept, double } = await twoEntries(cast.anna);
  await merge(room, double, kept);
  const returned = (word: string) => returnWithWord(room.key, double.guest, word, morning);
  expect(await returned(double.own.returnWord)).toEqual({ ok: false, reason: 'mergedAway' });
  expect((await double.look()).own).toEqual([]);
  const back = await returned(kept.own.returnWord);
  expect(back).toMatchObject({ ok: true, value: { participantId: kept.own.participantId } });
  expect(await double.look()).toMatchObject({ own: [{ name: 'Iris' }], mergedAway: false });
});

test('two entries on one phone are merged alike', async ({ cast }) => {
  const room = await openRoom(cast.anna);
  const kept = await room.join('Iris');
  const wish = { name: 'Iris wieder', another: true };
  const again = await joinWorkshop(room.key, { guest: kept.guest, known: true }, wish, morning);
  if (!again.ok) throw new Error('a second person has room on a phone');
  await merge(room, phoneOf(room.key, kept.guest, again.value), kept);
  const { own, mergedAway } = await kept.look();
  expect(own).toMatchObject([{ name: 'Iris' }]);
  expect(mergedAway).toBe(false);
});

test('after the reveal nobody is merged, for the matrix is made', async ({ cast }) => {
  const room = await openRoom(cast.anna);
  const [kept, double] = [await room.join(), await room.join()];
  await room.card('Eins');
  await room.enter('matrix');
  await room.desk({ kind: 'reveal', revealed: 'benefit' });
  const merged = await room.desk({
    kind: 'mergeParticipants',
    participantId: double.own.participantId,
    intoParticipantId: kept.own.participantId,
  });
  expect(merged).toEqual({ ok: false, reason: 'alreadyRevealed' });
});
