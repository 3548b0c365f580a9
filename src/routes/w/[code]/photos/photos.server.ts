import { error, type RequestEvent } from '@sveltejs/kit';
import { isId } from '#platform/base/ids.ts';
import type { Picture } from '#platform/files/files.ts';
import { photoActor, type PhotoActor } from '#rooms/elaborate/door.server.ts';
import type { PhotoId } from '#rooms/elaborate/door.ts';
import { keyOfWorkshop, notForEverybody } from '../guests.server.ts';

/**
 * The visitor as somebody who looks after the photos of the workshop. Who is none gets 404, and is
 * told who is.
 */
export async function requirePhotoActor(
  event: RequestEvent<{ code: string }>,
): Promise<PhotoActor> {
  const key = await keyOfWorkshop(event);
  return (await photoActor(key, event.locals)) ?? notForEverybody(event);
}

export const requirePhotoId = (text: unknown): PhotoId =>
  isId<'photo'>(text) ? text : error(404, 'Not found');

// Long enough for one look through the photos, short enough for one that is deleted.
const keptSeconds = 600;

/** A picture as an answer: never run, never guessed, kept by this browser only, for ten minutes. */
export const pictureAnswer = ({ bytes, mediaType }: Picture): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': mediaType,
      'content-disposition': 'inline',
      'cache-control': `private, max-age=${keptSeconds}`,
    },
  });
