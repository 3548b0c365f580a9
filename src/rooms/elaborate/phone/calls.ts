import type { GuestState, Own } from '../board.ts';
import type { ClosingMailWish } from '../closingMail.ts';
import type { GuestEnvelope } from '../commands.ts';
import { ask, isBoardState, isObject, send, type Reply } from '../send.ts';

/**
 * What came of asking the server. `unreachable` may be tried again, `unknownGuest` only after
 * joining again.
 */
export type Answer<T> =
  | { kind: 'done'; value: T }
  | { kind: 'refused'; reason: string }
  | { kind: 'unknownGuest' }
  | { kind: 'busy' }
  | { kind: 'unreachable' };

/** `id` makes a join happen once, also when its answer was lost and it is sent again. */
export type Joining = { id: string; name: string; language: string; another: boolean };

export const sendCommand = (code: string, envelope: GuestEnvelope): Promise<Answer<Own>> =>
  ownFrom(`/w/${code}/commands`, envelope);

export const sendJoin = (code: string, joining: Joining): Promise<Answer<Own>> =>
  ownFrom(`/w/${code}/join`, joining);

export const sendReturn = (code: string, word: string): Promise<Answer<Own>> =>
  ownFrom(`/w/${code}/return`, { word });

/** The private card to its writer's own address; `refused` with `noMail` where no mail goes out. */
export async function sendClosingMail(
  code: string,
  mail: ClosingMailWish & { language: string },
): Promise<Answer<true>> {
  const answer = answerOf(await send(`/w/${code}/closing-mail`, mail));
  return answer.kind === 'done' ? { kind: 'done', value: true } : answer;
}

export async function askState(code: string): Promise<Answer<GuestState>> {
  const answer = answerOf(await ask(`/w/${code}/state`));
  if (answer.kind !== 'done') return answer;
  return isGuestState(answer.value)
    ? { kind: 'done', value: answer.value }
    : { kind: 'unreachable' };
}

async function ownFrom(address: string, body: object): Promise<Answer<Own>> {
  const answer = answerOf(await send(address, body));
  if (answer.kind !== 'done') return answer;
  return hasOwn(answer.value) ? { kind: 'done', value: answer.value.own } : { kind: 'unreachable' };
}

function answerOf(reply: Reply): Answer<unknown> {
  if (reply.kind === 'done') return { kind: 'done', value: reply.body };
  if (reply.kind === 'unreachable') return reply;
  if (reply.status === 401) return { kind: 'unknownGuest' };
  if (reply.status === 429) return { kind: 'busy' };
  return { kind: 'refused', reason: reply.reason };
}

const hasOwn = (body: unknown): body is { own: Own } =>
  isObject(body) && 'own' in body && isObject(body.own);
const isGuestState = (body: unknown): body is GuestState => isBoardState(body) && 'own' in body;
