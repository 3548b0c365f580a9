import type { Scope } from '#platform/auth/scope.ts';
import { assert } from '#platform/base/assert.ts';
import { newId, type PersonId } from '#platform/base/ids.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import { isUniqueViolation } from '#platform/db/databaseProblem.ts';
import { keepPicture, pictureContent, type Picture } from '#platform/files/files.ts';
import type { PictureSize } from '#platform/files/picture.ts';
import { readPicture, type ReadPicture } from '#platform/files/readPicture.ts';
import type { PhotoId, WorkshopKey } from '../board.ts';
import {
  mayBeShown,
  mostPhotos,
  type PhotoRefusal,
  type PhotoView,
  type PhotoWish,
} from '../photos/photo.ts';
import { correctableUntil } from '../report/correction.ts';
import { deskActor, type Visitor } from './actors.ts';
import { announce } from './announce.ts';
import { helperActor } from './helpers.ts';
import {
  countPhotos,
  deletePhotos,
  insertPhoto,
  photoById,
  photosOfWorkshop,
  setPhoto,
  type PhotoInList,
} from './photos.queries.ts';
import { cardsOnPhoto } from './pinboard.queries.ts';
import { insertCorrection } from './report.queries.ts';
import { findWorkshopFor } from './workshops.ts';
import { workshopOf } from './workshops.queries.ts';

/**
 * Who looks after the photos of a workshop: moderators, and helpers, who add and describe. Whether
 * somebody may be shown, and what is deleted, is for moderators to say.
 */
export type PhotoActor = {
  key: WorkshopKey;
  id: string;
  moderates: boolean;
  /** For the log of corrections; who has no account is not named there. */
  personId?: PersonId | null;
};

/** The visitor as somebody who looks after photos; null for guests and everybody else. */
export async function photoActor(key: WorkshopKey, visitor: Visitor): Promise<PhotoActor | null> {
  const personId = visitor.person?.id ?? null;
  const moderator = await deskActor(key, visitor);
  if (moderator) return { ...moderator, moderates: true, personId };
  const helper = await helperActor(key, visitor);
  return helper && { ...helper, moderates: false, personId };
}

type Changed<T = null> = Promise<Outcome<T, PhotoRefusal>>;

/** Every photo of the day in the order in which they were added, also those not to be shown. */
export const photosFor = ({ key }: PhotoActor): Promise<PhotoView[]> =>
  inOrganisation(key, async (tx) => (await photosOfWorkshop(tx, key)).map(photoView));

/**
 * Takes a photo in; the same id twice is one photo. It is shown nowhere until somebody says that it
 * may be. @param file as it was received, gone afterwards. Refuses what is no picture
 * (`PictureRefusal`), more than 200 photos a day, and a day that ended more than 14 days ago.
 */
export async function addPhoto(
  { key }: PhotoActor,
  { photoId, path }: { photoId: PhotoId; path: string },
  now: Date,
): Changed {
  // Asked before the picture is decoded, which takes its time, and again when it is kept.
  const before = await inOrganisation(key, (tx) => mayAdd(tx, key, photoId, now));
  if (!before.ok || before.value === 'there') return before.ok ? done(null) : before;
  const picture = await readPicture(path, 'photo');
  if (!picture.ok) return picture;
  return keep(key, { photoId, picture: picture.value }, now);
}

async function keep(
  key: WorkshopKey,
  { photoId, picture }: { photoId: PhotoId; picture: ReadPicture },
  now: Date,
): Changed {
  try {
    return await inOrganisation(key, async (tx) => {
      const may = await mayAdd(tx, key, photoId, now);
      if (!may.ok || may.value === 'there') return may.ok ? done(null) : may;
      const fileId = await keepPicture(tx, key, picture, now);
      await insertPhoto(tx, key, { id: photoId, file_id: fileId, added_at: now });
      return done(null);
    });
  } catch (error) {
    // Sent again while the first was under way: that one keeps it.
    if (isUniqueViolation(error)) return done(null);
    throw error;
  }
}

async function mayAdd(
  tx: Tx,
  key: WorkshopKey,
  photoId: PhotoId,
  now: Date,
): Promise<Outcome<'new' | 'there', PhotoRefusal>> {
  const closed = await whyNotChange(tx, key, now);
  if (closed) return refused(closed);
  if (await photoById(tx, key, photoId)) return done('there');
  return (await countPhotos(tx, key)) < mostPhotos ? done('new') : refused('tooManyPhotos');
}

/**
 * Changes the description, read aloud and printed below the photo, whether it shows a pinboard, and
 * whether and why it may be shown, which only moderators say.
 */
