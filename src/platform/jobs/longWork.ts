import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { log } from '../log.ts';
import { letGo, tryToHold } from './longWork.queries.ts';

/** Work that does not end by itself, such as listening to a stream; each piece has a name. */
export type LongWork = {
  /** What should run now, somewhere. */
  wanted: () => Promise<readonly string[]>;
  /** Runs one piece until it is called off. When it ends or throws it is begun again later. */
  run: (name: string, signal: AbortSignal) => Promise<void>;
};

export type RunningLongWork = { close(): Promise<void> };

type Piece = { stop: AbortController; ended: Promise<void> };

/**
 * Runs what is wanted, each piece in one process only: whoever holds its lock, on a connection of
 * its own. Looks every ten seconds for what came and went.
 */
export const startLongWork = (
  config: pg.ClientConfig,
  work: LongWork,
  lookEveryMs = 10_000,
): RunningLongWork => new Supervisor(config, work, lookEveryMs);

class Supervisor implements RunningLongWork {
  readonly #config: pg.ClientConfig;
  readonly #work: LongWork;
  readonly #lookEveryMs: number;
  readonly #pieces = new Map<string, Piece>();
  readonly #closing = new AbortController();
  readonly #running: Promise<void>;

  constructor(config: pg.ClientConfig, work: LongWork, lookEveryMs: number) {
    this.#config = config;
    this.#work = work;
    this.#lookEveryMs = lookEveryMs;
    this.#running = this.#lookUntilClosed();
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#running;
  }

  async #lookUntilClosed(): Promise<void> {
    while (!this.#closing.signal.aborted) {
      try {
        await this.#lookWhileConnected();
      } catch (error) {
        log().warn({ error }, 'What runs all the time will be begun again.');
      }
      await this.#pause();
    }
  }

  /** With the connection the locks go, so everything ends with it. */
  async #lookWhileConnected(): Promise<void> {
    const client = new pg.Client({ ...this.#config, application_name: 'resonanz long work' });
    const broken = new AbortController();
    client.on('error', () => {
      broken.abort();
    });
    try {
      // A process without anything to do needs no connection.
      if ((await this.#work.wanted()).length === 0) return;
      await client.connect();
      while (!this.#closing.signal.aborted && !broken.signal.aborted) {
        if (!(await this.#look(client))) return;
        await this.#pause();
      }
    } finally {
      await this.#stop([...this.#pieces.keys()]);
      await client.end().catch(() => undefined);
    }
  }

  /** @returns whether there is anything to run at all. */
  async #look(client: pg.Client): Promise<boolean> {
    const wanted = new Set(await this.#work.wanted());
    await this.#stop([...this.#pieces.keys()].filter((name) => !wanted.has(name)));
    for (const name of wanted) {
      if (!this.#pieces.has(name) && (await tryToHold(client, name))) this.#begin(name, client);
    }
    return wanted.size > 0;
  }

  #begin(name: string, client: pg.Client): void {
    const stop = new AbortController();
    const ended = this.#work
      .run(name, stop.signal)
      .catch((error: unknown) => {
        log().warn({ error }, 'What runs all the time ended, and will be begun again.');
      })
      .finally(async () => {
        this.#pieces.delete(name);
        await letGo(client, name).catch(() => undefined);
      });
    this.#pieces.set(name, { stop, ended });
  }

  async #stop(names: readonly string[]): Promise<void> {
    const pieces = names.flatMap((name) => this.#pieces.get(name) ?? []);
    for (const { stop } of pieces) stop.abort();
    await Promise.all(pieces.map(({ ended }) => ended));
  }

  async #pause(): Promise<void> {
    await pause(this.#lookEveryMs, undefined, { signal: this.#closing.signal }).catch(
      () => undefined,
    );
  }
}
