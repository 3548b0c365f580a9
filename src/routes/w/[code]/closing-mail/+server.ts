import { now } from '#platform/base/clock.ts';
import { canSendMail } from '#platform/mail/outbox.ts';
import { closingMailRequest } from '#rooms/elaborate/door.ts';
import { sendClosingMail } from '#rooms/elaborate/door.server.ts';
import { noGuest, notCarriedOut, readJson, tooOften } from '../../json.server.ts';
import { keyOfWorkshop } from '../guests.server.ts';
import type { RequestHandler } from './$types.ts';

/** The private card to its writer's own address. Neither is kept, and neither is logged. */
export const POST: RequestHandler = async (event) => {
  const key = await keyOfWorkshop(event);
  const { guest } = event.locals;
  if (!guest) return noGuest();
  const sent = await readJson(event.request, closingMailRequest);
  if (!sent.ok) return sent.answer;
  const language = sent.value.language ?? event.locals.language;
  const wish = { ...sent.value, language };
  const at = { now: now(), hasMail: canSendMail() };
  const outcome = await sendClosingMail(key, guest, wish, at);
  if (outcome.ok) return Response.json({ ok: true });
  const { reason } = outcome;
  return reason === 'tooManyTries' ? tooOften(reason) : notCarriedOut(reason);
};
