import { createGuest } from '#platform/auth/guests.ts';
import { addDays } from '#platform/base/clock.ts';
import { newId } from '#platform/base/ids.ts';
import { inOrganisation, pool } from '#platform/db/database.ts';
import { expect, test, type cast as Cast } from '#tests/cast.ts';
import { acceptHelping, helpingLink } from './helpers.ts';
import {
  addPhoto,
  allowAllPhotos,
  changePhoto,
  deletePhoto,
  deskPhoto,
  memberPhoto,
  photoActor,
  photoContent,
  photosFor,
  removePhotosOf,
  type PhotoActor,
} from './photos.ts';
import { addedPhoto, sentFile } from './photos.testkit.ts';
import { morning, openRoom, type Room } from './room.testkit.ts';

async function moderatorOf({ key }: Room, cast: typeof Cast): Promise<PhotoActor> {
  const actor = await photoActor(key, { person: cast.anna.person, guest: null });
  if (!actor) throw new Error('who started the workshop looks after its photos');
  return actor;
}

test('moderators and helpers look after photos; guests, others and strangers do not', async ({
  cast,
}) => {
  const room = await openRoom(cast.anna);
  const { guest: voter } = await room.join();
  const { guest: helper } = await createGuest('de');
  await acceptHelping(await helpingLink(room.actor, morning), { guest: helper }, morning);
  const who = async (visitor: Parameters<typeof photoActor>[1]) =>
    (await photoActor(room.key, visitor))?.moderates ?? null;
  expect(await who({ person: cast.bernd.person, guest: null })).toBe(true);
  expect(await who({ person: null, guest: helper })).toBe(false);
  expect(await who({ person: null, guest: voter })).toBe(null);
  for (const { person } of [cast.carla, cast.dieter, cast.eva, cast.fremd])
    expect(await who({ person, guest: null })).toBe(null);
});

test('a photo is hidden until somebody says why it may be shown', async ({ cast }) => {
  const room = await openRoom(cast.anna);
  const actor = await moderatorOf(room, cast);
  const photoId = await addedPhoto(actor);
  expect(await photosFor(actor)).toMatchObject([
    { id: photoId, rights: 'hidden', description: '', width: 400, height: 300, cards: 0 },
  ]);
  expect(await deskPhoto(actor, photoId, 'thumb')).toMatchObject({ mediaType: 'image/jpeg' });
  const elsewhere = async () => [
    await photoContent(room.key, photoId, 'large'),
    await memberPhoto(cast.dieter, room.key, { photoId, size: 'thumb' }),
  ];
  expect(await elsewhere()).toEqual([null, null]);
  await changePhoto(actor, photoId, { rights: 'portrait' }, morning);
  expect(await elsewhere()).toMatchObject([{ width: 400 }, { width: 400 }]);
  await changePhoto(actor, photoId, { rights: 'hidden' }, morning);
  expect(await elsewhere()).toEqual([null, null]);
});

test('another organisation finds no photo, by no way', async ({ cast }) => {
  const room = await openRoom(cast.anna);
  const theirs = await openRoom(cast.fremd);
  const photoId = await addedPhoto(await moderatorOf(room, cast));
  await allowAllPhotos(await moderatorOf(room, cast), morning);
  const stranger = await photoActor(theirs.key, { person: cast.fremd.person, guest: null });
  if (!stranger) throw new Error('Fremd moderates the own workshop');
  expect(await deskPhoto(stranger, photoId, 'large')).toBe(null);
  expect(await photoContent(theirs.key, photoId, 'large')).toBe(null);
  expect(await memberPhoto(cast.fremd, room.key, { photoId, size: 'large' })).toBe(null);
  expect(await deletePhoto(stranger, photoId)).toEqual({ ok: false, reason: 'photoGone' });
  const told = { description: 'x', pinboard: true };
  expect(await changePhoto(stranger, photoId, told, morning)).toEqual({
    ok: false,
    reason: 'photoGone',
  });
});

test('a helper adds and describes; who may be shown is for moderators to say', async ({ cast }) => {
  const room = await openRoom(cast.anna);
  const helper: PhotoActor = { ...(await moderatorOf(room, cast)), moderates: false };
  const photoId = await addedPhoto(helper);
  const told = { description: 'Die Pinnwand nach dem Ordnen', pinboard: true };
  expect(await changePhoto(helper, photoId, told, morning)).toMatchObject({ ok: true });
  const notAllowed = { ok: false, reason: 'notAllowed' };
  expect(await changePhoto(helper, photoId, { rights: 'assembly' }, morning)).toEqual(notAllowed);
  expect(await allowAllPhotos(helper, morning)).toEqual(notAllowed);
  expect(await deletePhoto(helper, photoId)).toEqual(notAllowed);
  expect(await photosFor(helper)).toMatchObject([
    { description: told.description, pinboard: true },
  ]);
});

test('the same photo sent twice is one, also at the same moment', async ({ cast }) => {
  const room = await openRoom(cast.anna);
  const actor = await moderatorOf(room, cast);
  const photoId = newId<'photo'>();
  const send = async () => addPhoto(actor, { photoId, path: await sentFile() }, morning);
  const answers = await Promise.all([send(), send(), send()]);
  expect(answers.every(({ ok }) => ok)).toBe(true);
  expect((await photosFor(actor)).length).toBe(1);
});

