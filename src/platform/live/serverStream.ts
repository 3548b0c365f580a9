import type { ServerResponse } from 'node:http';
import type { Listener } from './topic.ts';
import { opening } from './wire.ts';

// What may wait for a phone before its stream is cut; the phone comes back and resumes.
const mostUnsentBytes = 256 * 1024;

/** One open response that carries events until it ends, is cut, or has lived its time. */
export class Stream implements Listener {
  readonly subject: string;
  rev = 0;
  readonly #response: ServerResponse;
  readonly #life: NodeJS.Timeout;
  #unsentAtBeat = 0;

  constructor(from: { subject: string; response: ServerResponse; lifetimeMs: number }) {
    this.subject = from.subject;
    this.#response = from.response;
    // Spread out, so that a whole room does not come back in the same second.
    this.#life = setTimeout(() => this.end(), from.lifetimeMs * (0.75 + Math.random() / 2));
    this.#response.on('close', () => clearTimeout(this.#life));
    this.#open();
  }

  send(bytes: Buffer): void {
    if (this.#response.writableLength > mostUnsentBytes) this.#response.destroy();
    else if (!this.#response.writableEnded) this.#response.write(bytes);
  }

  /** Says that the line is open; nothing taken since the last time means that nobody is there. */
  beat(bytes: Buffer): void {
    const unsent = this.#response.writableLength;
    if (unsent > 0 && unsent >= this.#unsentAtBeat && this.#unsentAtBeat > 0) {
      this.#response.destroy();
      return;
    }
    this.#unsentAtBeat = unsent;
    if (unsent === 0 && !this.#response.writableEnded) this.#response.write(bytes);
  }

  /** A phone that has not taken what it was sent is not waited for; it resumes elsewhere. */
  end(): void {
    if (this.#response.writableLength > 0) this.#response.destroy();
    else this.#response.end();
  }

  #open(): void {
    // Without a frame around each write the same bytes go to everybody as they are; the end of the
    // line ends it.
    this.#response.useChunkedEncodingByDefault = false;
    this.#response.shouldKeepAlive = false;
    this.#response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    });
    this.#response.write(opening);
  }
}
