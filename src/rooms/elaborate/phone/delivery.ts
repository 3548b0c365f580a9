import type { Own } from '../board.ts';
import type { GuestEnvelope } from '../commands.ts';
import type { Answer } from './calls.ts';
import { pauseBeforeAttempt, type Outbox } from './outbox.ts';

type Way = {
  outbox: Outbox;
  send: (envelope: GuestEnvelope) => Promise<Answer<Own>>;
  /** Called after each answer, also after one that did not come. */
  onAnswer: (envelope: GuestEnvelope, answer: Answer<Own>) => void;
  /** Tells when to try again: after the time, or earlier when `nudge` is called. */
  chance?: () => number;
};

/**
 * Sends what waits in the outbox, one command after the other in the order they were made, until
 * each is answered. The same command may be sent twice when an answer was lost; its id makes it
 * happen once.
 */
export class Delivery {
  readonly #way: Way;
  #running = false;
  #failed = 0;
  #wake: (() => void) | null = null;
  #ended = false;

  constructor(way: Way) {
    this.#way = way;
  }

  /** Something is new, or the network seems to be back: do not wait any longer. */
  nudge(): void {
    if (this.#wake) this.#wake();
    else if (!this.#running && !this.#ended) void this.#run();
  }

  end(): void {
    this.#ended = true;
    this.#wake?.();
  }

  async #run(): Promise<void> {
    this.#running = true;
    for (let next = this.#next(); next && !this.#ended; next = this.#next()) {
      const answer = await this.#way.send(next);
      this.#take(next, answer);
      if (answer.kind === 'unknownGuest') break;
      if (answer.kind === 'unreachable' || answer.kind === 'busy') await this.#pause();
    }
    this.#running = false;
  }

  #next(): GuestEnvelope | undefined {
    return this.#way.outbox.waiting()[0]?.envelope;
  }

  #take(envelope: GuestEnvelope, answer: Answer<Own>): void {
    const reached = answer.kind !== 'unreachable' && answer.kind !== 'busy';
    this.#failed = reached ? 0 : this.#failed + 1;
    if (answer.kind === 'done') this.#way.outbox.done(envelope);
    if (answer.kind === 'refused') this.#way.outbox.refuse(envelope, answer.reason);
    this.#way.onAnswer(envelope, answer);
  }

  #pause(): Promise<void> {
    const { chance = Math.random } = this.#way;
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#wake?.(), pauseBeforeAttempt(this.#failed, chance()));
      this.#wake = () => {
        clearTimeout(timer);
        this.#wake = null;
        resolve();
      };
    });
  }
}
