import type { IncomingMessage } from 'node:http';

/** Forms and commands hold some thousand characters. */
export const longestBodyBytes = 262_144;

/** Ten photos as large as they may be, and the form around them. */
export const longestUploadBytes = 201_000_000;

/** The actions of an address that take files, and how long a request to them may be. */
export type Upload = { path: RegExp; actions: readonly string[]; mostBytes: number };

/**
 * Why the body of a request is not even read: 413 when it says it is too long, 411 when it does not
 * say how long it is and the action takes no files. Browsers always say it; proxies that gather a
 * request do too. Other actions at the same address read their forms into memory.
 */
export function whyNotRead(
  { headers, url = '' }: Pick<IncomingMessage, 'headers' | 'url'>,
  uploads: readonly Upload[],
): 411 | 413 | null {
  const [path = ''] = url.split('?', 1);
  const action = actionIn(url.slice(path.length));
  const upload = uploads.find((one) => one.path.test(path) && one.actions.includes(action));
  const length = headers['content-length'];
  if (length === undefined)
    return headers['transfer-encoding'] !== undefined && !upload ? 411 : null;
  return Number(length) > (upload?.mostBytes ?? longestBodyBytes) ? 413 : null;
}

/** As SvelteKit finds it: the first parameter that begins with a slash. */
const actionIn = (query: string): string =>
  [...new URLSearchParams(query).keys()].find((name) => name.startsWith('/'))?.slice(1) ?? '';
