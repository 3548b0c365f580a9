import type { BoardState, DeskState } from './board.ts';

/**
 * What came of asking the server. `unreachable` may be tried again: no network, a server in
 * trouble, or a venue's sign-in page in between that answers with something else than JSON.
 */
export type Reply =
  | { kind: 'done'; body: unknown }
  | { kind: 'refused'; status: number; reason: string }
  | { kind: 'unreachable' };

/** Posts a body as JSON; waits twelve seconds at most. */
export const send = (address: string, body: object): Promise<Reply> =>
  replyOf(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** Asks for JSON, never for what was kept; waits twelve seconds at most. */
export const ask = (address: string): Promise<Reply> => replyOf(address, { cache: 'no-store' });

/**
 * The state of a workshop as its desk sees it, asked for anew.
 * @param address of the desk, `/w/CODE/desk`. @throws where the server does not answer with it.
 */
export async function askDeskState(address: string): Promise<DeskState> {
  const reply = await ask(`${address}/state`);
  if (reply.kind === 'done' && isDeskState(reply.body)) return reply.body;
  throw new Error(`${address}/state: ${reply.kind}`);
}

/**
 * The board as everybody may see it, asked for anew.
 * @param address of the wall, `/w/CODE/wall`. @throws where the server does not answer with it.
 */
export async function askBoardState(address: string): Promise<BoardState> {
  const reply = await ask(`${address}/state`);
  if (reply.kind === 'done' && isBoardState(reply.body)) return reply.body;
  throw new Error(`${address}/state: ${reply.kind}`);
}

const patienceMs = 12_000;

async function replyOf(address: string, request: RequestInit): Promise<Reply> {
  try {
    const response = await fetch(address, { ...request, signal: AbortSignal.timeout(patienceMs) });
    if (response.ok) return { kind: 'done', body: await response.json() };
    if (response.status >= 500) return { kind: 'unreachable' };
    const reason = reasonIn(await response.json().catch(() => null));
    return { kind: 'refused', status: response.status, reason };
  } catch {
    // Also an answer that is no JSON. The caller tells who waits.
    return { kind: 'unreachable' };
  }
}

const reasonIn = (body: unknown): string =>
  isObject(body) && 'reason' in body && typeof body.reason === 'string' ? body.reason : 'malformed';

// Our own server sent it; only that it did is looked at.
export const isObject = (body: unknown): body is object =>
  typeof body === 'object' && body !== null;
export const isBoardState = (body: unknown): body is BoardState =>
  isObject(body) && 'board' in body && 'rev' in body;
const isDeskState = (body: unknown): body is DeskState =>
  isBoardState(body) && 'deskRev' in body && 'desk' in body;
