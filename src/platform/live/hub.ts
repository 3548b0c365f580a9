import type { IncomingMessage, ServerResponse } from 'node:http';
import { platformDb } from '../db/database.ts';
import { topicsAhead } from './live.queries.ts';
import { Presence } from './presence.ts';
import { Stream } from './serverStream.ts';
import { Topic, type Missed } from './topic.ts';
import { Wakeups } from './wakeups.ts';
import { heartbeat } from './wire.ts';

/**
 * Who asks for which topic. `subject` is what counts as one connected somebody, such as a guest's
 * id. 'signIn': known address, unknown person (401). 'tooManyTries': asked too often (429). null:
 * nothing here for this person (404).
 */
export type Admission = { topic: string; subject: string } | 'signIn' | 'tooManyTries' | null;

export type LiveHubWishes = {
  authorise(request: IncomingMessage): Promise<Admission>;
  /**
   * Who is connected to a topic, over all processes, changed; told at most once a second and by
   * every process.
   */
  onConnected?(topic: string, subjects: string[]): Promise<void> | void;
  /** What went wrong in the background and is tried again; for the log. */
  onProblem?(problem: unknown): void;
  /**
   * Kinds of event (`{"kind":"…"` first) whose newest says all that earlier ones said; the earlier
   * are not sent.
   */
  wholeKinds?: readonly string[];
  gatherMs?: number;
  heartbeatMs?: number;
  /**
   * A stream ends after about this long and the browser comes back: so phones that left are
   * noticed.
   */
  streamMs?: number;
};

export type LiveHub = {
  /** Whether an address belongs to the hub: those that end in `/stream`. */
  handles(request: IncomingMessage): boolean;
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Ends every stream and the process' own connection; what comes after is answered 503. */
  close(): Promise<void>;
};

// A browser has six connections to a host; somebody with two browsers is still served.
const mostStreamsOfOneSubject = 12;
const pollerStaysMs = 10_000;
const sweepMs = 10_000;

/**
 * Server-sent events for every topic, as a plain `http` handler in front of the pages. Needs the
 * open pool.
 */
export function createLiveHub(wishes: LiveHubWishes): LiveHub {
  const hub = new Hub({
    onConnected: () => undefined,
    onProblem: () => undefined,
    wholeKinds: [],
    gatherMs: 100,
    heartbeatMs: 15_000,
    streamMs: 120_000,
    ...wishes,
  });
  return {
    handles: (request) => pathOf(request).pathname.endsWith('/stream'),
    handle: (request, response) => hub.handle(request, response),
    close: () => hub.close(),
  };
}

class Hub {
  readonly #wishes: Required<LiveHubWishes>;
  readonly #topics = new Map<string, Topic>();
  readonly #streams = new Set<Stream>();
  readonly #pollers = new Map<string, { topic: string; subject: string; until: number }>();
  readonly #wakeups: Wakeups;
  readonly #presence: Presence;
  readonly #timers: NodeJS.Timeout[];
  #closed = false;

