import { newId } from '#platform/base/ids.ts';
import { expect, test } from '#tests/cast.ts';
import { deskState } from './boardState.ts';
import { morning, openRoom } from './room.testkit.ts';

test('two who are one person become one voter, and both phones go on as that one', async ({
  cast,
}) => {
  const room = await openRoom(cast.anna);
  const [kept, double] = [await room.join('Iris'), await room.join()];
  await room.enter('collect');
  const columnId = (await room.board()).board.workshop.columns[0]?.id;
  if (!columnId) throw new Error('a board has columns');
  const card = { kind: 'writeCard' as const, columnId, title: 'Vom Double', explanation: '' };
  await double.send({ ...card, cardId: newId<'card'>() });
  const merge = {
    kind: 'mergeParticipants' as const,
    participantId: double.own.participantId,
    intoParticipantId: kept.own.participantId,
  };
  expect((await room.desk(merge)).ok).toBe(true);
  for (const phone of [kept, double]) {
    const { own } = await phone.look();
    expect(own).toMatchObject([{ participantId: kept.own.participantId, name: 'Iris' }]);
    expect(own[0]?.cards).toMatchObject([{ title: 'Vom Double' }]);
  }
  await double.send({ kind: 'rename', name: 'Iris M.' });
  expect(double.own).toMatchObject({ participantId: kept.own.participantId, name: 'Iris M.' });
  const { desk, board } = await deskState(room.key, morning);
  expect(desk.participants).toHaveLength(1);
  expect((await room.board()).board.progress.participants).toBe(1);
  expect(board.workshop.phase).toBe('collect');
  expect(await room.desk(merge)).toEqual({ ok: false, reason: 'personGone' });
});

test("of each colour the kept voter's dots stay, the double's only fill gaps", async ({ cast }) => {
  const room = await openRoom(cast.anna);
  const [kept, double] = [await room.join(), await room.join()];
  const [one, two] = [await room.card('1'), await room.card('2')];
  await room.enter('benefit');
  await kept.send({ kind: 'placeDot', cardId: one, colour: 'benefit' });
  for (const _ of [1, 2, 3])
    await double.send({ kind: 'placeDot', cardId: two, colour: 'benefit' });
  await room.enter('effort');
  await double.send({ kind: 'placeDot', cardId: two, colour: 'effort' });
  await room.desk({
    kind: 'mergeParticipants',
    participantId: double.own.participantId,
    intoParticipantId: kept.own.participantId,
  });
  expect((await double.look()).own[0]?.dots).toEqual([
    { cardId: one, colour: 'benefit', count: 1 },
    { cardId: two, colour: 'effort', count: 1 },
  ]);
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
