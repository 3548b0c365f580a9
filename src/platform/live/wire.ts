import type { Message } from './live.queries.ts';

/** How long a plain EventSource waits before it comes back. */
const retryMs = 1_000;

/** The first bytes of a stream; they show that nothing between here and there holds it back. */
export const opening = Buffer.from(`retry: ${retryMs}\n\n`);

/** A comment: nothing happened, and the line is open. */
export const heartbeat = Buffer.from(':\n\n');

/**
 * Server-sent events (HTML standard, 9.2), one for each message: the browser can resume after any
 * of them.
 */
export const eventsOf = (messages: Message[]): Buffer =>
  Buffer.from(messages.map(({ rev, body }) => `id: ${rev}\ndata: ${body}\n\n`).join(''));

/** The past the client asks for is gone: it loads the state again and goes on from there. */
export const resetEvent = (rev: number): Buffer =>
  Buffer.from(`id: ${rev}\nevent: reset\ndata: {"rev":${rev}}\n\n`);

// appendLive writes what it is given; an event that names its kind first needs no parsing.
const kindAtStart = /^\{"kind":"(\w+)"/;

/**
 * Drops what a later message in the list repeats in full.
 * @param wholeKinds kinds of event whose newest says all that earlier ones of the kind said.
 * @returns the rest in order; the last message always stays, so the rev is kept.
 */
export function withoutRepeats(messages: Message[], wholeKinds: ReadonlySet<string>): Message[] {
  if (messages.length < 2 || wholeKinds.size === 0) return messages;
  const newest = new Map<string, number>();
  for (const { rev, body } of messages) newest.set(kindAtStart.exec(body)?.[1] ?? '', rev);
  return messages.filter(({ rev, body }) => {
    const kind = kindAtStart.exec(body)?.[1] ?? '';
    return !wholeKinds.has(kind) || newest.get(kind) === rev;
  });
}
