import { fetchSafely } from './fetchSafely.ts';

/**
 * `fetch` with the safety of `fetchSafely`, for clients of networks (masto, @atproto/api): whole
 * answers only, no streams. A write is not redirected.
 * @throws TypeError as `fetch` does, with the reason as its cause.
 */
export async function safeFetch(
  input: string | URL | Request,
  init?: RequestInit,
): Promise<Response> {
  const asked = new Request(input, init);
  const sent = await asked.arrayBuffer();
  const fetched = await fetchSafely(asked.url, {
    method: asked.method,
    headers: Object.fromEntries(asked.headers),
    body: sent.byteLength > 0 ? new Uint8Array(sent) : null,
    signal: asked.signal,
  });
  if (!fetched.ok) {
    // Who called it off wants to hear just that.
    asked.signal.throwIfAborted();
    throw new TypeError('fetch failed', {
      cause: new FetchRefused(fetched.reason, fetched.detail),
    });
  }
  const { status, headers, bytes, address } = fetched.value;
  // They tell of the bytes as sent; these are unpacked.
  const { 'content-encoding': _packed, 'content-length': _length, ...kept } = headers;
  const empty = status === 204 || status === 205 || status === 304 || asked.method === 'HEAD';
  const response = new Response(empty ? null : bytes, { status, headers: kept });
  Object.defineProperty(response, 'url', { value: address });
  return response;
}

/** The cause of what `safeFetch` throws. */
export class FetchRefused extends Error {
  readonly reason: string;
  readonly detail: string;
  constructor(reason: string, detail: string) {
    super(`${reason} ${detail}`.trim());
    this.reason = reason;
    this.detail = detail;
  }
}
