import { now } from '#platform/base/clock.ts';
import { helperEnvelope } from '#rooms/elaborate/door.ts';
import { runHelperCommand } from '#rooms/elaborate/door.server.ts';
import { notCarriedOut, readJson } from '../../../json.server.ts';
import { requireHelper } from '../helper.server.ts';
import type { RequestHandler } from './$types.ts';

export const POST: RequestHandler = async (event) => {
  const actor = await requireHelper(event);
  const sent = await readJson(event.request, helperEnvelope);
  if (!sent.ok) return sent.answer;
  const outcome = await runHelperCommand(actor, sent.value, now());
  return outcome.ok ? Response.json({ ok: true }) : notCarriedOut(outcome.reason);
};
