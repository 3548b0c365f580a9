import { deserialize } from '$app/forms';
import * as v from 'valibot';
import type { PhotoId, Sent } from '#rooms/elaborate/door.ts';
import { sendRefusals } from '#rooms/elaborate/door.ts';

/** Sends one photo to the page's own form, as the form without JavaScript does. */
export async function sendPhoto(photoId: PhotoId, photo: Blob): Promise<Sent> {
  const body = new FormData();
  // First, so that the server knows it before the photo.
  body.set('photoId', photoId);
  body.set('photo', photo, 'photo');
  try {
    const answer = await fetch('?/add', { method: 'POST', body, headers });
    // A server that is starting, a proxy in between.
    if (answer.status >= 502) return null;
    if (answer.status === 413) return { ok: false, reason: 'fileTooLarge' };
    const result = deserialize(await answer.text());
    if (result.type === 'success') return { ok: true };
    const told = result.type === 'failure' ? v.safeParse(failure, result.data) : null;
    return { ok: false, reason: told?.success ? told.output.refusals[0] : 'unknown' };
  } catch {
    return null;
  }
}

const headers = { accept: 'application/json', 'x-sveltekit-action': 'true' };
const failure = v.object({ refusals: v.looseTuple([v.picklist(sendRefusals)]) });
