import { now } from '#platform/base/clock.ts';
import { deskEnvelope } from '#rooms/elaborate/door.ts';
import { runDeskCommand } from '#rooms/elaborate/door.server.ts';
import { notCarriedOut, readJson } from '../../../json.server.ts';
import { requireModerator } from '../moderator.server.ts';
import type { RequestHandler } from './$types.ts';

export const POST: RequestHandler = async (event) => {
  const actor = await requireModerator(event);
  const sent = await readJson(event.request, deskEnvelope);
  if (!sent.ok) return sent.answer;
  const outcome = await runDeskCommand(actor, sent.value, now());
  return outcome.ok ? Response.json({ ok: true }) : notCarriedOut(outcome.reason);
};
