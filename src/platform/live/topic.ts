import { platformDb } from '../db/database.ts';
import { messagesAfter, revOfTopic, type Message } from './live.queries.ts';
import { eventsOf, resetEvent, withoutRepeats } from './wire.ts';

/** Somebody who hears a topic. `rev` is the last that was sent to them. */
export type Listener = { readonly subject: string; rev: number; send(bytes: Buffer): void };

export type Missed = { messages: Message[]; rev: number } | { gone: true; rev: number };

type Wishes = {
  gatherMs: number;
  wholeKinds: ReadonlySet<string>;
  onProblem(problem: unknown): void;
};

// Whoever missed more than this loads the state faster than the events.
const mostMessagesSent = 500;
const mostMessagesKept = 200;
const retryMs = 1_000;
const forgottenAfterMs = 60_000;

/**
 * A topic in this process: its listeners and its last messages, so that joining it costs no query.
 */
export class Topic {
  readonly name: string;
  readonly listeners = new Set<Listener>();
  /** Reads where the topic stands; to be awaited before anything else is asked. */
  readonly opened: Promise<void>;
  readonly #wishes: Wishes;
  #rev = 0;
  #recent: Message[] = [];
  #timer: NodeJS.Timeout | null = null;
  #sentAt = -Infinity;
  #askedAt = performance.now();
  #reading: Promise<void> | null = null;
  #readingNext: Promise<void> | null = null;

  constructor(name: string, wishes: Wishes) {
    this.name = name;
    this.#wishes = wishes;
    this.opened = this.#open();
  }

  get rev(): number {
    return this.#rev;
  }

  /** Nobody has asked for it for a while; while somebody is being let in, it must stay. */
  get isForgotten(): boolean {
    return performance.now() - this.#askedAt > forgottenAfterMs;
  }

  asked(): this {
    this.#askedAt = performance.now();
    return this;
  }

  /**
   * There is something new. The first after a silence goes out at once, what follows is gathered.
   */
  wake(): void {
    // While it opens, a read from the start would repeat what opening reads.
    this.opened.then(
      () => this.#wakeIn(Math.max(0, this.#sentAt + this.#wishes.gatherMs - performance.now())),
      () => undefined,
    );
  }

  /** Catches a listener up and keeps it. @param since the last rev it knows; null: from now on. */
  async join(listener: Listener, since: number | null): Promise<void> {
    const missed = await this.missedSince(since ?? this.#rev);
    // Between that answer and this line the topic can have moved on.
    const messages = this.#recent.filter(({ rev }) => rev > missed.rev);
    if ('gone' in missed) listener.send(resetEvent(missed.rev));
    else messages.unshift(...missed.messages);
    if (messages.length > 0) listener.send(eventsOf(messages));
    listener.rev = Math.max(missed.rev, this.#rev);
    this.listeners.add(listener);
  }

  leave(listener: Listener): void {
    this.listeners.delete(listener);
  }

  close(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** What came after a rev; `gone` where not all of it is there any more, or it never was. */
  async missedSince(since: number): Promise<Missed> {
    if (since > this.#rev) await this.#read();
    if (since > this.#rev) return { gone: true, rev: this.#rev };
    const oldestKept = this.#recent[0]?.rev ?? this.#rev + 1;
    const stored = since + 1 < oldestKept ? await this.#stored(since) : [];
    const last = stored.at(-1)?.rev ?? since;
    // The topic may have moved on meanwhile, past what was read or not as far.
    const messages = [...stored, ...this.#recent.filter(({ rev }) => rev > last)];
    const rev = Math.max(this.#rev, last);
    if (messages.length > mostMessagesSent || !isGapless(messages, since, rev)) {
      return { gone: true, rev: this.#rev };
    }
    return { messages: withoutRepeats(messages, this.#wishes.wholeKinds), rev };
  }

  #stored(since: number): Promise<Message[]> {
    return messagesAfter(platformDb(), this.name, { rev: since, limit: mostMessagesSent + 1 });
  }

  async #open(): Promise<void> {
    const rev = await revOfTopic(platformDb(), this.name);
    this.#recent = await this.#stored(rev - mostMessagesKept);
    this.#rev = Math.max(rev, this.#recent.at(-1)?.rev ?? 0);
  }

  #wakeIn(ms: number): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#read().catch((problem: unknown) => {
        this.#wishes.onProblem(problem);
        this.#wakeIn(retryMs);
      });
    }, ms);
  }

  // At most one read runs and one waits; the one that waits sees all that was there when it was
  // asked for.
  #read(): Promise<void> {
    if (!this.#reading) {
      this.#reading = this.#readAll().finally(() => (this.#reading = null));
      return this.#reading;
    }
    this.#readingNext ??= this.#reading
      .catch(() => undefined)
      .then(() => {
        this.#readingNext = null;
        return this.#read();
      });
    return this.#readingNext;
  }

  async #readAll(): Promise<void> {
    for (let full = true; full;) {
      const messages = await this.#stored(this.#rev);
      full = messages.length > mostMessagesSent;
      this.#send(messages);
    }
  }

  #send(messages: Message[]): void {
    const last = messages.at(-1);
    if (!last) return;
    const before = this.#rev;
    this.#rev = last.rev;
    this.#recent = [...this.#recent, ...messages].slice(-mostMessagesKept);
    this.#sentAt = performance.now();
    const shared = eventsOf(withoutRepeats(messages, this.#wishes.wholeKinds));
    for (const listener of this.listeners) {
      if (listener.rev >= last.rev) continue;
      const bytes =
        listener.rev <= before ? shared : eventsOf(messages.filter((m) => m.rev > listener.rev));
      listener.rev = last.rev;
      listener.send(bytes);
    }
  }
}

const isGapless = (messages: Message[], since: number, rev: number): boolean =>
  messages.length === rev - since && (messages.length === 0 || messages[0]?.rev === since + 1);
