import { sql } from 'kysely';
import type { Id, OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { SourceProblem } from '../../source.ts';
import type { SourceKey } from '../takeIn.ts';

/** What was heard of a source lately, by its own names, in their order, beginning after one. */
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
    .where('heard_at', '>=', asked.since)
    .orderBy('external_id')
    .limit(asked.most)
    .execute();
  return rows.map((row) => row.external_id);
}

type Streamed = { organisation_id: OrganisationId; source_id: Id<'source'>; version: string };

/** Every source that is listened to all the time, of every organisation. */
export async function streamedSources(tx: Tx): Promise<Streamed[]> {
  const { rows } = await sql<Streamed>`select organisation_id, source_id, version
    from explore.streamed_sources()`.execute(tx);
  return rows;
}

/**
 * Whether a source may bring something now: neither paused nor removed, and neither until the
 * transaction ends.
 */
export async function holdOpen(tx: Tx, { organisationId, sourceId }: SourceKey): Promise<boolean> {
  const row = await tx
    .selectFrom('explore.source')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', sourceId)
    .where('removed_at', 'is', null)
    .where('paused_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** Where a stream goes on, and that it is well. A reading that moves on beside it loses nothing. */
export async function moveStream(
  tx: Tx,
  { organisationId, sourceId }: SourceKey,
  { cursor, now }: { cursor: object; now: Date },
): Promise<void> {
  await tx
    .updateTable('explore.source')
    .set({
      cursor: sql`cursor || ${JSON.stringify(cursor)}::jsonb`,
      tried_at: now,
      succeeded_at: now,
      problem: null,
      problem_detail: null,
      failures: 0,
    })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', sourceId)
    .execute();
}

/** That a stream broke, why, and when it is begun again. */
export async function tellStreamProblem(
  tx: Tx,
  { organisationId, sourceId }: SourceKey,
  told: { problem: SourceProblem; detail: string; now: Date },
): Promise<void> {
  await tx
    .updateTable('explore.source')
    .set(({ eb }) => ({
      tried_at: told.now,
      problem: told.problem,
      problem_detail: told.detail.slice(0, 500),
      failures: eb('failures', '+', 1),
    }))
    .where('organisation_id', '=', organisationId)
    .where('id', '=', sourceId)
    .execute();
}

export async function setSealedToken(
  tx: Tx,
  { organisationId, sourceId }: SourceKey,
  sealed: string,
): Promise<void> {
  await tx
    .updateTable('explore.source')
    .set({ sealed_token: sealed })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', sourceId)
    .execute();
}
