import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { assert } from '#platform/base/assert.ts';

export type TestServer = { address: string; port: number; close: () => Promise<void> };

/** A server on loopback that answers as a test wants. */
export async function serve(answer: RequestListener): Promise<TestServer> {
  const server = createServer(answer);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = addressOf(server.address());
  return {
    address: `http://127.0.0.1:${port}`,
    port,
    close: () =>
      new Promise((closed) => {
        server.close(() => {
          closed();
        });
        server.closeAllConnections();
      }),
  };
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  assert(address !== null && typeof address === 'object', 'a server that listens has a port');
  return address;
}
