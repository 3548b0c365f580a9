import { setTimeout as pause } from 'node:timers/promises';
import { newId, type Id } from '#platform/base/ids.ts';
import { boardAfter, type Board, type BoardEvent, type GuestState } from '#rooms/elaborate/door.ts';
import type { GuestCommand, Own } from '#rooms/elaborate/door.ts';
import { Browser, spoken } from './workshopCall.ts';

type Waiting = { id: Id<'command'>; command: GuestCommand };

/** Told when an event was read; `at` in ms by the clock of `performance`. */
export type Hear = (phone: Phone, event: BoardEvent, at: number) => void;

/**
 * A phone as docs/live.md describes it: joins, keeps the board by the stream, sends each command
 * until answered.
 */
export class Phone {
  readonly acknowledged: GuestCommand[] = [];
  readonly refused: string[] = [];
  own: Own | null = null;
  board: Board | null = null;
  /** Events that came again although they had been read. */
  repeated = 0;
  isOnline = true;
  readonly #code: string;
  readonly #hear: Hear;
  #browser: Browser;
  #rev = 0;
  #waiting: Waiting[] = [];
  #sending: Promise<void> | null = null;
  #left = false;

  constructor(wishes: { origin: string; code: string; hear: Hear }) {
    this.#browser = new Browser(wishes.origin);
    this.#code = wishes.code;
    this.#hear = wishes.hear;
  }

  /** The page, the name, the first state, the open stream. @throws when any of it does not come. */
  async join(name: string): Promise<void> {
    const page = await this.#browser.call(`/w/${this.#code}`);
    if (page.status !== 200) throw new Error(`the page answered ${page.status}`);
    const wish = { id: newId<'command'>(), name, language: 'de', another: false };
    const joined = await this.#browser.call(`/w/${this.#code}/join`, wish);
    if (joined.status !== 200)
      throw new Error(`join answered ${joined.status} ${joined.body.toString()}`);
    const { own } = spoken<{ own: Own }>(joined.body.toString());
    this.own = own;
    await this.#loadState();
    await new Promise<void>((resolve, reject) => void this.#stayConnected(resolve, reject));
  }

  /** Sends a command, again and again with the same id until it is answered. */
  do(command: GuestCommand): Promise<void> {
    this.#waiting.push({ id: newId<'command'>(), command });
    this.#sending ??= this.#sendAll().finally(() => (this.#sending = null));
    return this.#sending;
  }

  /** Out of reach for a while; what was under way is cut off, what waits is kept. */
  async dropOutFor(ms: number): Promise<void> {
    this.isOnline = false;
    this.#browser.dropOut();
    await pause(ms);
    this.isOnline = true;
  }

  leave(): void {
    this.#left = true;
    this.#browser.dropOut();
  }

  async #loadState(): Promise<void> {
    const answer = await this.#browser.call(`/w/${this.#code}/state`);
    if (answer.status !== 200) throw new Error(`state answered ${answer.status}`);
    const state = spoken<GuestState>(answer.body.toString());
    this.board = state.board;
    this.#rev = state.rev;
  }

  async #sendAll(): Promise<void> {
    for (let next = this.#waiting[0]; next && !this.#left; next = this.#waiting[0]) {
      if (await this.#send(next)) this.#waiting.shift();
      else await pause(200 + Math.random() * 600);
    }
  }

  // Whether it was answered: a broken connection or a server in trouble is no answer.
  async #send({ id, command }: Waiting): Promise<boolean> {
    if (!this.isOnline || !this.own) return false;
    try {
      const envelope = { id, participantId: this.own.participantId, command };
      const { status, body } = await this.#browser.call(`/w/${this.#code}/commands`, envelope);
      if (status >= 500 || status === 429) return false;
      if (status === 200) this.acknowledged.push(command);
      else this.refused.push(`${command.kind}: ${status} ${body.toString().slice(0, 200)}`);
      return true;
    } catch {
      return false;
    }
  }

  async #stayConnected(onOpen: () => void, onProblem: (problem: unknown) => void): Promise<void> {
    let waitMs = 200;
    while (!this.#left) {
      try {
        if (this.isOnline) await this.#listen(onOpen);
        waitMs = 200;
      } catch (problem) {
        onProblem(problem);
        waitMs = Math.min(waitMs * 2, 2_000);
      }
      await pause(waitMs * (0.5 + Math.random()));
    }
  }

  async #listen(onOpen: () => void): Promise<void> {
    const stream = await this.#browser.open(`/w/${this.#code}/stream?since=${this.#rev}`);
    if (stream.statusCode !== 200) {
      stream.resume();
      throw new Error(`the stream answered ${stream.statusCode}`);
    }
    stream.setEncoding('utf8');
    let text = '';
    for await (const piece of stream) {
      onOpen();
      const blocks = (text + String(piece)).split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) await this.#read(block);
    }
  }

  async #read(block: string): Promise<void> {
    const [id, event, data] = ['id', 'event', 'data'].map((name) => fieldIn(block, name));
    if (!id || !data) return;
    if (event === 'reset') return this.#loadState();
    const read = spoken<BoardEvent>(data);
    if (Number(id) <= this.#rev) this.repeated += 1;
    this.#rev = Number(id);
    if (this.board) this.board = boardAfter(this.board, read);
    this.#hear(this, read, performance.now());
  }
}

function fieldIn(block: string, name: string): string | undefined {
  const line = block.split('\n').find((candidate) => candidate.startsWith(`${name}: `));
  return line?.slice(name.length + 2);
}
