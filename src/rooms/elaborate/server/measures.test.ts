import { newId } from '#platform/base/ids.ts';
import { expect, test } from '#tests/cast.ts';
import { openRoom } from './room.testkit.ts';

async function atMeasures(scope: Parameters<typeof openRoom>[0]) {
  const room = await openRoom(scope);
  const [iris, jan] = [await room.join('Iris'), await room.join('Jan')];
  const cardId = await room.card('Sprechstunde');
  await room.enter('matrix');
  await room.desk({ kind: 'reveal', revealed: 'benefit' });
  await room.desk({ kind: 'reveal', revealed: 'both' });
  await room.enter('measures');
  return { room, iris, jan, cardId };
}

const takingOn = (cardId: ReturnType<typeof newId<'card'>>, name = '') => ({
  ...{ kind: 'takeOn' as const, cardId, name },
  ...{ firstStep: 'Anrufen', dueOn: '2026-12-01' },
});

const making = (cardId: ReturnType<typeof newId<'card'>>, what = '') => ({
  ...{ kind: 'makeMeasure' as const, cardId, what, firstStep: '', dueOn: null },
});

test('a card becomes a measure, and a guest takes it on under an own name', async ({ cast }) => {
  const { room, iris, cardId } = await atMeasures(cast.anna);
  await room.desk(making(cardId));
  expect((await room.board()).board.measures).toMatchObject([
    { cardId, what: 'Sprechstunde', taken: false, takenBy: null },
  ]);
  await iris.send(takingOn(cardId, 'Iris M.'));
  expect((await room.board()).board.measures).toMatchObject([
    { cardId, taken: true, takenBy: 'Iris M.', firstStep: 'Anrufen', dueOn: '2026-12-01' },
  ]);
  expect(iris.own.measures).toHaveLength(1);
  expect((await iris.look()).own[0]?.measures).toEqual(iris.own.measures);
});

test('taking on makes the measure where there is none; of two at once one gets it', async ({
  cast,
}) => {
  const { room, iris, jan, cardId } = await atMeasures(cast.anna);
  const both = await Promise.all([iris.send(takingOn(cardId)), jan.send(takingOn(cardId))]);
  expect(both.filter((outcome) => outcome.ok)).toHaveLength(1);
  expect(both.find((outcome) => !outcome.ok)).toEqual({ ok: false, reason: 'alreadyTaken' });
  expect((await room.board()).board.measures).toMatchObject([{ taken: true, takenBy: null }]);
});

test('only who took a measure on gives it back', async ({ cast }) => {
  const { room, iris, jan, cardId } = await atMeasures(cast.anna);
  await iris.send(takingOn(cardId));
  const [measureId] = iris.own.measures;
  if (!measureId) throw new Error('the measure was taken on');
  const notYours = { ok: false, reason: 'notTakenByYou' };
  expect(await jan.send({ kind: 'giveBack', measureId })).toEqual(notYours);
  expect(await jan.send({ kind: 'giveBack', measureId: newId<'measure'>() })).toEqual(notYours);
  expect((await iris.send({ kind: 'giveBack', measureId })).ok).toBe(true);
  expect((await room.board()).board.measures).toMatchObject([{ taken: false, takenBy: null }]);
});

test('the moderator gives a measure better words; making it again makes no second', async ({
  cast,
}) => {
  const { room, cardId } = await atMeasures(cast.anna);
  await room.desk(making(cardId));
  await room.desk(making(cardId, 'Sprechstunde auf dem Markt'));
  expect((await room.board()).board.measures).toMatchObject([
    { what: 'Sprechstunde auf dem Markt' },
  ]);
});

test('before everything is revealed nothing becomes a measure', async ({ cast }) => {
  const room = await openRoom(cast.anna);
  const phone = await room.join();
  const cardId = await room.card('Eins');
  await room.enter('matrix');
  const refused = { ok: false, reason: 'revealFirst' };
  expect(await phone.send(takingOn(cardId))).toEqual(refused);
  expect(await room.desk(making(cardId))).toEqual(refused);
});

test('a card that is gone becomes no measure', async ({ cast }) => {
  const { room, iris } = await atMeasures(cast.anna);
  const gone = { ok: false, reason: 'cardGone' };
  expect(await iris.send(takingOn(newId<'card'>()))).toEqual(gone);
  expect(await room.desk(making(newId<'card'>()))).toEqual(gone);
});
