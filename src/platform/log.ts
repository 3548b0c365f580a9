import { pino, stdTimeFunctions, type Logger } from 'pino';
import { settings } from '#env';

// The bundled pages and server.ts are separate module graphs and share one log.
const shared = Symbol.for('resonanz.log');
const holder: typeof globalThis & { [shared]?: Logger | undefined } = globalThis;

/** JSON lines on stdout. Never names, texts, addresses: give ids, counts and codes. */
export function log(): Logger {
  const known = holder[shared];
  if (known) return known;
  const made = pino({
    level: settings().logLevel,
    // A process and a host name tell nothing where one process serves one house.
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    serializers: { error: withoutTexts },
  });
  holder[shared] = made;
  return made;
}

/** What of an error may be logged: PostgreSQL's `detail` and `where` can hold what people wrote. */
export function withoutTexts(error: unknown): object {
  if (!(error instanceof Error)) return { kind: typeof error };
  const code = 'code' in error ? String(error.code) : undefined;
  const cause = error.cause === undefined ? undefined : withoutTexts(error.cause);
  return { kind: error.name, message: error.message, code, stack: error.stack, cause };
}
