import { sql } from 'kysely';
import type { Id, OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { SourceKey } from '../takeIn.ts';

/** What a source brought lately, by its own names, in their order, beginning after one. */
export async function knownPosts(
  tx: Tx,
  { organisationId, sourceId }: SourceKey,
  asked: { after: string; since: Date; most: number },
): Promise<string[]> {
  const rows = await tx
    .selectFrom('explore.mention')
    .select('external_id')
    .where('organisation_id', '=', organisationId)
    .where('source_id', '=', sourceId)
    .where('external_id', '>', asked.after)
    .where('published_at', '>=', asked.since)
    .orderBy('external_id')
    .limit(asked.most)
    .execute();
  return rows.map((row) => row.external_id);
}
