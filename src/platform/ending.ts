import { log } from './log.ts';

type Closable = { close(): Promise<void> };

/** What this process has opened, to be ended in the opposite order, once. */
export class Ending {
  readonly #steps: (() => Promise<void>)[] = [];
  #starting: Promise<void> = Promise.resolve();
  #ended: Promise<void> | null = null;

  get hasBegun(): boolean {
    return this.#ended !== null;
  }

  /**
   * Does the work that opens things, and ends them on SIGTERM, on SIGINT, when the process that
   * started us is gone, after an error nobody caught, and when the work itself fails; then it
   * throws what the work threw.
   */
  async around(work: (ending: Ending) => Promise<void>): Promise<void> {
    endOnSignal(this);
    const working = work(this);
    // A signal amid the start waits until what was just being opened can be closed.
    this.#starting = working.catch(() => undefined);
    try {
      await working;
    } catch (error) {
      if (!this.hasBegun) {
        await this.end();
        throw error;
      }
    }
  }

  /**
   * Registers what ends the thing just opened; when the end has begun already it is ended at once.
   */
  async add(step: () => Promise<void>): Promise<void> {
    if (!this.#ended) this.#steps.push(step);
    else {
      await step();
      throw new Error('The process is ending.');
    }
  }

  /** Registers the closing of a thing just opened. @returns the thing. */
  async closing<T extends Closable>(thing: T): Promise<T> {
    await this.add(() => thing.close());
    return thing;
  }

  /** Ends everything. A step that fails does not keep the others from ending. */
  end(): Promise<void> {
    this.#ended ??= this.#endAll();
    return this.#ended;
  }

  async #endAll(): Promise<void> {
    for (let step = this.#steps.pop(); step; step = this.#steps.pop()) {
      try {
        await step();
      } catch (error) {
        log().error({ error }, 'Something did not end as it should.');
      }
    }
    await this.#starting;
  }
}

function endOnSignal(ending: Ending): void {
  const endWith = (code: number) => void ending.end().then(() => process.exit(code));
  process.on('SIGTERM', () => endWith(0));
  process.on('SIGINT', () => endWith(0));
  process.on('disconnect', () => endWith(0));
  process.on('uncaughtException', (error) => {
    log().fatal({ error }, 'An error nobody caught; ending.');
    endWith(1);
  });
  // One request's forgotten promise must not end the workshop of everybody else.
  process.on('unhandledRejection', (error) => {
    log().error({ error }, 'A promise failed that nobody waited for.');
  });
}
