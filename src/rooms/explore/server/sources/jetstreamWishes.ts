import * as v from 'valibot';
import { RecentMap } from '#platform/base/recentMap.ts';
import { inOrganisation } from '#platform/db/database.ts';
import type { Arrived } from '../../arrived.ts';
import { noUnauthenticated } from '../../sources/blueskyPost.ts';
import { blueskySettings } from '../../sources/blueskySettings.ts';
import { loadMatcher } from '../matching.ts';
import type { SourceToRead } from './adapter.ts';
import { notWanted } from './bluesky.ts';
import { asNetworkFailure, openAgent } from './blueskyClient.ts';
import type { StreamPart } from './streamBatches.ts';

// As many as `app.bsky.actor.getProfiles` takes at once.
const mostAsked = 25;

// Who wants no guests, by address of who knows and account; asked again an hour later at most.
const known = new RecentMap<{ shy: boolean; until: number }>(50_000);
const knownMs = 3_600_000;

/**
 * A batch without what people wrote who want to be seen by who is signed in only. An event does not
 * say so, so the profile is asked, of those whose posts a watch finds.
 * @throws NetworkFailure where nobody can be asked: then nothing of the batch is kept, and it comes
 * again.
 */
export async function withoutShy(
  source: SourceToRead,
  parts: readonly StreamPart[],
  now: Date,
): Promise<StreamPart[]> {
  const settings = v.parse(blueskySettings, source.settings);
  if (settings.mode !== 'stream') return [...parts];
  const { appview } = settings;
  const found = await foundAuthors(source, parts);
  const unknown = found.filter((did) => !isFresh(known.get(`${appview} ${did}`), now));
  for (let from = 0; from < unknown.length; from += mostAsked) {
    await ask(appview, unknown.slice(from, from + mostAsked), now);
  }
  const shy = new Set(found.filter((did) => known.get(`${appview} ${did}`)?.shy));
  return parts.map((part) => {
    const { arrived } = part;
    const isShy = arrived?.author && shy.has(arrived.author.id);
    return isShy ? { ...part, arrived: null, gone: notWanted(arrived.externalId) } : part;
  });
}

const isFresh = (one: { until: number } | undefined, now: Date): boolean =>
  one !== undefined && one.until > now.getTime();

/** Who wrote what a watch finds; of the whole network that is a handful. */
async function foundAuthors(source: SourceToRead, parts: readonly StreamPart[]) {
  const match = await inOrganisation(source, (tx) => loadMatcher(tx, source.organisationId));
  const authors = parts.flatMap(({ arrived }) =>
    arrived?.author && match(asked(arrived, source.name)).length > 0 ? [arrived.author.id] : [],
  );
  return [...new Set(authors)];
}

const asked = (post: Arrived, sourceName: string) => ({
  title: post.title,
  text: post.text,
  language: post.language ?? 'unknown',
  site: 'bsky.app',
  sourceName,
  authorName: '',
  place: post.place,
});

async function ask(appview: string, actors: string[], now: Date): Promise<void> {
  const { host } = new URL(appview);
  try {
    const { data } = await openAgent(appview).app.bsky.actor.getProfiles({ actors });
    const open = new Set(
      data.profiles
        .filter(({ labels }) => !labels?.some(({ val }) => val === noUnauthenticated))
        .map(({ did }) => did),
    );
    // Who is not shown is gone, or not for us.
    const until = now.getTime() + knownMs;
    for (const did of actors) known.set(`${appview} ${did}`, { shy: !open.has(did), until });
  } catch (error) {
    throw asNetworkFailure(error, { host, hasToken: false, now });
  }
}