  constructor(wishes: Required<LiveHubWishes>) {
    this.#wishes = wishes;
    const { onProblem, onConnected } = wishes;
    this.#wakeups = new Wakeups({
      onTopic: (topic) => this.#topics.get(topic)?.wake(),
      onListening: () => this.#wakeAll(),
      onProblem,
    });
    this.#presence = new Presence({ here: () => this.#here(), onConnected, onProblem });
    this.#timers = [
      setInterval(() => this.#beat(), wishes.heartbeatMs),
      setInterval(() => void this.#sweep().catch(onProblem), sweepMs),
    ];
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.#closed) {
      answer(response, 503, { reason: 'closing' });
    } else if (request.method !== 'GET') {
      answer(response, 405, { reason: 'onlyGet' });
    } else {
      const admission = await this.#wishes.authorise(request);
      if (admission === null) answer(response, 404, { reason: 'notFound' });
      else if (admission === 'signIn') answer(response, 401, { reason: 'signIn' });
      else if (admission === 'tooManyTries') answer(response, 429, { reason: admission });
      else await this.#serve(admission, request, response);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const timer of this.#timers) clearInterval(timer);
    for (const topic of this.#topics.values()) topic.close();
    for (const stream of this.#streams) stream.end();
    await this.#wakeups.close();
    await this.#presence.close();
  }

  async #serve(
    { topic: name, subject }: { topic: string; subject: string },
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const topic = this.#topic(name);
    await topic.opened;
    const query = pathOf(request).searchParams;
    const since = revIn(request.headers['last-event-id']) ?? revIn(query.get('since'));
    if (query.has('poll')) await this.#poll({ topic, subject }, since, response);
    else await this.#stream({ topic, subject }, since, response);
  }

  async #stream(
    { topic, subject }: { topic: Topic; subject: string },
    since: number | null,
    response: ServerResponse,
  ): Promise<void> {
    if (this.#closed) response.destroy();
    if (response.destroyed) return;
    const stream = new Stream({ subject, response, lifetimeMs: this.#wishes.streamMs });
    const own = [...topic.listeners].filter((listener) => listener.subject === subject);
    // The oldest is most likely one that its phone has already given up.
    if (own.length >= mostStreamsOfOneSubject && own[0] instanceof Stream) own[0].end();
    this.#streams.add(stream);
    response.on('close', () => {
      this.#streams.delete(stream);
      topic.leave(stream);
      this.#presence.left();
    });
    await topic.join(stream, since);
    if (hasLeft(response)) topic.leave(stream);
    this.#presence.joined();
  }

  async #poll(
    { topic, subject }: { topic: Topic; subject: string },
    since: number | null,
    response: ServerResponse,
  ): Promise<void> {
    const until = performance.now() + pollerStaysMs;
    this.#pollers.set(`${topic.name} ${subject}`, { topic: topic.name, subject, until });
    this.#presence.joined();
    answer(response, 200, polled(await topic.missedSince(since ?? topic.rev)));
  }

  #topic(name: string): Topic {
    const known = this.#topics.get(name);
    if (known) return known.asked();
    const { gatherMs, onProblem } = this.#wishes;
    const topic = new Topic(name, {
      gatherMs,
      onProblem,
      wholeKinds: new Set(this.#wishes.wholeKinds),
    });
    this.#topics.set(name, topic);
    topic.opened.catch(() => this.#topics.delete(name));
    return topic;
  }

  #here(): Map<string, Set<string>> {
    const here = new Map<string, Set<string>>();
    const add = (topic: string, subject: string) =>
      here.set(topic, (here.get(topic) ?? new Set()).add(subject));
    for (const topic of this.#topics.values()) {
      for (const { subject } of topic.listeners) add(topic.name, subject);
    }
    for (const { topic, subject } of this.#pollers.values()) add(topic, subject);
    return here;
  }

  #beat(): void {
    for (const stream of this.#streams) stream.beat(heartbeat);
  }

  #wakeAll(): void {
    for (const topic of this.#topics.values()) topic.wake();
  }

  // Forgets pollers and topics nobody asks for, and looks after wake-ups that were lost on the way.
  async #sweep(): Promise<void> {
    const now = performance.now();
    for (const [key, { until }] of this.#pollers) if (until < now) this.#pollers.delete(key);
    const here = this.#here();
    for (const [name, topic] of this.#topics) {
      if (here.has(name) || !topic.isForgotten) continue;
      topic.close();
      this.#topics.delete(name);
    }
    const known = new Map([...this.#topics].map(([name, { rev }]) => [name, rev]));
    if (known.size === 0) return;
    for (const name of await topicsAhead(platformDb(), known)) this.#topics.get(name)?.wake();
  }
}

const polled = (missed: Missed) =>
  'gone' in missed
    ? { reset: true, rev: missed.rev, events: [] }
    : {
        rev: missed.rev,
        events: missed.messages.map(({ rev, body }) => ({ rev, event: parsed(body) })),
      };

const parsed = (body: string): unknown => JSON.parse(body);

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...(status === 429 && { 'retry-after': '10' }),
  });
  response.end(JSON.stringify(body));
}

// Asked after an await, where the compiler still believes what it knew before.
const hasLeft = (response: ServerResponse): boolean => response.destroyed;

const anywhere = 'http://any';

// `//` is a path to a browser and no address to us.
const pathOf = (request: IncomingMessage): URL =>
  URL.parse(request.url ?? '/', anywhere) ?? new URL(anywhere);

function revIn(text: string | string[] | null | undefined): number | null {
  return typeof text === 'string' && /^\d{1,15}$/.test(text) ? Number(text) : null;
}
