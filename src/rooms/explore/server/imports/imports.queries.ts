import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';
import type { Id, OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Database } from '#platform/db/schema.ts';

export type ImportRow = Selectable<Database['explore.import']>;
export type ImportKey = { organisationId: OrganisationId; importId: Id<'import'> };

export async function insertImport(
  tx: Tx,
  row: Insertable<Database['explore.import']>,
): Promise<void> {
  await tx.insertInto('explore.import').values(row).execute();
}

export const importById = (tx: Tx, key: ImportKey): Promise<ImportRow | undefined> =>
  tx
    .selectFrom('explore.import')
    .selectAll()
    .where('organisation_id', '=', key.organisationId)
    .where('id', '=', key.importId)
    .executeTakeFirst();

/** The same, and nobody else changes it until this transaction ends. */
export const lockImport = (tx: Tx, key: ImportKey): Promise<ImportRow | undefined> =>
  tx
    .selectFrom('explore.import')
    .selectAll()
    .where('organisation_id', '=', key.organisationId)
    .where('id', '=', key.importId)
    .forUpdate()
    .executeTakeFirst();

export const newestImports = (tx: Tx, organisationId: OrganisationId): Promise<ImportRow[]> =>
  tx
    .selectFrom('explore.import')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(50)
    .execute();

export async function updateImport(
  tx: Tx,
  key: ImportKey,
  change: Updateable<Database['explore.import']>,
): Promise<void> {
  await tx
    .updateTable('explore.import')
    .set(change)
    .where('organisation_id', '=', key.organisationId)
    .where('id', '=', key.importId)
    .execute();
}

export async function deleteImport(tx: Tx, key: ImportKey): Promise<void> {
  await tx
    .deleteFrom('explore.import')
    .where('organisation_id', '=', key.organisationId)
    .where('id', '=', key.importId)
    .execute();
}

export async function insertRefusals(
  tx: Tx,
  { organisationId, importId }: ImportKey,
  refusals: readonly { row: number; reason: string }[],
): Promise<void> {
  if (refusals.length === 0) return;
  await sql`insert into explore.import_refusal (organisation_id, import_id, row_number, reason)
    select ${organisationId}::uuid, ${importId}::uuid, row_number, reason
    from unnest(${refusals.map(({ row }) => row)}::int[],
      ${refusals.map(({ reason }) => reason)}::text[]) as given (row_number, reason)
    on conflict do nothing`.execute(tx);
}

export async function deleteRefusals(tx: Tx, key: ImportKey): Promise<void> {
  await tx
    .deleteFrom('explore.import_refusal')
    .where('organisation_id', '=', key.organisationId)
    .where('import_id', '=', key.importId)
    .execute();
}

/** In the order of the file. @param after the last row number of the page before. */
export const refusalsAfter = (
  tx: Tx,
  key: ImportKey,
  { after, most }: { after: number; most: number },
): Promise<{ row_number: number; reason: string }[]> =>
  tx
    .selectFrom('explore.import_refusal')
    .select(['row_number', 'reason'])
    .where('organisation_id', '=', key.organisationId)
    .where('import_id', '=', key.importId)
    .where('row_number', '>', after)
    .orderBy('row_number')
    .limit(most)
    .execute();

/** How often each reason stands there, the most frequent first. */
export const refusalCounts = (
  tx: Tx,
  key: ImportKey,
): Promise<{ reason: string; rows: number }[]> =>
  tx
    .selectFrom('explore.import_refusal')
    .select(['reason', (eb) => eb.fn.countAll<number>().as('rows')])
    .where('organisation_id', '=', key.organisationId)
    .where('import_id', '=', key.importId)
    .groupBy('reason')
    .orderBy('rows', 'desc')
    .orderBy('reason')
    .limit(50)
    .execute();

/** Which of these are mentions of the source already. @param externalIds at most some thousand. */
export async function knownExternalIds(
  tx: Tx,
  key: { organisationId: OrganisationId; sourceId: Id<'source'> },
  externalIds: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql<{ external_id: string }>`select external_id from explore.mention
    where organisation_id = ${key.organisationId} and source_id = ${key.sourceId}
      and external_id = any(${externalIds}::text[])`.execute(tx);
  return new Set(rows.map((row) => row.external_id));
}

export const mappingOf = (
  tx: Tx,
  organisationId: OrganisationId,
  fingerprint: string,
): Promise<{ mapping: unknown; source_name: string } | undefined> =>
  tx
    .selectFrom('explore.import_mapping')
    .select(['mapping', 'source_name'])
    .where('organisation_id', '=', organisationId)
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirst();

export async function rememberMapping(
  tx: Tx,
  row: Insertable<Database['explore.import_mapping']>,
): Promise<void> {
  await tx
    .insertInto('explore.import_mapping')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'fingerprint']).doUpdateSet((eb) => ({
        mapping: eb.ref('excluded.mapping'),
        source_name: eb.ref('excluded.source_name'),
        used_at: eb.ref('excluded.used_at'),
      })),
    )
    .execute();
}

/** A source of files by its name; the oldest of two. */
export const fileSourceNamed = (
  tx: Tx,
  organisationId: OrganisationId,
  name: string,
): Promise<{ id: Id<'source'> } | undefined> =>
  tx
    .selectFrom('explore.source')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', 'file')
    .where('name', '=', name)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .executeTakeFirst();

export const fileSourceNames = async (
  tx: Tx,
  organisationId: OrganisationId,
): Promise<string[]> => {
  const rows = await tx
    .selectFrom('explore.source')
    .select('name')
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', 'file')
    .where('removed_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .limit(100)
    .execute();
  return rows.map(({ name }) => name);
};

/** The source brought something. @param count new mentions. */
export async function sourceWasHeard(
  tx: Tx,
  { organisationId, sourceId }: { organisationId: OrganisationId; sourceId: Id<'source'> },
  { count, now }: { count: number; now: Date },
): Promise<void> {
  await tx
    .updateTable('explore.source')
    .set({
      succeeded_at: now,
      tried_at: now,
      ...(count > 0 && { heard_at: now, heard_last: count }),
    })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', sourceId)
    .execute();
}

/** Across organisations: imports whose process has been silent since. */
export async function stalledImports(tx: Tx, since: Date, most: number): Promise<ImportKey[]> {
  const { rows } = await sql<{ organisation_id: OrganisationId; import_id: Id<'import'> }>`
    select organisation_id, import_id from explore.stalled_imports(${since}, ${most})`.execute(tx);
  return rows.map((row) => ({ organisationId: row.organisation_id, importId: row.import_id }));
}

/** The time zone of the transaction's organisation. */
export async function timeZoneHere(tx: Tx): Promise<string> {
  const { rows } = await sql<{ zone: string }>`select explore.time_zone() as zone`.execute(tx);
  return rows[0]?.zone ?? 'Europe/Berlin';
}
