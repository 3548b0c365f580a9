import { createActionProxy } from 'masto/adapters/action/index.js';
import { HttpActionDispatcher } from 'masto/adapters/action/dispatcher-http.js';
// prettier-ignore
import { HttpActionDispatcherHookMastodon }
  from 'masto/adapters/action/dispatcher-http-hook-mastodon.js';
import { HttpConfigImpl } from 'masto/adapters/config/index.js';
import { BaseHttp } from 'masto/adapters/http/index.js';
import { SerializerNativeImpl } from 'masto/adapters/serializers/index.js';
import type { HttpRequestParams, HttpResponse } from 'masto/interfaces/index.js';
import type { mastodon } from 'masto';
import { safeFetch } from '#platform/web/safeFetch.ts';
import { NetworkFailure, problemOfStatus, retryAtOf } from './networkFailure.ts';

export type MastodonClient = {
  api: mastodon.rest.Client;
  /** As the server said it last: when its limit is renewed, where little of it is left. */
  pausesUntil: () => Date | null;
};

/**
 * masto's client over our own safe fetch: masto itself would fetch from private nets, follow
 * redirects with the token, and log.
 */
export function mastodonClient(
  server: string,
  token: string | null,
  now: Date,
  signal?: AbortSignal,
): MastodonClient {
  const serializer = new SerializerNativeImpl();
  const props = { url: server, ...(token ? { accessToken: token } : {}) };
  const http = new SafeHttp({
    config: new HttpConfigImpl(props, serializer),
    serializer,
    token,
    now,
    signal: signal ?? null,
  });
  const hook = new HttpActionDispatcherHookMastodon(http);
  const api = createActionProxy<mastodon.rest.Client>(new HttpActionDispatcher(http, hook), {
    context: ['api'],
  });
  return { api, pausesUntil: () => http.pausesUntil };
}

type Parts = {
  config: HttpConfigImpl;
  serializer: SerializerNativeImpl;
  token: string | null;
  now: Date;
  signal: AbortSignal | null;
};

// Each reading makes a handful of requests.
const requestsKept = 20;

class SafeHttp extends BaseHttp {
  readonly #parts: Parts;
  pausesUntil: Date | null = null;

  constructor(parts: Parts) {
    super();
    this.#parts = parts;
  }

  override async request<T>({ method, path, search }: HttpRequestParams): Promise<HttpResponse<T>> {
    const { config, serializer, token, now, signal } = this.#parts;
    const url = config.resolvePath(path, search);
    const { headers } = config.mergeRequestInitWithDefaults();
    const response = await safeFetch(url, { method, signal, ...(headers ? { headers } : {}) });
    const retryAt = retryAtOf(response.headers, now);
    if (!response.ok) {
      const problem = problemOfStatus(response.status, token !== null);
      throw new NetworkFailure(problem, `${url.host} ${response.status}`, retryAt);
    }
    const remaining = response.headers.get('x-ratelimit-remaining');
    if (remaining !== null && Number(remaining) < requestsKept) this.pausesUntil = retryAt;
    const text = await response.text();
    return {
      headers: response.headers,
      data: parsedBy(() => serializer.deserialize<T>('json', text), url),
    };
  }
}

function parsedBy<T>(parse: () => T, { host }: URL): T {
  try {
    return parse();
  } catch {
    // masto's own error would hold the whole answer.
    throw new NetworkFailure('unexpected', host);
  }
}
