import { Connection, poll, type Batch, type Line, type StreamState } from './connection.ts';
import { amongTabs, type Tabs } from './tabs.ts';

export type { StreamState } from './connection.ts';

export type StreamWishes<Event> = {
  /** Such as `/w/ABCDE/stream`. */
  address: string;
  /** The rev that came with the state the page has. */
  since: number;
  onEvent(event: Event, rev: number): void;
  /** Events were missed for good: load the state again; the answer is the rev that came with it. */
  onReset(): Promise<number>;
  onState(state: StreamState): void;
};

// What the leading tab says to the others.
type Said<Event> = { batch: Batch<Event> } | { reset: true } | { state: StreamState };

/**
 * Hears every event of a topic once and in order, through drop-outs, sleeping phones and proxies
 * that hold streams back. The tabs of a browser share one connection. @returns closes it.
 */
export function openStream<Event>(wishes: StreamWishes<Event>): () => void {
  const stream = new SharedStream(wishes);
  return () => stream.close();
}

class SharedStream<Event> {
  readonly #wishes: StreamWishes<Event>;
  readonly #tabs: Tabs<Said<Event>>;
  #rev: number;
  #state: StreamState = 'live';
  #connection: Connection<Event> | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(wishes: StreamWishes<Event>) {
    this.#wishes = wishes;
    this.#rev = wishes.since;
    this.#tabs = amongTabs<Said<Event>>(wishes.address, {
      lead: () => this.#lead(),
      follow: () => {
        this.#rest();
        this.#inTurn(() => poll(this.#line()));
      },
      rest: () => this.#rest(),
      greeting: () => ({ state: this.#state }),
      hear: (said) => this.#hear(said),
    });
  }

  close(): void {
    this.#tabs.close();
    this.#rest();
  }

  #rest(): void {
    this.#connection?.close();
    this.#connection = null;
  }

  #lead(): void {
    this.#connection = new Connection({
      ...this.#line(),
      onBatch: (batch) => {
        this.#take(batch);
        this.#tabs.tell({ batch });
      },
      onReset: async () => {
        await this.#reset();
        this.#tabs.tell({ reset: true });
      },
      onState: (state) => {
        this.#enter(state);
        this.#tabs.tell({ state });
      },
    });
  }

  #hear(said: Said<Event>): void {
    if ('state' in said) this.#enter(said.state);
    else if ('batch' in said) this.#inTurn(() => this.#follow(said.batch));
    else this.#inTurn(() => this.#reset());
  }

  async #follow(batch: Batch<Event>): Promise<void> {
    if (batch.from > this.#rev) await poll(this.#line());
    if (batch.from <= this.#rev) this.#take(batch);
  }

  #line(): Line<Event> {
    return {
      address: this.#wishes.address,
      rev: () => this.#rev,
      onBatch: (batch) => this.#take(batch),
      onReset: () => this.#reset(),
      onState: (state) => this.#enter(state),
    };
  }

  #take(batch: Batch<Event>): void {
    for (const { rev, event } of batch.events) {
      if (rev > this.#rev) this.#wishes.onEvent(event, rev);
    }
    this.#rev = Math.max(this.#rev, batch.rev);
  }

  async #reset(): Promise<void> {
    this.#rev = await this.#wishes.onReset();
  }

  #enter(state: StreamState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#wishes.onState(state);
  }

  // One after the other; a state that could not be loaded is asked for again when the next batch
  // does not fit.
  #inTurn(work: () => Promise<unknown>): void {
    this.#turn = this.#turn.then(work).catch(() => undefined);
  }
}
