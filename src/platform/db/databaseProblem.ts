import { StartProblem } from '../base/startProblem.ts';

/**
 * Why DATABASE_URL cannot be used, in a sentence that says what to do; the address itself holds a
 * password.
 */
export function databaseProblem(cause: unknown): StartProblem {
  const code = codeOf(cause);
  const message = cause instanceof Error ? cause.message : String(cause);
  const sentence = sentences[code] ?? `it cannot be used (${code || message}); check its parts`;
  return new StartProblem(`DATABASE_URL: ${sentence}.`, { cause });
}

/** Whether a request failed because the database is away, and may succeed in a moment. */
export const isDatabaseAway = (cause: unknown): boolean => away.test(codeOf(cause));

/** Whether something of that name or key was there already. */
export const isUniqueViolation = (cause: unknown): boolean => codeOf(cause) === '23505';

// Not reachable, connection lost (class 08), stopping, starting, full; see the list of SQLSTATEs.
const away =
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|08.{3}|57P0[1-3]|53300)$/;

const unreachable =
  'nothing answers at its host and port; start that PostgreSQL, correct the address, or remove DATABASE_URL to use the embedded one';

const sentences: Record<string, string> = {
  ECONNREFUSED: unreachable,
  ENOENT: unreachable,
  EHOSTUNREACH: unreachable,
  ENETUNREACH: unreachable,
  ETIMEDOUT: unreachable,
  ENOTFOUND: 'its host name is not known; correct it',
  EAI_AGAIN: 'its host name is not known; correct it',
  '28P01': 'its password is refused; correct it',
  '28000': 'its user is refused; correct it, or allow it in pg_hba.conf',
  '3D000': 'its database does not exist; create it with "create database … owner resonanz_owner"',
  '53300': 'that PostgreSQL has no connection left; raise max_connections',
  '57P03': 'that PostgreSQL is just starting or stopping; start again in a moment',
};

// Node reports several tried addresses of one host as an AggregateError; pg's own timeout has no
// code.
function codeOf(cause: unknown): string {
  if (!(cause instanceof Error)) return '';
  if (cause instanceof AggregateError && cause.errors.length > 0) return codeOf(cause.errors[0]);
  if ('code' in cause) return String(cause.code);
  // A connection that broke while it was used has none either.
  if (/connection terminated/i.test(cause.message)) return 'ECONNRESET';
  return cause.message.includes('timeout') ? 'ETIMEDOUT' : '';
}
