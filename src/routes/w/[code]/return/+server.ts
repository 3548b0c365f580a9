import { now } from '#platform/base/clock.ts';
import { returnRequest } from '#rooms/elaborate/door.ts';
import { returnWithWord } from '#rooms/elaborate/door.server.ts';
import { notCarriedOut, readJson, tooOften } from '../../json.server.ts';
import { keyOfWorkshop, knownOrNewGuest } from '../guests.server.ts';
import type { RequestHandler } from './$types.ts';

export const POST: RequestHandler = async (event) => {
  const key = await keyOfWorkshop(event);
  const sent = await readJson(event.request, returnRequest);
  if (!sent.ok) return sent.answer;
  const { guest } = await knownOrNewGuest(event);
  const outcome = await returnWithWord(key, guest, sent.value.word, now());
  if (outcome.ok) return Response.json({ own: outcome.value });
  const { reason } = outcome;
  return reason === 'tooManyTries' ? tooOften(reason) : notCarriedOut(reason);
};
