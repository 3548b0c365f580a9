import { error, type RequestEvent } from '@sveltejs/kit';
import { scopeByOrganisation } from '#platform/auth/memberships.ts';
import { pictureSizes, type PictureSize } from '#platform/files/picture.ts';
import { deskPhoto, memberPhoto, photoActor } from '#rooms/elaborate/door.server.ts';
import { keyOfWorkshop } from '../../../guests.server.ts';
import { pictureAnswer, requirePhotoId } from '../../photos.server.ts';
import type { RequestHandler } from './$types.ts';

export const GET: RequestHandler = async (event) => {
  const photoId = requirePhotoId(event.params.photo);
  const size = pictureSizes.find((one) => one === event.params.size) ?? error(404, 'Not found');
  const picture = await pictureFor(event, { photoId, size });
  return picture ? pictureAnswer(picture) : error(404, 'Not found');
};

type Wanted = { photoId: ReturnType<typeof requirePhotoId>; size: PictureSize };

/** Moderators and helpers see every photo, members those that may be shown, others none. */
async function pictureFor(event: RequestEvent<{ code: string }>, wanted: Wanted) {
  const key = await keyOfWorkshop(event);
  const actor = await photoActor(key, event.locals);
  if (actor) return deskPhoto(actor, wanted.photoId, wanted.size);
  const { person } = event.locals;
  const scope = person && (await scopeByOrganisation(person, key.organisationId));
  return scope && memberPhoto(scope, key, wanted);
}
