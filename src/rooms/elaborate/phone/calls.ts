import type { GuestState, Own } from '../board.ts';
import type { GuestEnvelope } from '../commands.ts';

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

const patienceMs = 12_000;

export const sendCommand = (code: string, envelope: GuestEnvelope): Promise<Answer<Own>> =>
  ownFrom(`/w/${code}/commands`, envelope);

export const sendJoin = (code: string, joining: Joining): Promise<Answer<Own>> =>
  ownFrom(`/w/${code}/join`, joining);

export const sendReturn = (code: string, word: string): Promise<Answer<Own>> =>
  ownFrom(`/w/${code}/return`, { word });

export async function askState(code: string): Promise<Answer<GuestState>> {
  const answer = await ask(`/w/${code}/state`, { cache: 'no-store' });
  if (answer.kind !== 'done') return answer;
  return isState(answer.value) ? { kind: 'done', value: answer.value } : { kind: 'unreachable' };
}

async function ownFrom(address: string, body: object): Promise<Answer<Own>> {
  const answer = await ask(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (answer.kind !== 'done') return answer;
  return hasOwn(answer.value) ? { kind: 'done', value: answer.value.own } : { kind: 'unreachable' };
}

async function ask(address: string, request: RequestInit): Promise<Answer<unknown>> {
  try {
    const response = await fetch(address, { ...request, signal: AbortSignal.timeout(patienceMs) });
    if (response.ok) return { kind: 'done', value: await response.json() };
    if (response.status === 401) return { kind: 'unknownGuest' };
    if (response.status === 429) return { kind: 'busy' };
    if (response.status >= 500) return { kind: 'unreachable' };
    return { kind: 'refused', reason: reasonIn(await response.json().catch(() => null)) };
  } catch {
    // No network, or a venue's sign-in page in between that answers with something else than JSON.
    return { kind: 'unreachable' };
  }
}

const reasonIn = (body: unknown): string =>
  isObject(body) && 'reason' in body && typeof body.reason === 'string' ? body.reason : 'malformed';

const isObject = (body: unknown): body is object => typeof body === 'object' && body !== null;
const hasOwn = (body: unknown): body is { own: Own } =>
  isObject(body) && 'own' in body && isObject(body.own);
const isState = (body: unknown): body is GuestState =>
  isObject(body) && 'board' in body && 'rev' in body;
