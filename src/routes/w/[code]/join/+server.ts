import { mayJoinWorkshop } from '#platform/auth/workshopCodes.ts';
import { now } from '#platform/base/clock.ts';
import { joinRequest } from '#rooms/elaborate/door.ts';
import { joinWorkshop } from '#rooms/elaborate/door.server.ts';
import { notCarriedOut, readJson, tooOften } from '../../json.server.ts';
import { keyOfWorkshop, knownOrNewGuest } from '../guests.server.ts';
import type { RequestHandler } from './$types.ts';

export const POST: RequestHandler = async (event) => {
  const key = await keyOfWorkshop(event);
  const sent = await readJson(event.request, joinRequest);
  if (!sent.ok) return sent.answer;
  if (!mayJoinWorkshop(key.workshopId, now())) return tooOften('tooManyJoins');
  if (sent.value.language) event.locals.language = sent.value.language;
  const who = await knownOrNewGuest(event);
  const outcome = await joinWorkshop(key, who, sent.value, now());
  return outcome.ok ? Response.json({ own: outcome.value }) : notCarriedOut(outcome.reason);
};
