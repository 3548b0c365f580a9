import { NetworkFailure } from './networkFailure.ts';

export type ServerEvent = { event: string; payload: string };

// A post with everything around it has some ten thousand characters.
const mostCharacters = 2_000_000;

/**
 * Server-sent events as they come (WHATWG HTML, 9.2.6), as far as Mastodon uses them: `event` and
 * `data`.
 */
export async function* eventsIn(
  body: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): AsyncGenerator<ServerEvent, void, undefined> {
  const decoder = new TextDecoder();
  let rest = '';
  let event: string[] = [];
  let payload: string[] = [];
  for await (const chunk of body) {
    if (signal.aborted) return;
    const lines = (rest + decoder.decode(chunk, { stream: true })).split(/\r?\n/);
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line === '' && payload.length > 0) {
        yield { event: event.join(''), payload: payload.join('\n') };
      }
      if (line === '') [event, payload] = [[], []];
      if (line.startsWith('event:')) event = [line.slice(6).trim()];
      if (line.startsWith('data:')) payload.push(line.slice(5).trim());
    }
    const held = rest.length + payload.reduce((sum, part) => sum + part.length, 0);
    if (held > mostCharacters) throw new NetworkFailure('too_large', '');
  }
}
