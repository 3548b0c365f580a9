import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { portOf } from '../ports.ts';

export type HoldingProxy = { origin: string; held: () => number; close: () => Promise<void> };

/**
 * A proxy as some houses have it: it passes an answer on once it is complete, and a stream never
 * is. @returns its origin, on the same host name, so that cookies are shared.
 */
export async function holdStreams(origin: string): Promise<HoldingProxy> {
  let held = 0;
  const proxy = createServer((asked, answer) => {
    void passOn(origin, asked, answer, () => (held += 1));
  });
  await new Promise<void>((listening) => proxy.listen(0, listening));
  return {
    origin: `http://${new URL(origin).hostname}:${portOf(proxy)}`,
    held: () => held,
    close: async () => {
      proxy.closeAllConnections();
      await new Promise((closed) => proxy.close(closed));
    },
  };
}

async function passOn(
  origin: string,
  asked: IncomingMessage,
  answer: ServerResponse,
  onHeld: () => void,
): Promise<void> {
  const onward = request(new URL(asked.url ?? '/', origin), {
    method: asked.method,
    headers: { ...asked.headers, host: asked.headers.host },
  });
  asked.on('close', () => asked.complete || onward.destroy());
  answer.on('close', () => onward.destroy());
  onward.on('error', () => answer.destroy());
  onward.on('response', (response) => {
    const parts: Buffer[] = [];
    response.on('data', (part: Buffer) => parts.push(part));
    response.on('error', () => answer.destroy());
    response.on('end', () => {
      answer.writeHead(response.statusCode ?? 502, response.headers).end(Buffer.concat(parts));
    });
    if (response.headers['content-type']?.startsWith('text/event-stream')) onHeld();
  });
  asked.pipe(onward);
  await new Promise((ended) => answer.on('close', ended));
}
