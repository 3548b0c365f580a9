import type { Scope } from '#platform/auth/scope.ts';
import { may } from '#platform/auth/rights.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { inOrganisation } from '#platform/db/database.ts';
import type { Keeping } from '../../source.ts';
import type { FoundFeed } from '../../sources/feedLinks.ts';
import { feedSettings, sameFeed } from '../../sources/feedSettings.ts';
import * as v from 'valibot';
import { addSource } from './sources.ts';
import { lockHandSources, sourcesOf } from './sources.queries.ts';

/** Feeds to listen to, all or none; those listened to already are counted and left as they are. */
export async function addFeeds(
  scope: Scope,
  { feeds, keeps }: { feeds: readonly FoundFeed[]; keeps: Keeping },
  now: Date,
): Promise<Outcome<{ added: number; known: number }, 'notAllowed'>> {
  if (!may(scope.role, 'editListening')) return refused('notAllowed');
  const { organisationId, personId: createdBy } = scope;
  return inOrganisation(scope, async (tx) => {
    await lockHandSources(tx, organisationId);
    const rows = await sourcesOf(tx, organisationId);
    const settings: unknown[] = rows
      .filter(({ kind }) => kind === 'feed')
      .map((row) => row.settings);
    let added = 0;
    for (const { address, title } of feeds) {
      const isNew = !settings.some((known) => sameFeed(known, address));
      if (!isNew || !v.is(feedSettings, { address })) continue;
      const name = title.trim() || (URL.parse(address)?.hostname ?? address);
      const source = { kind: 'feed', name, settings: { address }, keeps, createdBy } as const;
      await addSource(tx, organisationId, source, now);
      settings.push({ address });
      added += 1;
    }
    return done({ added, known: feeds.length - added });
  });
}
