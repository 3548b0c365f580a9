import { addDays } from '#platform/base/clock.ts';
import { inOrganisation } from '#platform/db/database.ts';
import type { SourceToRead } from './adapter.ts';
import { knownPosts } from './streams.queries.ts';

// What is older is hardly ever changed, and goes by its own deadline anyway.
const watchedDays = 30;

/**
 * The next of the posts a source brought in the last 30 days, to ask whether they are still there:
 * in turns, so that each is asked again and again.
 * @param after where the last turn ended; empty: from the start.
 */
export const nextToRecheck = (
  source: SourceToRead,
  asked: { after: string; most: number },
  now: Date,
): Promise<string[]> =>
  inOrganisation(source, (tx) =>
    knownPosts(
      tx,
      { organisationId: source.organisationId, sourceId: source.id },
      { ...asked, since: addDays(now, -watchedDays) },
    ),
  );
