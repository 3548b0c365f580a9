import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { assert } from '#platform/base/assert.ts';

export type SocketServer = {
  origin: string;
  /** The addresses that were connected to. */
  asked: URL[];
  close: () => Promise<void>;
};

/** A local WebSocket server (RFC 6455) that sends texts to whoever connects; `null` ends it. */
export async function sendTexts(
  textsFor: (address: URL) => readonly (string | null)[],
): Promise<SocketServer> {
  const asked: URL[] = [];
  const server = createServer();
  const sockets = new Set<Duplex>();
  server.on('upgrade', (request: IncomingMessage, socket: Duplex) => {
    const address = new URL(request.url ?? '/', 'ws://local');
    asked.push(address);
    sockets.add(socket);
    socket.on('error', () => undefined).resume();
    socket.write(accepted(request));
    for (const text of textsFor(address)) {
      if (text === null) socket.end();
      else socket.write(frameOf(text));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  assert(bound && typeof bound === 'object', 'the socket server listens');
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  return { origin: `http://127.0.0.1:${bound.port}`, asked, close };
}

function accepted(request: IncomingMessage): string {
  const key = `${String(request.headers['sec-websocket-key'])}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`;
  const answer = createHash('sha1').update(key).digest('base64');
  return [
    'HTTP/1.1 101 Switching Protocols',
    'Upgrade: websocket',
    'Connection: Upgrade',
    `Sec-WebSocket-Accept: ${answer}`,
    '\r\n',
  ].join('\r\n');
}

function frameOf(text: string): Buffer {
  const body = Buffer.from(text);
  const long = body.length > 125;
  const head = Buffer.alloc(long ? 10 : 2);
  head[0] = 0x81;
  head[1] = long ? 127 : body.length;
  if (long) head.writeBigUInt64BE(BigInt(body.length), 2);
  return Buffer.concat([head, body]);
}
