// Its published types are those of Express; it uses what Express' requests share with Node's.
declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  type Wishes = { filter: (request: IncomingMessage, response: ServerResponse) => boolean };
  type Compress = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

  // eslint-disable-next-line no-restricted-syntax -- that is what the package exports
  export default function compression(wishes: Wishes): Compress;
}
