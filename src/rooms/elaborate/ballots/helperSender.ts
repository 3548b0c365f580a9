import { newId } from '#platform/base/ids.ts';
import { isRefusal } from '../refusal.ts';
import { send } from '../send.ts';
import type { HelperRefusal } from './ballotRules.ts';
import type { HelperCommand, HelperEnvelope } from './paper.ts';

/** Why a command was not carried out; after `offline` the same may be sent again. */
export type WhyNot = HelperRefusal | 'offline' | 'signedOut' | 'unknown';
export type Sent = { ok: true } | { ok: false; reason: WhyNot };
export type SendCommand = (command: HelperCommand) => Promise<Sent>;

/**
 * Sends a helper's commands. What is sent again unchanged after the network failed goes with the
 * same id: it happens once.
 * @param address of the page, `/w/CODE/ballots`.
 */
export function helperSender(address: string): SendCommand {
  const unanswered = new Map<string, HelperEnvelope['id']>();
  return async (command) => {
    const text = JSON.stringify(command);
    const id = unanswered.get(text) ?? newId<'command'>();
    unanswered.set(text, id);
    const reply = await send(`${address}/commands`, { id, command });
    if (reply.kind === 'unreachable') return { ok: false, reason: 'offline' };
    unanswered.delete(text);
    return reply.kind === 'done' ? { ok: true } : { ok: false, reason: whyRefused(reply) };
  };
}

function whyRefused({ status, reason }: { status: number; reason: string }): WhyNot {
  if (status === 404) return 'signedOut';
  return isHelperRefusal(reason) ? reason : 'unknown';
}

const isHelperRefusal = (reason: string): reason is HelperRefusal =>
  isRefusal(reason) || ['ballotThere', 'ballotGone', 'emptyBallot'].includes(reason);
