import { error, fail, redirect } from '@sveltejs/kit';
import { assert } from '#platform/base/assert.ts';
import { now } from '#platform/base/clock.ts';
import { isId } from '#platform/base/ids.ts';
import { markedCard } from '#rooms/elaborate/door.ts';
import { markCard, pinboardFor } from '#rooms/elaborate/door.server.ts';
import { photoMessages } from '#rooms/elaborate/messages/photos.ts';
import { readForm } from '../../../../forms.server.ts';
import { refuse } from '../../../../guards.server.ts';
import { requirePhotoActor, requirePhotoId } from '../../photos/photos.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  const actor = await requirePhotoActor(event);
  const photoId = requirePhotoId(event.params.photo);
  return (await pinboardFor(actor, photoId)) ?? error(404, 'Not found');
};

export const actions: Actions = {
  card: async (event) => {
    const actor = await requirePhotoActor(event);
    const photoId = requirePhotoId(event.params.photo);
    const form = await readForm(event.request, markedCard);
    if (!form.ok) return fail(400, { refusal: 'unknown' as const });
    // A card is made once, so its id names the command too.
    const { cardId, title } = form.values;
    assert(isId<'command'>(cardId), 'ids of all kinds look alike');
    const named = title || photoMessages[event.locals.language].untitled;
    const card = { ...form.values, photoId, title: named };
    const outcome = await markCard(actor, cardId, card, now());
    if (!outcome.ok) return fail(409, { refusal: refuse(outcome.reason) });
    redirect(303, event.url.pathname);
  },
};
