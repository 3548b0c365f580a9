import type { DeskState } from './board.ts';

/**
 * The state of a workshop as its desk sees it, asked for anew.
 * @param address of the desk, `/w/CODE/desk`. @throws where the server does not answer with it.
 */
export async function loadDeskState(address: string): Promise<DeskState> {
  const response = await fetch(`${address}/state`);
  const state: unknown = response.ok ? await response.json() : null;
  if (!isDeskState(state)) throw new Error(`${address}/state answered ${response.status}`);
  return state;
}

// Our own server sent it; only that it did is looked at.
const isDeskState = (state: unknown): state is DeskState =>
  typeof state === 'object' && state !== null && 'board' in state && 'deskRev' in state;
