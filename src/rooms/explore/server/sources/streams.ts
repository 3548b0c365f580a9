import { setTimeout as pause } from 'node:timers/promises';
import { unseal } from '#platform/auth/sealed.ts';
import { now } from '#platform/base/clock.ts';
import { isId } from '#platform/base/ids.ts';
import { acrossOrganisations, inOrganisation } from '#platform/db/database.ts';
import type { LongWork } from '#platform/jobs/longWork.ts';
import type { SourceToRead } from './adapter.ts';
import { jetstream } from './jetstream.ts';
import { withoutShy } from './jetstreamWishes.ts';
import { mastodonStream } from './mastodonStream.ts';
import { failedReading, NetworkFailure } from './networkFailure.ts';
import { sourceById } from './sources.queries.ts';
import { keepStream, type StreamPart } from './streamBatches.ts';
import { streamedSources, tellStreamProblem } from './streams.queries.ts';

/** Listens to every streaming source, until it is paused, changed or removed. */
export const sourceStreams: LongWork = {
  wanted: () =>
    acrossOrganisations(async (tx) =>
      (await streamedSources(tx)).map((one) =>
        [one.organisation_id, one.source_id, one.version].join(' '),
      ),
    ),
  run: (name, signal) => listen(name, signal),
};

// A server that is away is asked again after 2, 4, 8 … seconds, at most every five minutes.
const firstPauseMs = 2_000;
const longestPauseMs = 300_000;

async function listen(name: string, signal: AbortSignal): Promise<void> {
  let pauseMs = firstPauseMs;
  while (!signal.aborted) {
    const source = await sourceNamed(name);
    if (!source) return;
    const began = performance.now();
    await listenOnce(source, signal);
    if (performance.now() - began > 60_000) pauseMs = firstPauseMs;
    // Not all processes of the world at the same second.
    const jitter = 0.75 + Math.random() / 2;
    await pause(pauseMs * jitter, undefined, { signal }).catch(() => undefined);
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
  }
}

/** One connection, until it ends; why it did is told at the source. */
export async function listenOnce(source: SourceToRead, signal: AbortSignal): Promise<void> {
  const key = { organisationId: source.organisationId, sourceId: source.id };
  try {
    await keepStream(key, streamOf(source, signal), {
      now,
      ...(source.kind === 'bluesky' ? { sift: (parts) => withoutShy(source, parts, now()) } : {}),
    });
  } catch (error) {
    if (signal.aborted) return;
    const { problem, detail } = failedReading(error);
    await inOrganisation(source, (tx) =>
      tellStreamProblem(tx, key, { problem, detail, now: now() }),
    );
  }
}

function streamOf(source: SourceToRead, signal: AbortSignal): AsyncIterable<StreamPart> {
  if (source.kind === 'bluesky') return jetstream(source, signal);
  if (source.kind === 'mastodon') return mastodonStream(source, signal);
  throw new NetworkFailure('unexpected', source.kind);
}

async function sourceNamed(name: string): Promise<SourceToRead | null> {
  const [organisationId, sourceId] = name.split(' ');
  if (!isId<'organisation'>(organisationId) || !isId<'source'>(sourceId)) return null;
  const row = await inOrganisation({ organisationId }, (tx) =>
    sourceById(tx, organisationId, sourceId),
  );
  if (!row || row.paused_at) return null;
  const { id, kind, name: called, settings, cursor, sealed_token: sealed } = row;
  const token = sealed === null ? null : unseal(sealed, id);
  const opened = token?.ok ? token.value : null;
  return { organisationId, id, kind, name: called, settings, token: opened, cursor };
}
