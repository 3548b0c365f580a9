import { PrivateAddress } from './safeDispatcher.ts';

/** Why nothing could be fetched, in the words of `explore`'s source problems. */
export type FetchReason =
  | 'unreachable'
  | 'too_slow'
  | 'too_large'
  | 'too_many_redirects'
  | 'private_address'
  | 'bad_certificate'
  | 'server_failed';

/** Thrown inside of this folder only; who fetches gets the reason. */
export class FetchFailure extends Error {
  readonly reason: FetchReason;
  constructor(reason: FetchReason, options?: ErrorOptions) {
    super(reason, options);
    this.reason = reason;
  }
}

/** What an error of the network, of TLS or of a decoder comes down to. */
export function reasonOf(error: unknown): FetchReason {
  for (const each of chainOf(error)) {
    if (each instanceof FetchFailure) return each.reason;
    if (each instanceof PrivateAddress) return 'private_address';
    const known = reasonOfCode(codeOf(each));
    if (known) return known;
  }
  return 'unreachable';
}

function chainOf(error: unknown): unknown[] {
  const chain: unknown[] = [];
  const waiting: unknown[] = [error];
  // Causes can be many (one for each address tried) but not endless.
  while (waiting.length > 0 && chain.length < 20) {
    const next = waiting.shift();
    chain.push(next);
    if (next instanceof AggregateError) {
      const several: readonly unknown[] = next.errors;
      waiting.push(...several.slice(0, 5));
    }
    if (next instanceof Error && next.cause !== undefined) waiting.push(next.cause);
  }
  return chain;
}

/** The code of an error of the system; empty where it has none. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

function reasonOfCode(code: string): FetchReason | null {
  if (/TIMEDOUT|TIMEOUT/.test(code)) return 'too_slow';
  if (/^ERR_TLS_CERT|^CERT_|SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)/.test(code)) {
    return 'bad_certificate';
  }
  if (code === 'ERR_BUFFER_TOO_LARGE') return 'too_large';
  if (/^HPE_|^Z_|^ERR__?(BROTLI|ZSTD)|^ERR_SSL|^UND_ERR_(HEADERS_OVERFLOW|RES)/.test(code)) {
    return 'server_failed';
  }
  return null;
}
