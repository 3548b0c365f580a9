import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

export type ProxyTrust = {
  /** Whether a proxy in front says the truth in `x-forwarded-*`. */
  trustProxy: boolean;
  /** The public address, if set: requests to its host came by its protocol. */
  url: string | null;
};

/**
 * Replaces what a client may claim about its own connection by what is so: afterwards
 * `x-forwarded-proto` and `x-forwarded-for` hold one value each, and `host` is the one the browser
 * used. The pages' adapter reads these.
 */
export function setRealConnection(request: IncomingMessage, trust: ProxyTrust): void {
  const { headers } = request;
  const forwarded = trust.trustProxy ? headers : {};
  headers.host = first(forwarded['x-forwarded-host']) ?? headers.host;
  headers['x-forwarded-proto'] =
    protocolIn(forwarded['x-forwarded-proto']) ?? protocolOf(request, trust.url);
  const address = last(forwarded['x-forwarded-for']);
  headers['x-forwarded-for'] =
    address && isIP(address) ? address : (request.socket.remoteAddress ?? '127.0.0.1');
  delete headers['x-forwarded-host'];
}

// A proxy that ends https and is not trusted would make every form fail; the public address says
// the same.
function protocolOf(request: IncomingMessage, url: string | null): string {
  if ('encrypted' in request.socket) return 'https';
  const known = url ? new URL(url) : null;
  return known && known.host === request.headers.host ? known.protocol.replace(':', '') : 'http';
}

type Header = string | string[] | undefined;

const parts = (header: Header): string[] =>
  String(header ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const first = (header: Header): string | undefined => parts(header)[0];
// The proxy next to us appends what it saw; everything before it may be invented.
const last = (header: Header): string | undefined => parts(header).at(-1);

function protocolIn(header: Header): string | undefined {
  const protocol = first(header);
  return protocol === 'http' || protocol === 'https' ? protocol : undefined;
}
