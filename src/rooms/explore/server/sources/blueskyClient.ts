import { AtpAgent, XRPCError, type AtpSessionData } from '@atproto/api';
import { RecentMap } from '#platform/base/recentMap.ts';
import { safeFetch } from '#platform/web/safeFetch.ts';
import type { SourceToRead } from './adapter.ts';
import { NetworkFailure, problemOfStatus, retryAtOf } from './networkFailure.ts';

/** A client that is nobody: for public answers. */
export const openAgent = (service: string, signal?: AbortSignal): AtpAgent =>
  new AtpAgent({ service, fetch: fetchUntil(signal) });

/** Our own safe fetch, called off by the client's signal or by this one. */
const fetchUntil =
  (signal: AbortSignal | undefined): typeof safeFetch =>
  (input, init) => {
    const both = [signal, init?.signal].filter((each) => each instanceof AbortSignal);
    return safeFetch(input, { ...init, signal: AbortSignal.any(both) });
  };

// In memory only: an app password opens a session again, and nothing of it needs to lie anywhere.
const sessions = new RecentMap<{ token: string; session: AtpSessionData }>(200);

type SignIn = {
  service: string;
  identifier: string;
  token: string;
  signal?: AbortSignal | undefined;
};

/** A client signed in with an app password; its session is kept and renewed while we run. */
export async function signedInAgent(
  source: Pick<SourceToRead, 'id'>,
  { service, identifier, token, signal }: SignIn,
): Promise<AtpAgent> {
  const agent = new AtpAgent({
    service,
    fetch: fetchUntil(signal),
    persistSession: (_event, session) => {
      if (session) sessions.set(source.id, { token, session });
      else sessions.delete(source.id);
    },
  });
  const known = sessions.get(source.id);
  if (known?.token === token) {
    // One that was ended over there, or has grown too old: sign in anew.
    const resumed = await agent.resumeSession(known.session).catch(() => null);
    if (resumed) return agent;
  }
  await agent.login({ identifier, password: token });
  return agent;
}

/** What a call of the client failed with, as a problem of the source; other errors stay. */
export function asNetworkFailure(
  error: unknown,
  asked: { host: string; hasToken: boolean; now: Date },
): unknown {
  if (!(error instanceof XRPCError)) return error;
  // Less than 100: nothing was answered, or nothing readable; `cause` says what.
  if (error.status === 1) return error;
  const { host, hasToken, now } = asked;
  const headers = new Headers();
  for (const [name, value] of Object.entries(error.headers ?? {})) {
    if (value !== undefined) headers.set(name, value);
  }
  const retryAt = retryAtOf(headers, now);
  const name = /^[A-Za-z]{1,40}$/.test(error.error) ? error.error : '';
  const status = error.status >= 100 ? String(error.status) : '';
  const detail = [host, status, name].filter((part) => part !== '').join(' ');
  const problem = refusals.has(name) ? 'token_refused' : problemOfStatus(error.status, hasToken);
  return new NetworkFailure(problem, detail, problem === 'too_many_requests' ? retryAt : null);
}

const refusals = new Set([
  'AuthenticationRequired',
  'AuthFactorTokenRequired',
  'ExpiredToken',
  'InvalidToken',
]);

/** Whether a call failed because the account is gone: deleted, deactivated or taken down. */
export const isAccountClosed = (error: unknown): boolean =>
  error instanceof XRPCError &&
  (closedNames.test(error.error) ||
    (error.error === 'InvalidRequest' && /not found|could not find repo/i.test(error.message)));

const closedNames =
  /^(Account(Takedown|Deactivated|Deleted|Suspended|NotFound)|Repo(NotFound|Takendown|Suspended|Deactivated)|ActorNotFound)$/;
