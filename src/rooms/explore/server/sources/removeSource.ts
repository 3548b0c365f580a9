import * as v from 'valibot';
import { everyOrganisation } from '#platform/auth/everyOrganisation.ts';
import { isId, type Id } from '#platform/base/ids.ts';
import { inOrganisation } from '#platform/db/database.ts';
import { removeMentions } from '../takeOut.ts';
import type { SourceKey } from '../takeIn.ts';
import { removedSourcesWithMentions, someMentionsOf } from './reading.queries.ts';

/** The task that takes out what a removed source brought. */
export const removeSourceTask = 'remove_source_mentions';

const payloadSchema = v.object({
  organisationId: v.custom<Id<'organisation'>>(isId),
  sourceId: v.custom<Id<'source'>>(isId),
});

const atOnce = 500;

/**
 * Takes out everything a removed source brought, some in each transaction; each leaves its number
 * in the list of removals. Killed, it goes on with what is left.
 */
export const removeSourceMentions = (payload: unknown, now: () => Date): Promise<void> =>
  removeAllOf(v.parse(payloadSchema, payload), now);

/** Goes on with removals that were killed, in every organisation. */
export async function resumeRemovals(now: () => Date): Promise<void> {
  for await (const organisationId of everyOrganisation()) {
    const left = await inOrganisation({ organisationId }, (tx) =>
      removedSourcesWithMentions(tx, organisationId),
    );
    for (const sourceId of left) await removeAllOf({ organisationId, sourceId }, now);
  }
}

async function removeAllOf(key: SourceKey, now: () => Date): Promise<void> {
  const removing = { reason: 'source_removed', sourceId: key.sourceId } as const;
  for (;;) {
    const left = await inOrganisation(key, async (tx) => {
      const ids = await someMentionsOf(tx, key, atOnce);
      await removeMentions(tx, key.organisationId, ids, { ...removing, now: now() });
      return ids.length;
    });
    if (left < atOnce) return;
  }
}
