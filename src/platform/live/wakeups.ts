import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { pool } from '../db/database.ts';
import { listenForWakeups } from './live.queries.ts';

type Wishes = {
  onTopic(topic: string): void;
  /** Listening has begun, for the first time or again: whatever was said before was not heard. */
  onListening(): void;
  onProblem(problem: unknown): void;
};

const firstPauseMs = 100;
const longestPauseMs = 5_000;

/**
 * One connection of this process that hears which topics have something new; made again whenever it
 * breaks.
 */
export class Wakeups {
  readonly #wishes: Wishes;
  #client: pg.Client | null = null;
  #closed = new AbortController();
  readonly #running: Promise<void>;

  constructor(wishes: Wishes) {
    this.#wishes = wishes;
    this.#running = this.#listenUntilClosed();
  }

  async close(): Promise<void> {
    this.#closed.abort();
    await this.#client?.end().catch(() => undefined);
    await this.#running;
  }

  #isClosed(): boolean {
    return this.#closed.signal.aborted;
  }

  async #listenUntilClosed(): Promise<void> {
    let pauseMs = firstPauseMs;
    while (!this.#isClosed()) {
      try {
        await this.#listenOnce(() => (pauseMs = firstPauseMs));
      } catch (problem) {
        if (!this.#isClosed()) this.#wishes.onProblem(problem);
      }
      await pause(pauseMs, undefined, { signal: this.#closed.signal }).catch(() => undefined);
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    }
  }

  // Ends, with or without an error, when the connection does.
  async #listenOnce(onListening: () => void): Promise<void> {
    const client = new pg.Client({
      ...pool().options,
      application_name: 'resonanz live',
      keepAlive: true,
    });
    const ended = new Promise<void>((resolve, reject) => {
      client.on('error', reject);
      client.on('end', resolve);
    });
    ended.catch(() => undefined);
    client.on('notification', ({ payload }) => payload && this.#wishes.onTopic(payload));
    this.#client = client;
    // A client that is ended while it connects settles nothing but this.
    await Promise.race([client.connect(), ended]);
    if (this.#isClosed()) return client.end();
    await client.query(listenForWakeups);
    onListening();
    this.#wishes.onListening();
    await ended;
  }
}
