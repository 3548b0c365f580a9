import { sql } from 'kysely';
import type { Id, OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { SourceKey } from '../takeIn.ts';
import type { SourceRow } from './sources.queries.ts';

type Due = { organisation_id: OrganisationId; source_id: Id<'source'> };

/** Which sources are due in any organisation, the longest first; ids only. */
export async function dueSources(tx: Tx, at: Date, most: number): Promise<SourceKey[]> {
  const { rows } = await sql<Due>`
    select organisation_id, source_id from explore.due_sources(${at}, ${most})`.execute(tx);
  return rows.map((row) => ({ organisationId: row.organisation_id, sourceId: row.source_id }));
}

/** The source, until the end of the transaction for us alone; absent: removed or in other hands. */
export const sourceInHand = (tx: Tx, key: SourceKey): Promise<SourceRow | undefined> =>
  tx
    .selectFrom('explore.source')
    .selectAll()
    .where('organisation_id', '=', key.organisationId)
    .where('id', '=', key.sourceId)
    .where('removed_at', 'is', null)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();

/** The same, and waits for who has it. */
export const sourceForUpdate = (tx: Tx, key: SourceKey): Promise<SourceRow | undefined> =>
  tx
    .selectFrom('explore.source')
    .selectAll()
    .where('organisation_id', '=', key.organisationId)
    .where('id', '=', key.sourceId)
    .where('removed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();

/** @returns null: it is our turn, until `until` or until we leave. Else when the host is free. */
export async function takeHostTurn(
  tx: Tx,
  host: string,
  { at, until }: { at: Date; until: Date },
): Promise<Date | null> {
  const { rows } = await sql<{ free_at: Date | null }>`
    select explore.take_host_turn(${host}, ${at}, ${until}) as free_at`.execute(tx);
  return rows[0]?.free_at ?? null;
}

export async function leaveHost(tx: Tx, host: string, freeAt: Date): Promise<void> {
  await sql`select explore.leave_host(${host}, ${freeAt})`.execute(tx);
}

/** Nobody waits for a host that was free a day ago. */
export async function clearHostTurns(tx: Tx, before: Date): Promise<void> {
  await sql`select explore.clear_host_turns(${before})`.execute(tx);
}

/** Some of what a removed source brought; of one that is there, nothing. */
export async function someMentionsOf(
  tx: Tx,
  { organisationId, sourceId }: SourceKey,
  most: number,
): Promise<Id<'mention'>[]> {
  const rows = await tx
    .selectFrom('explore.mention as m')
    .innerJoin('explore.source as s', (join) =>
      join.onRef('s.organisation_id', '=', 'm.organisation_id').onRef('s.id', '=', 'm.source_id'),
    )
    .select('m.id')
    .where('m.organisation_id', '=', organisationId)
    .where('m.source_id', '=', sourceId)
    .where('s.removed_at', 'is not', null)
    .orderBy('m.id')
    .limit(most)
    .execute();
  return rows.map(({ id }) => id);
}

/** Sources that were removed while something they brought is still there. */
export async function removedSourcesWithMentions(
  tx: Tx,
  organisationId: OrganisationId,
): Promise<Id<'source'>[]> {
  const { rows } = await sql<{ id: Id<'source'> }>`
    select s.id from explore.source s
    where s.organisation_id = ${organisationId} and s.removed_at is not null
      and exists (select from explore.mention m
        where m.organisation_id = ${organisationId} and m.source_id = s.id)
    order by s.id`.execute(tx);
  return rows.map(({ id }) => id);
}
