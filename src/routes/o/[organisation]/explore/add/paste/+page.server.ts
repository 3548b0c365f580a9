import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { now } from '#platform/base/clock.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { placeFields, type HandMention } from '#rooms/explore/byHand/handMention.ts';
import { readPieces } from '#rooms/explore/byHand/pasteForm.ts';
import { mostPastedLength, mostPieces, type Piece } from '#rooms/explore/byHand/piece.ts';
import { splitPasted } from '#rooms/explore/byHand/split.ts';
import { addByHand, knownByHand } from '#rooms/explore/server/byHand/addByHand.ts';
import { textsIn } from '../../../../../forms.server.ts';
import { refuse, requireRight, requireScope } from '../../../../../guards.server.ts';
import { leadToThanks, thanksIn } from '../added.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  requireRight(await requireScope(event), 'addMentions');
  return { thanks: thanksIn(event.url.searchParams) };
};

export const actions: Actions = {
  look: async (event) => {
    const scope = await requireScope(event);
    requireRight(scope, 'addMentions');
    const typed = textsIn(await event.request.formData());
    const place = v.safeParse(placeFields, typed);
    const pasted = typed.pasted ?? '';
    const wrong = place.success ? [] : ['network'];
    const sound = pasted.trim() !== '' && pasted.length <= mostPastedLength;
    if (!sound || !place.success)
      return fail(400, { wrong: sound ? wrong : [...wrong, 'pasted'], typed });
    const at = now();
    const frame = { timeZone: scope.timeZone, order: 'dayFirst', now: at } as const;
    const pieces = splitPasted(pasted, frame);
    if (pieces.length > mostPieces) return fail(400, { wrong: ['tooManyPieces'], typed });
    return { typed, ...(await previewOf(scope, place.output, pieces)), wrongPiece: null };
  },
  arrange: async (event) => {
    const { scope, typed, place, form } = await sentPieces(event);
    return { typed, ...(await previewOf(scope, place, form.pieces)), wrongPiece: form.wrong };
  },
  save: async (event) => {
    const { scope, typed, place, form } = await sentPieces(event);
    if (form.wrong !== null || !place || form.pieces.length === 0) {
      const preview = await previewOf(scope, place, form.pieces);
      const wrong = place ? [] : ['network'];
      return fail(400, { wrong, typed, ...preview, wrongPiece: form.wrong });
    }
    const added = await addByHand(scope, mentionsOf(place, form.pieces), now());
    if (!added.ok) return fail(409, { wrong: [refuse(added.reason)], typed });
    leadToThanks(scope, '/paste', added.value);
  },
};

type Place = v.InferOutput<typeof placeFields>;

async function sentPieces(event: Parameters<typeof requireScope>[0] & { request: Request }) {
  const scope = await requireScope(event);
  requireRight(scope, 'addMentions');
  const typed = textsIn(await event.request.formData());
  const place = v.safeParse(placeFields, typed);
  return { scope, typed, place: place.success ? place.output : null, form: readPieces(typed) };
}

async function previewOf(scope: Scope, place: Place | null, pieces: readonly Piece[]) {
  const known = place ? await knownByHand(scope, mentionsOf(place, pieces), now()) : [];
  return { pieces: [...pieces], known };
}

const mentionsOf = (place: Place, pieces: readonly Piece[]): HandMention[] =>
  pieces.map(({ text, day, isAbout, stars, author }) => ({
    ...place,
    ...{ text, day, isAbout, stars, author, link: '' },
  }));
