import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { vi } from 'vitest';
import { createLiveHub, type LiveHub, type LiveHubWishes } from './hub.ts';
import { readEvents, type ServerSentEvent } from './sseReader.ts';

/**
 * For tests: one process of a venue, a plain HTTP server with a hub. The address says topic and
 * subject.
 */
export async function openVenue(wishes: Partial<LiveHubWishes> = {}): Promise<Venue> {
  const hub = createLiveHub({
    authorise: (request) => {
      const [, topic = '', subject = ''] = (request.url ?? '').split('?')[0]?.split('/') ?? [];
      if (topic === 'unknown') return Promise.resolve(null);
      return Promise.resolve(subject === 'stranger' ? 'signIn' : { topic, subject });
    },
    ...wishes,
  });
  const server = createServer((request, response) => void hub.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return new Venue(hub, server);
}

export class Venue {
  readonly hub: LiveHub;
  readonly origin: string;
  readonly #server: ReturnType<typeof createServer>;

  constructor(hub: LiveHub, server: ReturnType<typeof createServer>) {
    this.hub = hub;
    this.#server = server;
    this.origin = `http://127.0.0.1:${portOf(server.address())}`;
  }

  /** Opens a stream and collects what it brings. */
  async hears(topic: string, subject: string, since?: number): Promise<Hearing> {
    const query = since === undefined ? '' : `?since=${since}`;
    const abort = new AbortController();
    const response = await fetch(`${this.origin}/${topic}/${subject}/stream${query}`, {
      signal: abort.signal,
    });
    const events: ServerSentEvent[] = [];
    const hearing = { response, events, ended: false, stop: () => abort.abort() };
    if (!response.body) throw new Error('the stream has a body');
    const onEvent = (event: ServerSentEvent) => Promise.resolve(void events.push(event));
    readEvents(response.body, () => undefined, onEvent)
      .catch(() => undefined)
      .finally(() => (hearing.ended = true));
    return hearing;
  }

  /** Opens a stream and never reads it, as a phone that has fallen asleep. */
  sleepsAt(topic: string): Promise<IncomingMessage> {
    return new Promise((resolve) => get(`${this.origin}/${topic}/sleeper/stream`, resolve));
  }

  async close(): Promise<void> {
    await this.hub.close();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

export type Hearing = {
  response: Response;
  events: ServerSentEvent[];
  ended: boolean;
  stop(): void;
};

export const textsOf = (hearing: Hearing): string[] => hearing.events.map(({ text }) => text);

/** Waits for what the venue will do by itself. */
export const soon = (expectation: () => void | Promise<void>): Promise<void> =>
  vi.waitFor(expectation, { timeout: 8_000, interval: 20 });

function portOf(address: string | AddressInfo | null): number {
  if (typeof address !== 'object' || address === null)
    throw new Error('the server listens on a port');
  return address.port;
}
