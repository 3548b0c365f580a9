import type { Scope } from '#platform/auth/scope.ts';
import { assert } from '#platform/base/assert.ts';
import type { Id } from '#platform/base/ids.ts';
import { inOrganisation } from '#platform/db/database.ts';
import { nothingKnown, type Arrived } from '../../arrived.ts';
import type { WatchInput } from '../../watches/watch.ts';
import { handSource } from '../sources/sources.ts';
import { takeIn } from '../takeIn.ts';
import { addWatch } from './watches.ts';

export const at = new Date('2026-11-22T10:00:00Z');

export const topic = (query: string, more: Partial<WatchInput> = {}): WatchInput => ({
  kind: 'topic',
  name: 'Probe',
  query,
  personReason: null,
  ...more,
});

/** Posts that differ from each other, as a source brings them. */
export const hear = (scope: Scope, texts: readonly string[], now = at) =>
  inOrganisation(scope, async (tx) => {
    const { organisationId } = scope;
    const sourceId = await handSource(tx, organisationId, 'by_hand', now);
    const posts = texts.map((text): Arrived => ({
      ...nothingKnown,
      externalId: text,
      publishedAt: now,
      place: { network: 'forum', site: 'bahn.example', community: '' },
      text,
    }));
    return takeIn(tx, { organisationId, sourceId }, posts, now);
  });

export async function added(scope: Scope, input: WatchInput, now = at): Promise<Id<'watch'>> {
  const watch = await addWatch(scope, input, now);
  assert(watch.ok, 'the watch of a test is allowed');
  return watch.value;
}

/** What a watch has: the text of each mention, and how. */
export const foundBy = (scope: Scope, watchId: Id<'watch'>): Promise<Record<string, string>> =>
  inOrganisation(scope, async (tx) => {
    const rows = await tx
      .selectFrom('explore.mention_watch as link')
      .innerJoin('explore.mention_text as text', 'text.mention_id', 'link.mention_id')
      .select(['text.text', 'link.how', 'link.off_topic_by'])
      .where('link.organisation_id', '=', scope.organisationId)
      .where('link.watch_id', '=', watchId)
      .execute();
    return Object.fromEntries(
      rows.map((row) => [row.text, row.off_topic_by ? `off topic: ${row.off_topic_by}` : row.how]),
    );
  });
