import { SerializerNativeImpl } from 'masto/adapters/serializers/index.js';
import { fetch } from 'undici';
import * as v from 'valibot';
import { settings as ours } from '#env';
import { now } from '#platform/base/clock.ts';
import { safeStreamDispatcher } from '#platform/web/safeDispatcher.ts';
import { mastodonSettings, type MastodonSettings } from '../../sources/mastodonSettings.ts';
import { statusSchema, type MastodonStatus } from '../../sources/mastodonStatus.ts';
import type { SourceToRead } from './adapter.ts';
import { eventsIn, type ServerEvent } from './eventLines.ts';
import { mastodonClient, type MastodonClient } from './mastodonClient.ts';
import { keptOf } from './mastodonKept.ts';
import { NetworkFailure, problemOfStatus, retryAtOf } from './networkFailure.ts';
import type { StreamPart } from './streamBatches.ts';

/**
 * A hashtag or the own mentions as they are written, edited and deleted. What is missed between two
 * connections the usual reading brings, which goes on beside it.
 */
export async function* mastodonStream(
  source: SourceToRead,
  signal: AbortSignal,
): AsyncGenerator<StreamPart, void, undefined> {
  const settings = v.parse(mastodonSettings, source.settings);
  const { token } = source;
  if (!token) throw new NetworkFailure('token_missing', new URL(settings.server).host);
  const client = mastodonClient(settings.server, token, now());
  const address = await streamAddress(settings, client);
  for await (const event of eventsIn(await opened(address, token, signal), signal)) {
    yield* heard(event, settings, client);
  }
  if (!signal.aborted) throw new NetworkFailure('unreachable', address.host);
}

const instanceSchema = v.object({
  configuration: v.object({ urls: v.object({ streaming: v.pipe(v.string(), v.url()) }) }),
});

async function streamAddress(settings: MastodonSettings, { api }: MastodonClient): Promise<URL> {
  const instance = v.safeParse(instanceSchema, await api.v2.instance.fetch());
  if (!instance.success) throw new NetworkFailure('unexpected', new URL(settings.server).host);
  const { streaming } = instance.output.configuration.urls;
  const address = new URL(pathOf(settings), streaming.replace(/^ws/, 'http'));
  if (settings.mode === 'hashtag') address.searchParams.set('tag', settings.hashtag);
  return address;
}

const pathOf = ({ mode }: MastodonSettings): string =>
  mode === 'hashtag' ? '/api/v1/streaming/hashtag' : '/api/v1/streaming/user';

async function opened(address: URL, token: string, signal: AbortSignal) {
  const response = await fetch(address, {
    dispatcher: safeStreamDispatcher(ours().allowPrivate),
    headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream' },
    // The token goes to nobody else.
    redirect: 'manual',
    signal,
  }).catch((error: unknown) => {
    throw signal.aborted ? error : new NetworkFailure('unreachable', address.host);
  });
  if (response.status === 200 && response.body) return response.body;
  const problem = problemOfStatus(response.status, true);
  const retryAt = retryAtOf(new Headers([...response.headers]), now());
  throw new NetworkFailure(problem, `${address.host} ${response.status}`, retryAt);
}

async function* heard(
  { event, payload }: ServerEvent,
  settings: MastodonSettings,
  client: MastodonClient,
): AsyncGenerator<StreamPart> {
  if (event === 'delete' && /^\w{1,100}$/.test(payload)) {
    yield { gone: { kind: 'post', externalId: payload } };
    return;
  }
  const status = statusIn(event, payload, settings);
  if (!status) return;
  const kept = await keptOf([status], { settings, client });
  for (const arrived of kept.arrived) yield { arrived };
  for (const gone of kept.gone) yield { gone };
}

/** Of a hashtag every post; of the own stream, which holds much more, what mentions us. */
function statusIn(
  event: string,
  payload: string,
  settings: MastodonSettings,
): MastodonStatus | null {
  const said = keysInOurs(payload);
  if (settings.mode === 'hashtag') {
    return event === 'update' || event === 'status.update' ? v.parse(readable, said) : null;
  }
  if (event === 'notification') return v.parse(mentioning, said);
  const edited = event === 'status.update' ? v.parse(readable, said) : null;
  const ourId = settings.accountId;
  return edited?.mentions.some(({ id }) => id === ourId) ? edited : null;
}

const readable = v.fallback(v.nullable(statusSchema), null);
const mentioning = v.fallback(
  v.pipe(
    v.object({ type: v.literal('mention'), status: statusSchema }),
    v.transform(({ status }): MastodonStatus | null => status),
  ),
  null,
);

function keysInOurs(payload: string): unknown {
  try {
    return new SerializerNativeImpl().deserialize('json', payload);
  } catch {
    return null;
  }
}