export async function changePhoto(
  { key, moderates, personId = null }: PhotoActor,
  photoId: PhotoId,
  wish: Partial<PhotoWish>,
  now: Date,
): Changed {
  if (wish.rights && !moderates) return refused('notAllowed');
  return inOrganisation(key, async (tx): Changed => {
    const late = await whyNotChange(tx, key, now);
    // Consent can be withdrawn at any time; nothing else is changed then.
    const change = late && wish.rights === 'hidden' ? { rights: wish.rights } : wish;
    if (late && change === wish) return refused(late);
    const before = await photoById(tx, key, photoId);
    if (!before) return refused('photoGone');
    await setPhoto(tx, key, photoId, change);
    await logChange(tx, { key, personId }, { before, change, now });
    return done(null);
  });
}

type Logged = { before: PhotoInList; change: Partial<PhotoWish>; now: Date };

/**
 * After the end what is said of a photo is corrected, and the log of the report says so. A first
 * description corrects nothing.
 */
async function logChange(
  tx: Tx,
  { key, personId }: Pick<PhotoActor, 'key' | 'personId'>,
  { before, change, now }: Logged,
): Promise<void> {
  if (!(await workshopOf(tx, key))?.closed_at) return;
  for (const what of ['description', 'rights'] as const) {
    const after = change[what];
    if (after === undefined || after === before[what] || before[what] === '') continue;
    await insertCorrection(tx, key, {
      id: newId<'correction'>(now),
      part: `photo_${what}`,
      subject_id: before.id,
      before: before[what],
      after,
      corrected_by: personId ?? null,
      corrected_at: now,
    });
  }
}

/** Releases as `assembly` all that nothing was said of yet. @returns how many. For moderators. */
export async function allowAllPhotos(
  { key, moderates, personId = null }: PhotoActor,
  now: Date,
): Changed<number> {
  if (!moderates) return refused('notAllowed');
  return inOrganisation(key, async (tx): Changed<number> => {
    const reason = await whyNotChange(tx, key, now);
    if (reason) return refused(reason);
    const change = { rights: 'assembly' } as const;
    const unsaid = (await photosOfWorkshop(tx, key)).filter(({ rights }) => rights === 'hidden');
    for (const before of unsaid) {
      await setPhoto(tx, key, before.id, change);
      await logChange(tx, { key, personId }, { before, change, now });
    }
    return done(unsaid.length);
  });
}

/** Deletes a photo, its files a moment later; cards made of it stay. For moderators. */
export async function deletePhoto({ key, moderates }: PhotoActor, photoId: PhotoId): Changed {
  if (!moderates) return refused('notAllowed');
  // Also when the day is long over: somebody who is in it may ask for that at any time.
  return inOrganisation(key, async (tx): Changed => {
    const cards = (await cardsOnPhoto(tx, key, photoId)).map(({ id }) => id);
    if ((await deletePhotos(tx, key, photoId)) === 0) return refused('photoGone');
    await announce(tx, key, { cards });
    return done(null);
  });
}

/** Every photo of a workshop, for a deadline or a rehearsal's end. */
export const removePhotosOf = (tx: Tx, key: WorkshopKey): Promise<number> => deletePhotos(tx, key);

/** A photo for those who look after photos, whatever may be shown of it to others. */
export async function deskPhoto(
  { key }: PhotoActor,
  photoId: PhotoId,
  size: PictureSize,
): Promise<Picture | null> {
  const photo = await inOrganisation(key, (tx) => photoById(tx, key, photoId));
  return photo ? pictureContent(key.organisationId, photo.file_id, size) : null;
}

/** A photo for a member who may see this workshop's result, if it may be shown. */
export async function memberPhoto(
  scope: Scope,
  key: WorkshopKey,
  wanted: { photoId: PhotoId; size: PictureSize },
): Promise<Picture | null> {
  const found = await findWorkshopFor(scope, key.workshopId);
  return found ? photoContent(found.key, wanted.photoId, wanted.size) : null;
}

/**
 * A photo for whoever may read the report; null for one that is not to be shown, as for one that is
 * not there. Who may read is asked before.
 */
export async function photoContent(
  key: WorkshopKey,
  photoId: PhotoId,
  size: PictureSize,
): Promise<Picture | null> {
  const photo = await inOrganisation(key, (tx) => photoById(tx, key, photoId));
  if (!photo || !mayBeShown(photo.rights)) return null;
  return pictureContent(key.organisationId, photo.file_id, size);
}

/** As long as a report may be corrected. */
async function whyNotChange(tx: Tx, key: WorkshopKey, now: Date): Promise<'closed' | null> {
  const workshop = await workshopOf(tx, key);
  assert(workshop, 'a workshop with an actor is there');
  const { closed_at: closedAt } = workshop;
  return closedAt && correctableUntil(closedAt) < now ? 'closed' : null;
}

const photoView = (row: PhotoInList): PhotoView => ({
  id: row.id,
  description: row.description,
  rights: row.rights,
  pinboard: row.pinboard,
  width: row.width,
  height: row.height,
  addedAt: row.added_at,
  cards: row.cards,
});
