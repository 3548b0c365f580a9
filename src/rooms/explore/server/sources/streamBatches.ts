import { inOrganisation } from '#platform/db/database.ts';
import type { Arrived, Gone } from '../../arrived.ts';
import { takeIn, takeOut, type SourceKey } from '../takeIn.ts';
import { holdOpen, moveStream } from './streams.queries.ts';

/** What a stream said, and where it goes on afterwards. */
export type StreamPart = {
  arrived?: Arrived | null;
  gone?: Gone | null;
  cursor?: object;
};

// Of the whole network about 40 a second arrive; after a pause as many as it can send.
const mostAtOnce = 500;
const gatherMs = 1_000;

type Manner = {
  now: () => Date;
  /** Looks through a batch before it is kept. */
  sift?: (parts: readonly StreamPart[]) => Promise<readonly StreamPart[]>;
};

/**
 * Takes a stream in by batches, each with its cursor in one transaction: cut off anywhere, the next
 * beginning loses nothing and doubles nothing.
 * @throws what the stream or the database threw; what was whole by then is kept.
 */
export async function keepStream(
  key: SourceKey,
  stream: AsyncIterable<StreamPart>,
  { now, sift = (parts) => Promise.resolve(parts) }: Manner,
): Promise<void> {
  let waiting: StreamPart[] = [];
  let broken: unknown = null;
  let keeping = Promise.resolve();
  const keep = () => {
    keeping = keeping.then(async () => {
      const parts = waiting;
      waiting = [];
      if (parts.length > 0) await keepParts(key, await sift(parts), now());
    });
    return keeping;
  };
  const timer = setInterval(() => {
    keep().catch((error: unknown) => {
      broken ??= error;
    });
  }, gatherMs);
  try {
    for await (const part of stream) {
      // Thrown here, the stream is closed as well.
      if (broken !== null) break;
      waiting.push(part);
      if (waiting.length >= mostAtOnce) await keep();
    }
  } finally {
    clearInterval(timer);
    await keep();
  }
}

/** One batch. Of one post what was said last counts; ends come after beginnings. */
export const keepParts = (key: SourceKey, parts: readonly StreamPart[], now: Date): Promise<void> =>
  inOrganisation(key, async (tx) => {
    // Paused or removed a moment ago: whoever listens hears of it within seconds.
    if (!(await holdOpen(tx, key))) return;
    const arrived = new Map<string, Arrived>();
    for (const part of parts) if (part.arrived) arrived.set(part.arrived.externalId, part.arrived);
    const gone = parts.flatMap((part) => part.gone ?? []);
    if (arrived.size > 0) await takeIn(tx, key, [...arrived.values()], now);
    if (gone.length > 0) await takeOut(tx, key, gone, now);
    const cursor = parts.reduce<object>((all, part) => ({ ...all, ...part.cursor }), {});
    await moveStream(tx, key, { cursor, now });
  });
