import * as v from 'valibot';
import { postCollection } from '../../sources/blueskyPost.ts';
import { blueskySettings } from '../../sources/blueskySettings.ts';
import { heardInJetstream } from '../../sources/jetstream.ts';
import type { SourceToRead } from './adapter.ts';
import { NetworkFailure } from './networkFailure.ts';
import { socketLines } from './socketLines.ts';
import type { StreamPart } from './streamBatches.ts';

const cursorSchema = v.looseObject({ timeUs: v.optional(v.number()) });

// Events of one moment may come in another order; what is heard twice is known.
const overlapUs = 5_000_000;

/** The posts of the whole network as they are written, from where we stopped. */
export async function* jetstream(
  source: SourceToRead,
  signal: AbortSignal,
): AsyncGenerator<StreamPart, void, undefined> {
  const settings = v.parse(blueskySettings, source.settings);
  if (settings.mode !== 'stream') throw new NetworkFailure('unexpected', settings.mode);
  const { timeUs } = v.parse(cursorSchema, source.cursor);
  for await (const line of socketLines(addressOf(settings.service, timeUs), signal)) {
    const heard = heardInJetstream(line);
    // What is no event says nothing, and its neighbours count.
    if (!heard) continue;
    yield { arrived: heard.arrived, gone: heard.gone, cursor: { timeUs: heard.timeUs } };
  }
}

function addressOf(service: string, timeUs: number | undefined): URL {
  const address = new URL('/subscribe', service.replace(/^http/, 'ws'));
  address.searchParams.set('wantedCollections', postCollection);
  // The longest post has a few thousand bytes.
  address.searchParams.set('maxMessageSizeBytes', '200000');
  if (timeUs !== undefined) address.searchParams.set('cursor', String(timeUs - overlapUs));
  return address;
}
