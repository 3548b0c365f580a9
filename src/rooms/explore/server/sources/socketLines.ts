import { WebSocket } from 'undici';
import { settings } from '#env';
import { safeStreamDispatcher } from '#platform/web/safeDispatcher.ts';
import type { SourceProblem } from '../../source.ts';
import { NetworkFailure } from './networkFailure.ts';

// What is not taken in by then would fill the memory; the stream goes on later from its cursor.
const mostWaiting = 20_000;
// The whole network is never silent that long.
const silentMs = 60_000;

/**
 * The texts that a WebSocket sends, in their order, until it is called off. Private addresses are
 * refused.
 * @throws NetworkFailure when the other side ends or stays silent.
 */
export async function* socketLines(
  address: URL,
  signal: AbortSignal,
): AsyncGenerator<string, void, undefined> {
  const socket = new Listening(address);
  const stop = () => {
    socket.wake();
  };
  signal.addEventListener('abort', stop);
  try {
    while (!signal.aborted) {
      const line = socket.lines.shift();
      if (line !== undefined) yield line;
      else if (socket.ended) throw new NetworkFailure(socket.ended, address.host);
      else await socket.something();
    }
  } finally {
    signal.removeEventListener('abort', stop);
    socket.close();
  }
}

class Listening {
  readonly lines: string[] = [];
  ended: SourceProblem | null = null;
  wake: () => void = () => undefined;
  readonly #socket: WebSocket;
  #silence: NodeJS.Timeout | undefined;

  constructor(address: URL) {
    this.#socket = new WebSocket(address, {
      dispatcher: safeStreamDispatcher(settings().allowPrivate),
    });
    this.#socket.addEventListener('message', ({ data }) => {
      this.#hear(data);
    });
    for (const end of ['close', 'error'] as const) {
      this.#socket.addEventListener(end, () => {
        this.#end('unreachable');
      });
    }
    this.#waitForSilence();
  }

  /** Waits for the next text, or the end. */
  something(): Promise<void> {
    return new Promise((resolve) => (this.wake = resolve));
  }

  close(): void {
    clearTimeout(this.#silence);
    this.#socket.close();
  }

  #hear(text: unknown): void {
    if (typeof text === 'string') this.lines.push(text);
    if (this.lines.length > mostWaiting) this.#end('too_slow');
    this.#waitForSilence();
    this.wake();
  }

  #end(problem: SourceProblem): void {
    this.ended ??= problem;
    this.wake();
  }

  #waitForSilence(): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => {
      this.#end('too_slow');
    }, silentMs);
  }
}
