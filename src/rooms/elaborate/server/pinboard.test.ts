import { newId } from '#platform/base/ids.ts';
import { assert } from '#platform/base/assert.ts';
import { expect, test, type cast as Cast } from '#tests/cast.ts';
import type { Area } from '../board.ts';
import { deskState } from './boardState.ts';
import { deletePhoto, photoActor, photosFor } from './photos.ts';
import { addedPhoto } from './photos.testkit.ts';
import { markCard, pinboardFor } from './pinboard.ts';
import { morning, openRoom } from './room.testkit.ts';

const area: Area = [0.1, 0.2, 0.3, 0.25];

async function openPinboard(cast: typeof Cast) {
  const room = await openRoom(cast.anna);
  const actor = await photoActor(room.key, { person: cast.anna.person, guest: null });
  assert(actor, 'who started the workshop looks after its photos');
  const photoId = await addedPhoto(actor);
  const columnId = (await room.board()).board.workshop.columns[1]?.id;
  assert(columnId, 'a board has columns');
  const cardId = newId<'card'>();
  const marked = { photoId, cardId, columnId, title: 'Bewertungen lesen', area };
  const mark = (id = newId<'command'>()) => markCard(actor, id, marked, morning);
  return { room, actor, photoId, marked, mark };
}

test('an area of a photo becomes a card, and stays its source', async ({ cast }) => {
  const { room, actor, photoId, marked, mark } = await openPinboard(cast);
  await room.enter('collect');
  expect(await mark()).toEqual({ ok: true, value: null });
  const { desk } = await deskState(room.key, morning);
  expect(desk.cards).toMatchObject([
    { id: marked.cardId, number: 1, title: 'Bewertungen lesen', photo: { id: photoId, area } },
  ]);
  expect(await pinboardFor(actor, photoId)).toMatchObject({
    cards: [{ number: 1, title: 'Bewertungen lesen', area }],
    photo: { pinboard: true, cards: 1 },
    whyNot: null,
  });
});

test('the same command twice makes one card', async ({ cast }) => {
  const { room, mark, photoId, actor } = await openPinboard(cast);
  const id = newId<'command'>();
  expect(await mark(id)).toMatchObject({ ok: true });
  expect(await mark(id)).toMatchObject({ ok: true });
  expect((await pinboardFor(actor, photoId))?.cards.length).toBe(1);
  expect((await deskState(room.key, morning)).desk.cards.length).toBe(1);
});

test('everybody sees the new card at once', async ({ cast }) => {
  const { room, mark } = await openPinboard(cast);
  await room.enter('group');
  const before = (await room.board()).rev;
  await mark();
  const after = await room.board();
  expect(after.rev).toBeGreaterThan(before);
  expect(after.board.cards).toMatchObject([{ title: 'Bewertungen lesen' }]);
});

test('once the dots have begun no area becomes a card', async ({ cast }) => {
  const { room, mark, actor, photoId } = await openPinboard(cast);
  await room.card('Eine Karte');
  await room.enter('benefit');
  expect(await mark()).toEqual({ ok: false, reason: 'wrongPhase' });
  expect((await pinboardFor(actor, photoId))?.whyNot).toBe('wrongPhase');
});

test('a photo of another organisation makes no card', async ({ cast }) => {
  const { marked } = await openPinboard(cast);
  const theirs = await openRoom(cast.fremd);
  const stranger = await photoActor(theirs.key, { person: cast.fremd.person, guest: null });
  assert(stranger, 'Fremd moderates the own workshop');
  const answer = await markCard(stranger, newId<'command'>(), marked, morning);
  expect(answer).toEqual({ ok: false, reason: 'photoGone' });
  expect(await pinboardFor(stranger, marked.photoId)).toBe(null);
});

test('when the photo is deleted its cards stay, without their picture', async ({ cast }) => {
  const { room, actor, photoId, mark } = await openPinboard(cast);
  await mark();
  await deletePhoto(actor, photoId);
  const { desk } = await deskState(room.key, morning);
  expect(desk.cards.map((card) => card.photo)).toEqual([null]);
  expect(await photosFor(actor)).toEqual([]);
});
