import * as v from 'valibot';
import { isId, type Id } from '#platform/base/ids.ts';
import { inOrganisation } from '#platform/db/database.ts';
import { removeMentions } from '../takeOut.ts';
import { someMentionsOf } from './reading.queries.ts';

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
export async function removeSourceMentions(payload: unknown, now: () => Date): Promise<void> {
  const key = v.parse(payloadSchema, payload);
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
