import { settings } from '#env';
import { hostOf, isAllowedHost, isAllowedPort, type AllowedPrivate } from './allowedAddresses.ts';
import {
  exchange,
  isRedirect,
  usualLimits,
  type FetchLimits,
  type Hop,
  type HopAnswer,
  type Manner,
} from './exchange.ts';
import { codeOf, FetchFailure, reasonOf, type FetchReason } from './fetchProblem.ts';

export type Wish = {
  /** Without it GET. */
  method?: string;
  /** Names in lower case. `authorization` goes no further than the first host. */
  headers?: Record<string, string>;
  body?: Uint8Array | string | null;
  limits?: Partial<FetchLimits>;
  /** Without it what the operator set. */
  allowed?: AllowedPrivate;
  signal?: AbortSignal;
};

export type Answer = HopAnswer & {
  /** Where it came from in the end, without a name and password. */
  address: string;
  /** Where it has moved for good (301, 308); null: nowhere. */
  movedTo: string | null;
};

export type Fetched =
  | { ok: true; value: Answer }
  /** `detail` names the host and the system's code: no path, no query, no password. */
  | { ok: false; reason: FetchReason; detail: string };

const mostRedirects = 5;

/**
 * Fetches an address that somebody typed: public hosts only, after every redirect and whatever a
 * name means by then, within limits of time and size, without cookies. A name and password in the
 * address are sent to its own origin only. Never throws for what the other side does.
 */
export async function fetchSafely(address: string, wish: Wish = {}): Promise<Fetched> {
  const manner: Manner = {
    limits: { ...usualLimits, ...wish.limits },
    allowed: wish.allowed ?? settings().allowPrivate,
    signal: new AbortController().signal,
  };
  const whole = AbortSignal.timeout(manner.limits.wholeMs);
  const url = URL.parse(address);
  try {
    if (!url) throw new FetchFailure('unreachable');
    const signal = AbortSignal.any(wish.signal ? [whole, wish.signal] : [whole]);
    return { ok: true, value: await follow(firstHop(url, wish), { ...manner, signal }) };
  } catch (error) {
    const reason = whole.aborted ? 'too_slow' : reasonOf(error);
    return { ok: false, reason, detail: detailOf(url, error) };
  }
}

function firstHop(url: URL, { method = 'GET', headers = {}, body = null }: Wish): Hop {
  const sent: Record<string, string> = { 'user-agent': userAgent(), ...headers };
  if (url.username !== '' || url.password !== '') {
    const pair = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
    sent.authorization = `Basic ${Buffer.from(pair).toString('base64')}`;
  }
  return { url: withoutPassword(url), method, headers: sent, body };
}

async function follow(first: Hop, manner: Manner): Promise<Answer> {
  let hop = first;
  let movedTo: string | null = null;
  let forGood = true;
  for (let hops = 0; hops <= mostRedirects; hops += 1) {
    checkAddress(hop.url, manner.allowed);
    const answer = await exchange(hop, manner);
    const next = nextHop(hop, answer);
    if (!next) return { ...answer, address: hop.url.href, movedTo };
    forGood &&= answer.status === 301 || answer.status === 308;
    if (forGood) movedTo = next.url.href;
    hop = next;
  }
  throw new FetchFailure('too_many_redirects');
}

/** Where a redirect leads; null: it is none, or one that would repeat a write. */
function nextHop(hop: Hop, { status, headers }: HopAnswer): Hop | null {
  if (!isRedirect(status, headers) || (hop.method !== 'GET' && hop.method !== 'HEAD')) return null;
  const target = URL.parse(headers.location ?? '', hop.url);
  if (!target) throw new FetchFailure('server_failed');
  const url = withoutPassword(target);
  if (url.origin === hop.url.origin) return { ...hop, url };
  const { authorization: _kept, cookie: _too, ...passedOn } = hop.headers;
  return { ...hop, url, headers: passedOn };
}

function checkAddress(url: URL, allowed: AllowedPrivate): void {
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
  const known = url.protocol === 'http:' || url.protocol === 'https:';
  if (!known || !isAllowedPort(port) || !isAllowedHost(hostOf(url), allowed)) {
    throw new FetchFailure('private_address');
  }
}

function withoutPassword(url: URL): URL {
  const clean = new URL(url);
  clean.username = '';
  clean.password = '';
  return clean;
}

function userAgent(): string {
  const { url } = settings();
  return url ? `Resonanz (+${url})` : 'Resonanz';
}

function detailOf(url: URL | null, error: unknown): string {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  return [url ? hostOf(url) : '', codeOf(cause)].filter((part) => part !== '').join(' ');
}
