import { addDays } from '#platform/base/clock.ts';
import { inOrganisation } from '#platform/db/database.ts';
import { ensureSheet } from '../sheet.ts';
import type { SourceToRead } from './adapter.ts';
import { knownPosts } from './streams.queries.ts';

/**
 * The next of the posts a source brought, as far back as the sheet says that they are kept, to ask
 * whether they are still there: in turns, so that each is asked again and again.
 * @param after where the last turn ended; empty: from the start.
 */
export const nextToRecheck = (
  source: SourceToRead,
  asked: { after: string; most: number },
  now: Date,
): Promise<string[]> =>
  inOrganisation(source, async (tx) => {
    const { organisationId, id: sourceId } = source;
    const { retention_days: days } = await ensureSheet(tx, organisationId, now);
    return knownPosts(tx, { organisationId, sourceId }, { ...asked, since: addDays(now, -days) });
  });
