import { getContext, setContext } from 'svelte';
import { newId } from '#platform/base/ids.ts';
import { openStream, type StreamState } from '#platform/live/stream.ts';
import type { Board, Desk, DeskState } from '../board.ts';
import type { DeskCommand, DeskEnvelope } from '../commands.ts';
import { boardAfter, deskAfter, type BoardEvent, type DeskEvent } from '../events.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { askDeskState, send } from '../send.ts';

/** Why a command was not carried out; `offline` also after some tries. */
export type WhyNot = Refusal | 'offline' | 'signedOut' | 'unknown';
export type Sent = { ok: true } | { ok: false; reason: WhyNot };

const pausesMilliseconds = [300, 1200, 3000];

/** The workshop as one desk sees it, kept up to date by its two streams. */
export class DeskSession {
  board: Board;
  desk: Desk;
  connection = $state<StreamState>('live');
  readonly address: string;
  readonly #first: DeskState;

  /** @param address of the desk, `/w/CODE/desk`. */
  constructor(first: DeskState, address: string) {
    this.#first = first;
    this.board = $state.raw(first.board);
    this.desk = $state.raw(first.desk);
    this.address = address;
  }

  /** Begins to listen; `onWorkshop` hears when settings or phase changed. @returns ends it. */
  open(onWorkshop: () => void): () => void {
    const closeBoard = openStream<BoardEvent>({
      address: this.address.replace(/desk$/, 'stream'),
      since: this.#first.rev,
      onEvent: (event) => {
        this.board = boardAfter(this.board, event);
        if (event.kind === 'workshop') onWorkshop();
      },
      onReset: async () => (await this.#reload()).rev,
      onState: (state) => (this.connection = state),
    });
    const closeDesk = openStream<DeskEvent>({
      address: `${this.address}/stream`,
      since: this.#first.deskRev,
      onEvent: (event) => (this.desk = deskAfter(this.desk, event)),
      onReset: async () => (await this.#reload()).deskRev,
      onState: () => undefined,
    });
    return () => {
      closeBoard();
      closeDesk();
    };
  }

  /** Sends a command, again with the same id where the network fails: it happens once. */
  async send(command: DeskCommand): Promise<Sent> {
    const envelope: DeskEnvelope = { id: newId<'command'>(), command };
    for (const pause of [0, ...pausesMilliseconds]) {
      if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
      const sent = await this.#post(envelope);
      if (sent) return sent;
    }
    return { ok: false, reason: 'offline' };
  }

  async #post(envelope: DeskEnvelope): Promise<Sent | null> {
    const reply = await send(`${this.address}/commands`, envelope);
    if (reply.kind === 'done') return { ok: true };
    return reply.kind === 'refused' ? { ok: false, reason: whyRefused(reply) } : null;
  }

  async #reload(): Promise<DeskState> {
    const state = await askDeskState(this.address);
    this.board = state.board;
    this.desk = state.desk;
    return state;
  }
}

function whyRefused({ status, reason }: { status: number; reason: string }): WhyNot {
  // Not yours and not there are the same 404.
  if (status === 401 || status === 404) return 'signedOut';
  return isRefusal(reason) ? reason : 'unknown';
}

const key = Symbol('desk');

export const provideDesk = (session: DeskSession): DeskSession => setContext(key, session);
export const useDesk = (): DeskSession => getContext<DeskSession>(key);
