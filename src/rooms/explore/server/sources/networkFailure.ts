import { FetchRefused } from '#platform/web/safeFetch.ts';
import { sourceProblems, type SourceProblem } from '../../source.ts';
import { retryAfter } from '../../sources/pace.ts';
import type { Reading } from './adapter.ts';

/** A network's server answered, but not with what was asked for. Carries no text of the answer. */
export class NetworkFailure extends Error {
  readonly problem: SourceProblem;
  readonly detail: string;
  readonly retryAt: Date | null;
  constructor(problem: SourceProblem, detail: string, retryAt: Date | null = null) {
    super(problem);
    this.problem = problem;
    this.detail = detail;
    this.retryAt = retryAt;
  }
}

/** What a failed call comes down to. Errors that only we can cause are thrown on. */
export function failedReading(error: unknown): Extract<Reading, { ok: false }> {
  if (error instanceof NetworkFailure) {
    const { problem, detail, retryAt } = error;
    return { ok: false, problem, detail, retryAt };
  }
  const refused = refusedFetch(error);
  if (refused) return refused;
  throw error;
}

function refusedFetch(error: unknown): Extract<Reading, { ok: false }> | null {
  // Clients wrap what their fetch threw, sometimes twice.
  let cause = error;
  for (let depth = 0; depth < 5 && cause instanceof Error; depth += 1) {
    if (cause instanceof FetchRefused) {
      const { reason, detail } = cause;
      const problem = sourceProblems.find((known) => known === reason) ?? 'unreachable';
      return { ok: false, problem, detail, retryAt: null };
    }
    cause = cause.cause;
  }
  return null;
}

/** What an HTTP status means for a source. @param hasToken whether one was sent along. */
export function problemOfStatus(status: number, hasToken: boolean): SourceProblem {
  if (status === 401) return hasToken ? 'token_refused' : 'token_missing';
  // Mastodon answers 422 where a timeline is for its own members only.
  if (status === 403 || status === 422) return hasToken ? 'not_allowed' : 'token_missing';
  if (status === 404) return 'not_found';
  if (status === 410) return 'gone';
  if (status === 429) return 'too_many_requests';
  return status >= 500 ? 'server_failed' : 'unexpected';
}

/**
 * When a server wants to be asked again: `Retry-After`, else the moment its limit is renewed
 * (an ISO time, or seconds since 1970). How much of it is believed, sources/pace.ts says.
 */
export function retryAtOf(headers: Headers, now: Date): Date | null {
  const after = headers.get('retry-after');
  if (after !== null) return retryAfter(after, now);
  const reset = headers.get('x-ratelimit-reset') ?? headers.get('ratelimit-reset') ?? '';
  const at = /^\d{1,12}$/.test(reset) ? Number(reset) * 1000 : Date.parse(reset);
  return at > now.getTime() ? new Date(at) : null;
}
