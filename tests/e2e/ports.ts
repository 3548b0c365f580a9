import type { Server } from 'node:http';

/** The port a server listens on. */
export function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('it listens on a port');
  return address.port;
}
