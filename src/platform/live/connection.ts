import { readEvents } from './sseReader.ts';

export type StreamState = 'live' | 'polling' | 'offline';

/** Events in their order; `from` is the rev they follow on. */
export type Batch<Event> = { from: number; rev: number; events: { rev: number; event: Event }[] };

export type Line<Event> = {
  address: string;
  /** The last rev that was dealt with. */
  rev(): number;
  onBatch(batch: Batch<Event>): void;
  /** The past is gone; resolves when the state was loaded again. */
  onReset(): Promise<void>;
  onState(state: StreamState): void;
};

type End = 'ended' | 'failed' | 'held back';

// The server writes at once when a stream opens: what has not come by then is being held back on
// the way.
const firstByteMs = 6_000;
// The server says every 15 s that it is there; two of them may get lost.
const silenceMs = 40_000;
const pollMs = 3_000;
const pollsBeforeNextTry = 20;
const shortestPauseMs = 300;
const longestPauseMs = 10_000;
const shortLifeMs = 1_000;

/**
 * Keeps one connection to a stream: resumes, backs off, and polls where streams do not get through.
 */
export class Connection<Event> {
  readonly #line: Line<Event>;
  #closed = false;
  #failures = 0;
  #heardAt = 0;
  #attempt = new AbortController();
  #endPause: () => void = () => undefined;

  constructor(line: Line<Event>) {
    this.#line = line;
    addEventListener('online', this.#hurry);
    document.addEventListener('visibilitychange', this.#hurry);
    void this.#run();
  }

  close(): void {
    this.#closed = true;
    removeEventListener('online', this.#hurry);
    document.removeEventListener('visibilitychange', this.#hurry);
    this.#attempt.abort();
    this.#endPause();
  }

  // The network or the person is back: not another second of waiting, and a line long silent is
  // made anew.
  readonly #hurry = () => {
    if (document.visibilityState === 'hidden') return;
    this.#endPause();
    if (this.#heardAt && performance.now() - this.#heardAt > silenceMs / 2) this.#attempt.abort();
  };

  async #run(): Promise<void> {
    while (!this.#isClosed()) {
      const end = await this.#stream();
      if (this.#isClosed()) return;
      if (end === 'held back') await this.#pollForAWhile();
      if (end !== 'failed') continue;
      this.#failures += 1;
      // A single drop-out that is over at once is not worth a word.
      if (this.#failures > 1) this.#line.onState('offline');
      await this.#pause(pauseAfter(this.#failures));
    }
  }

  #isClosed(): boolean {
    return this.#closed;
  }

  async #stream(): Promise<End> {
    this.#attempt = new AbortController();
    const { signal } = this.#attempt;
    const openedAt = performance.now();
    this.#heardAt = 0;
    let timer = setTimeout(() => this.#attempt.abort(), firstByteMs);
    try {
      const response = await fetch(this.#address(), { signal, cache: 'no-store' });
      if (!response.ok || !response.body) return 'failed';
      await readEvents(
        response.body,
        () => {
          clearTimeout(timer);
          timer = setTimeout(() => this.#attempt.abort(), silenceMs);
          this.#heard();
        },
        ({ id, name, text }) => this.#take(Number(id), name, text),
      );
      return performance.now() - openedAt > shortLifeMs ? 'ended' : 'failed';
    } catch {
      // Nothing came within the time although the address answers: `held back` finds out by
      // polling.
      return this.#heardAt === 0 && performance.now() - openedAt >= firstByteMs
        ? 'held back'
        : 'failed';
    } finally {
      clearTimeout(timer);
      this.#attempt.abort();
    }
  }

  #heard(): void {
    this.#heardAt = performance.now();
    this.#failures = 0;
    this.#line.onState('live');
  }

  async #take(rev: number, name: string, text: string): Promise<void> {
    if (name === 'reset') return this.#line.onReset();
    const event: unknown = JSON.parse(text);
    if (!isOurs<Event>(event)) return;
    this.#line.onBatch({ from: this.#line.rev(), rev, events: [{ rev, event }] });
  }

  async #pollForAWhile(): Promise<void> {
    for (let polls = 0; polls < pollsBeforeNextTry && !this.#isClosed(); polls += 1) {
      if (!(await poll(this.#line))) return;
      this.#line.onState('polling');
      await this.#pause(pollMs);
    }
  }

  #address(): string {
    return `${this.#line.address}?since=${this.#line.rev()}`;
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#endPause = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

type Polled<Event> = Omit<Batch<Event>, 'from'> & { reset?: boolean };

/** Asks once for what is new, without a stream. @returns whether there was an answer. */
export async function poll<Event>(line: Omit<Line<Event>, 'onState'>): Promise<boolean> {
  try {
    const from = line.rev();
    const response = await fetch(`${line.address}?poll=1&since=${from}`, { cache: 'no-store' });
    if (!response.ok) return false;
    const answer: unknown = await response.json();
    if (!isOurs<Polled<Event>>(answer)) return false;
    if (answer.reset) await line.onReset();
    else line.onBatch({ ...answer, from });
    return true;
  } catch {
    return false;
  }
}

const pauseAfter = (failures: number): number =>
  Math.min(shortestPauseMs * 2 ** Math.min(failures - 1, 6), longestPauseMs) *
  (0.5 + Math.random());

// Our own server wrote it; what a proxy's page of excuses says instead is no JSON, or no object.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- asker names it
const isOurs = <T>(value: unknown): value is T => typeof value === 'object' && value !== null;
