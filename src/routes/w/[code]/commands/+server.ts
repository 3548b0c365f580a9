import { now } from '#platform/base/clock.ts';
import { guestEnvelope } from '#rooms/elaborate/door.ts';
import { runGuestCommand } from '#rooms/elaborate/door.server.ts';
import { noGuest, notCarriedOut, readJson } from '../../json.server.ts';
import { keyOfWorkshop } from '../guests.server.ts';
import type { RequestHandler } from './$types.ts';

export const POST: RequestHandler = async (event) => {
  const key = await keyOfWorkshop(event);
  const { guest } = event.locals;
  if (!guest) return noGuest();
  const sent = await readJson(event.request, guestEnvelope);
  if (!sent.ok) return sent.answer;
  const outcome = await runGuestCommand(key, guest, sent.value, now());
  return outcome.ok
    ? Response.json({ ok: true, own: outcome.value })
    : notCarriedOut(outcome.reason);
};
