import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { newId, isId } from '#platform/base/ids.ts';
import { now } from '#platform/base/clock.ts';
import { mostPictureBytes } from '#platform/files/picture.ts';
import { receiveForm, type ReceivedForm } from '#platform/files/receiveForm.ts';
import { photoWish, mostPhotosAtOnce, type SendRefusal } from '#rooms/elaborate/door.ts';
import {
  addPhoto,
  allowAllPhotos,
  boardState,
  changePhoto,
  deletePhoto,
  photosFor,
  type PhotoActor,
} from '#rooms/elaborate/door.server.ts';
import { readForm, requireIdIn } from '../../../../forms.server.ts';
import { refuse } from '../../../../guards.server.ts';
import { requirePhotoActor } from '../../photos/photos.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  const actor = await requirePhotoActor(event);
  const { code, title } = (await boardState(actor.key, now())).board.workshop;
  return {
    workshop: { code, title },
    photos: await photosFor(actor),
    moderates: actor.moderates,
  };
};

const wishes = { mostFiles: mostPhotosAtOnce, mostBytes: mostPictureBytes };

export const actions: Actions = {
  add: async (event) => {
    const actor = await requirePhotoActor(event);
    const refusals =
      (await receiveForm(event.request, wishes, (form) => addAll(actor, form))) ?? brokenOff;
    return refusals.why.length > 0
      ? fail(400, { sent: refusals.sent, refusals: refusals.why })
      : { sent: refusals.sent };
  },
  change: async (event) => {
    const actor = await requirePhotoActor(event);
    const form = await readForm(event.request, photoWish);
    const photo = requireIdIn<'photo'>(form.typed, 'photo');
    if (!form.ok) return fail(400, { photo, refusal: 'unknown' as const });
    const changed = await changePhoto(actor, photo, form.values, now());
    if (!changed.ok) return fail(409, { photo, refusal: refuse(changed.reason) });
    return { saved: photo };
  },
  allowAll: async (event) => {
    const allowed = await allowAllPhotos(await requirePhotoActor(event), now());
    if (!allowed.ok) return fail(409, { refusal: refuse(allowed.reason) });
    return { allowed: allowed.value };
  },
  delete: async (event) => {
    const actor = await requirePhotoActor(event);
    const form = await readForm(event.request, v.object({}));
    const deleted = await deletePhoto(actor, requireIdIn<'photo'>(form.typed, 'photo'));
    if (!deleted.ok) return fail(409, { refusal: refuse(deleted.reason) });
    return { deleted: true as const };
  },
};

type Added = { sent: number; why: SendRefusal[] };
const brokenOff: Added = { sent: 0, why: ['brokenOff'] };

/** One after the other; what is wrong with one keeps no other from being added. */
async function addAll(actor: PhotoActor, { texts, files }: ReceivedForm): Promise<Added> {
  const why: SendRefusal[] = files.length === 0 ? ['nothingChosen'] : [];
  const named = texts.photoId;
  for (const { path, tooLarge } of files) {
    // A script names the one it sends, so that a second try adds nothing.
    const photoId = files.length === 1 && isId<'photo'>(named) ? named : newId<'photo'>(now());
    const added = tooLarge ? tooLargeOne : await addPhoto(actor, { photoId, path }, now());
    if (!added.ok) why.push(refuse(added.reason));
  }
  return { sent: files.length - why.length, why };
}

const tooLargeOne = { ok: false, reason: 'fileTooLarge' } as const;
