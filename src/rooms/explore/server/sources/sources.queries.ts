import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';
import type { Id, OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Database } from '#platform/db/schema.ts';
import type { SourceKind } from '../../source.ts';

export type SourceRow = Selectable<Database['explore.source']>;

/** Every source that was not removed, by name. */
export const sourcesOf = (tx: Tx, organisationId: OrganisationId): Promise<SourceRow[]> =>
  tx
    .selectFrom('explore.source')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('removed_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .limit(1000)
    .execute();

export const sourceById = (
  tx: Tx,
  organisationId: OrganisationId,
  id: Id<'source'>,
): Promise<SourceRow | undefined> =>
  tx
    .selectFrom('explore.source')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();

export async function insertSource(
  tx: Tx,
  source: Insertable<Database['explore.source']>,
): Promise<void> {
  await tx.insertInto('explore.source').values(source).execute();
}

/** The oldest source of a kind. */
export async function sourceOfKind(
  tx: Tx,
  organisationId: OrganisationId,
  kind: SourceKind,
): Promise<Id<'source'> | null> {
  const row = await tx
    .selectFrom('explore.source')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', kind)
    .where('removed_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Of two who make the same source at the same time one waits; until the transaction ends. */
export async function lockHandSources(tx: Tx, organisationId: OrganisationId): Promise<void> {
  const name = `explore.source ${organisationId}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx);
}

export type SourceChange = Updateable<Database['explore.source']>;

/** @returns whether there is such a source. */
export async function updateSource(
  tx: Tx,
  organisationId: OrganisationId,
  id: Id<'source'>,
  change: SourceChange,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('explore.source')
    .set(change)
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
