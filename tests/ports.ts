import { createServer, type Server } from 'node:net';

/** The port a server listens on. */
export function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('it listens on a port');
  return address.port;
}

/** A port that was free a moment ago: for a server whose address is needed before it starts. */
export async function freePort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  const port = String(portOf(server));
  await new Promise<unknown>((closed) => server.close(closed));
  return port;
}
