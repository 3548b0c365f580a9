import { Agent, request, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { gunzipSync } from 'node:zlib';

export type Answer = { status: number; body: Buffer };

/**
 * One browser's connections to the server, with its cookies; plain `http`, as little as possible in
 * between.
 */
export class Browser {
  readonly #origin: URL;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 6 });
  readonly #cookies = new Map<string, string>();

  constructor(origin: string) {
    this.#origin = new URL(origin);
  }

  /** @throws when the connection breaks or nothing comes for too long. */
  async call(path: string, body?: object): Promise<Answer> {
    const response = await this.open(path, body);
    const pieces: Buffer[] = [];
    for await (const piece of response) if (Buffer.isBuffer(piece)) pieces.push(piece);
    const whole = Buffer.concat(pieces);
    const zipped = response.headers['content-encoding'] === 'gzip';
    return { status: response.statusCode ?? 0, body: zipped ? gunzipSync(whole) : whole };
  }

  /** The answer as soon as its headers are there. */
  open(path: string, body?: object): Promise<IncomingMessage> {
    const text = body ? JSON.stringify(body) : '';
    return new Promise((resolve, reject) => {
      const asking = request({
        host: this.#origin.hostname,
        port: this.#origin.port,
        path,
        method: body ? 'POST' : 'GET',
        agent: this.#agent,
        headers: { ...this.#headers(), ...(body ? jsonHeaders(this.#origin, text) : {}) },
      });
      asking.setTimeout(patienceMs, () => asking.destroy(new Error('no answer')));
      asking.on('error', reject);
      asking.on('response', (response) => {
        for (const cookie of response.headers['set-cookie'] ?? []) this.#keep(cookie);
        resolve(response);
      });
      asking.end(text);
    });
  }

  /** Breaks every connection, also those in use, as a phone that leaves the room. */
  dropOut(): void {
    for (const sockets of Object.values(this.#agent.sockets)) sockets?.forEach((s) => s.destroy());
    this.#agent.destroy();
  }

  #headers(): OutgoingHttpHeaders {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    // What browsers accept on plain http.
    const headers = { 'accept-encoding': 'gzip, deflate', 'accept-language': 'de' };
    return cookie ? { ...headers, cookie } : headers;
  }

  #keep(cookie: string): void {
    const [pair = ''] = cookie.split(';');
    const equals = pair.indexOf('=');
    this.#cookies.set(pair.slice(0, equals), pair.slice(equals + 1));
  }
}

// Longer than any answer may take, and than two heartbeats of a stream.
const patienceMs = 40_000;

const jsonHeaders = (origin: URL, text: string): OutgoingHttpHeaders => ({
  origin: origin.origin,
  'content-type': 'application/json',
  'content-length': Buffer.byteLength(text),
});

/**
 * What the server said; that it has the shape docs/live.md promises is what the end-to-end tests
 * are for.
 */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- asker names it
export function spoken<T>(text: string): T {
  const said: unknown = JSON.parse(text);
  if (!isSpoken<T>(said)) throw new Error(`the server said ${text.slice(0, 100)}`);
  return said;
}

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- asker names it
const isSpoken = <T>(said: unknown): said is T => typeof said === 'object' && said !== null;
