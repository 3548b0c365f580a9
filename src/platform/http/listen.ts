import { createServer, type RequestListener, type Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartProblem } from '../base/startProblem.ts';

/**
 * A listening HTTP server that can be given its requests' handler later; until then it answers 503.
 * @throws StartProblem when the port is taken or not ours to use.
 */
export async function listen(place: { port: number; host: string | null }): Promise<Listening> {
  const server = createServer(limits);
  // Streams are silent between two heartbeats (15 s); anything silent for this long is gone.
  server.setTimeout(120_000);
  const listening = new Listening(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(listenProblem(place, error)));
    const host = place.host ? { host: place.host } : {};
    // A whole workshop connects in the same second.
    server.listen({ port: place.port, ...host, backlog: 4_096 }, resolve);
  });
  return listening;
}

// A client has 10 s for its headers and five minutes for everything: enough for a photo over a bad
// connection. What is silent is cut before.
const limits = {
  headersTimeout: 10_000,
  requestTimeout: 300_000,
  connectionsCheckingInterval: 5_000,
  maxHeaderSize: 16_384,
  // Longer than the usual proxy keeps its end open (60 s), so that it never writes into a closed
  // connection.
  keepAliveTimeout: 65_000,
};

/** A server that is listening. */
export class Listening {
  readonly server: Server;
  #closed: Promise<void> | null = null;

  constructor(server: Server) {
    this.server = server;
    this.answerWith((_request, response) => {
      response.writeHead(503, { 'retry-after': '1', 'content-type': 'text/plain; charset=utf-8' });
      response.end('Resonanz startet gerade. / Resonanz is starting.\n');
    });
  }

  get port(): number {
    const address = this.server.address();
    return typeof address === 'object' && address ? address.port : 0;
  }

  answerWith(handler: RequestListener): void {
    this.server.removeAllListeners('request');
    this.server.on('request', handler);
  }

  /** Takes no more connections, lets requests end for up to 10 s, then cuts them. */
  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    const idle = setInterval(() => this.server.closeIdleConnections(), 50);
    const patience = new AbortController();
    const late = sleep(10_000, undefined, { signal: patience.signal }).then(
      () => this.server.closeAllConnections(),
      () => undefined,
    );
    await closed;
    clearInterval(idle);
    patience.abort();
    await late;
  }
}

function listenProblem(place: { port: number; host: string | null }, cause: Error): StartProblem {
  const code = 'code' in cause ? cause.code : '';
  const { port, host } = place;
  const sentences: Record<string, string> = {
    EADDRINUSE: `Port ${port} is taken; stop what uses it, or choose another one, for example PORT=${port + 1} npm start.`,
    EACCES: `Port ${port} may not be used by this user; choose one from 1024, for example PORT=3000 npm start.`,
    EADDRNOTAVAIL: `HOST ${host ?? ''} is no address of this machine; correct it or leave it out.`,
    ENOTFOUND: `HOST ${host ?? ''} is not known; correct it or leave it out.`,
  };
  const sentence = sentences[String(code)] ?? `Port ${port} cannot be used: ${cause.message}`;
  return new StartProblem(sentence, { cause });
}