test('"alle: Versammlung" leaves alone what was said already', async ({ cast }) => {
  const actor = await moderatorOf(await openRoom(cast.anna), cast);
  const [portrait, other] = [await addedPhoto(actor), await addedPhoto(actor)];
  await changePhoto(actor, portrait, { rights: 'portrait' }, morning);
  expect(await allowAllPhotos(actor, morning)).toEqual({ ok: true, value: 1 });
  const rights = new Map((await photosFor(actor)).map((photo) => [photo.id, photo.rights]));
  expect([rights.get(portrait), rights.get(other)]).toEqual(['portrait', 'assembly']);
});

test('what is no picture is not kept, and says why', async ({ cast }) => {
  const actor = await moderatorOf(await openRoom(cast.anna), cast);
  const path = await sentFile(Buffer.from('PK\u0003\u0004'));
  const answer = await addPhoto(actor, { photoId: newId<'photo'>(), path }, morning);
  expect(answer).toEqual({ ok: false, reason: 'notAPicture' });
  expect(await photosFor(actor)).toEqual([]);
});

test('after two hundred photos no more are taken in', async ({ cast }) => {
  const room = await openRoom(cast.anna);
  const actor = await moderatorOf(room, cast);
  const first = await addedPhoto(actor);
  await pool().query(
    `with file as (insert into platform.file
       select f.organisation_id, ('01900000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid,
         f.kind, f.media_type, f.width, f.height, f.bytes, f.created_at
       from platform.file f, generate_series(1, 199) n returning organisation_id, id)
     insert into elaborate.photo (organisation_id, id, workshop_id, file_id, added_at)
     select organisation_id, id, $1, id, $2 from file`,
    [room.key.workshopId, morning],
  );
  const another = { photoId: newId<'photo'>(), path: await sentFile() };
  expect(await addPhoto(actor, another, morning)).toEqual({ ok: false, reason: 'tooManyPhotos' });
  await deletePhoto(actor, first);
  expect(await addPhoto(actor, another, morning)).toMatchObject({ ok: true });
});

test('photos come and are described until 14 days after the end; deleted they are always', async ({
  cast,
}) => {
  const room = await openRoom(cast.anna);
  const actor = await moderatorOf(room, cast);
  const photoId = await addedPhoto(actor);
  await room.desk({ kind: 'close' });
  const [evening, muchLater] = [addDays(morning, 1), addDays(morning, 15)];
  const add = async (at: Date) =>
    addPhoto(actor, { photoId: newId<'photo'>(), path: await sentFile() }, at);
  const closed = { ok: false, reason: 'closed' };
  expect(await add(evening)).toMatchObject({ ok: true });
  expect(await add(muchLater)).toEqual(closed);
  expect(await changePhoto(actor, photoId, { rights: 'assembly' }, muchLater)).toEqual(closed);
  expect(await allowAllPhotos(actor, muchLater)).toEqual(closed);
  expect(await changePhoto(actor, photoId, { rights: 'hidden' }, muchLater)).toMatchObject({
    ok: true,
  });
  expect(await deletePhoto(actor, photoId)).toMatchObject({ ok: true });
});

test('what is changed after the end stands in the log of corrections', async ({ cast }) => {
  const room = await openRoom(cast.anna);
  const actor = await moderatorOf(room, cast);
  const photoId = await addedPhoto(actor);
  const undescribed = await addedPhoto(actor);
  await changePhoto(actor, photoId, { description: 'Vorher' }, morning);
  await room.desk({ kind: 'close' });
  await changePhoto(actor, photoId, { description: 'Vorher', rights: 'assembly' }, morning);
  // A first description corrects nothing.
  await changePhoto(actor, undescribed, { description: 'Erst jetzt' }, morning);
  const { rows } = await pool().query(
    'select part, before, after, corrected_by from elaborate.correction',
  );
  const anna = cast.anna.personId;
  expect(rows).toEqual([
    { part: 'photo_rights', before: 'hidden', after: 'assembly', corrected_by: anna },
  ]);
});

test('all released at once after the end stand there one by one', async ({ cast }) => {
  const room = await openRoom(cast.anna);
  const actor = await moderatorOf(room, cast);
  const photos = [await addedPhoto(actor), await addedPhoto(actor)];
  const portrait = await addedPhoto(actor);
  await changePhoto(actor, portrait, { rights: 'portrait' }, morning);
  await room.desk({ kind: 'close' });
  expect(await allowAllPhotos(actor, morning)).toEqual({ ok: true, value: 2 });
  const { rows } = await pool().query(
    `select subject_id, part, before, after, corrected_by from elaborate.correction
     order by subject_id`,
  );
  const said = { part: 'photo_rights', before: 'hidden', after: 'assembly' };
  const all = photos.sort().map((id) => ({ subject_id: id, ...said }));
  expect(rows).toEqual(all.map((row) => ({ ...row, corrected_by: cast.anna.personId })));
});

test('with a photo, a workshop or all photos of a day their files go', async ({ cast }) => {
  const room = await openRoom(cast.anna);
  const actor = await moderatorOf(room, cast);
  const count = async () =>
    (await pool().query<{ n: number }>('select count(*)::int as n from platform.file')).rows[0]?.n;
  const photoId = await addedPhoto(actor);
  await addedPhoto(actor);
  expect(await count()).toBe(2);
  await deletePhoto(actor, photoId);
  expect(await count()).toBe(1);
  await inOrganisation(room.key, (tx) => removePhotosOf(tx, room.key));
  expect(await count()).toBe(0);
  await addedPhoto(actor);
  await pool().query('delete from elaborate.workshop where id = $1', [room.key.workshopId]);
  expect(await count()).toBe(0);
  const { rows } = await pool().query<{ n: number }>(
    `select count(*)::int as n from graphile_worker.jobs where task_identifier = 'remove_content'`,
  );
  expect(rows[0]?.n).toBe(3);
});
