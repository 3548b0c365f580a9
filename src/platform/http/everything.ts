import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { constants } from 'node:zlib';
import compression from 'compression';
import { log } from '../log.ts';
import type { LiveHub } from '../live/hub.ts';
import { answerHealth } from './health.ts';
import { Measured } from './metrics.ts';
import { whyNotRead, type Upload } from './bodies.ts';
import type { PagesHandler } from './pages.ts';
import { setRealConnection, type ProxyTrust } from './realConnection.ts';

export type Parts = {
  hub: LiveHub;
  pages: PagesHandler;
  trust: ProxyTrust;
  isStopping: () => boolean;
  /** What takes files. */
  uploads: readonly Upload[];
};

/** The one handler of the process: health, then streams, then pages. */
export function everything({ hub, pages, trust, isStopping, uploads }: Parts): RequestListener {
  const measured = new Measured();
  const compress = compression({ filter: mayBeCompressed, ...forSmallPages });
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const refusal = whyNotRead(request, uploads);
    if (refusal) {
      refuseBody(response, refusal);
      return;
    }
    if (await answerHealth(request, response, { measured, isStopping })) return;
    setRealConnection(request, trust);
    if (hub.handles(request)) return hub.handle(request, response);
    compress(request, response, () => pages(request, response));
  };
  return (request, response) => {
    measured.watch(response);
    answer(request, response).catch((error: unknown) => {
      log().error({ error }, 'A request failed before it reached a page.');
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { 'content-type': 'text/plain' }).end('Fehler / error\n');
    });
  };
}

function refuseBody(response: ServerResponse, status: 411 | 413): void {
  // The rest of the body is not read, so this connection has no next request.
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
  response.end(status === 413 ? 'Zu groß. / Too large.\n' : 'Wie lang? / How long?\n');
}

// A page has 5 kB. zlib's own choice takes 256 kB of memory for each answer under way, this 96 kB
// and two thirds of the time, for 25 bytes more; 1,000 phones load theirs at once.
const forSmallPages = {
  level: 4,
  windowBits: 14,
  memLevel: 6,
  brotli: { params: { [constants.BROTLI_PARAM_LGWIN]: 14 } },
};

// Built files come compressed already; a stream must not wait for a compressor's block.
const compressible = /^(text\/(?!event-stream)|application\/(json|javascript)|image\/svg)/;

const mayBeCompressed = (_request: IncomingMessage, response: ServerResponse): boolean =>
  compressible.test(String(response.getHeader('content-type') ?? ''));
