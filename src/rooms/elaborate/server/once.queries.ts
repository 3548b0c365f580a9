import { sql } from 'kysely';
import type { Id } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { WorkshopKey } from '../board.ts';

export type Claim = { id: Id<'command'>; actorId: string; at: Date; outcome: object };

/**
 * Takes the workshop's lock and writes the command down, unless it is there already; a twin under
 * way is waited for. Guests share the lock, a moderator has it alone: what a moderator decides
 * never meets a command half done. The lock comes first, then the row, so that twins cannot wait
 * for each other; and it has a statement of its own, so that what follows reads what was committed
 * before it was granted.
 * @returns false when the command was carried out before.
 */
export async function claimCommand(
  tx: Tx,
  key: WorkshopKey,
  lock: 'shared' | 'alone',
  claim: Claim,
): Promise<boolean> {
  const locked =
    lock === 'shared'
      ? sql`pg_advisory_xact_lock_shared(hashtextextended(${key.workshopId}, 0))`
      : sql`pg_advisory_xact_lock(hashtextextended(${key.workshopId}, 0))`;
  const { rows } = await sql<{ id: string }>`
    insert into elaborate.command (organisation_id, id, workshop_id, actor_id, outcome, at)
    select ${key.organisationId}::uuid, ${claim.id}::uuid, ${key.workshopId}::uuid,
      ${claim.actorId}::uuid, ${JSON.stringify(claim.outcome)}::jsonb, ${claim.at}::timestamptz
    from ${locked}
    on conflict (organisation_id, id) do nothing returning id`.execute(tx);
  return rows.length > 0;
}

/** Takes the workshop's lock as guests do. */
export async function shareWorkshop(tx: Tx, { workshopId }: WorkshopKey): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${workshopId}, 0))`.execute(tx);
}

/** Takes the workshop's lock as a moderator does. */
export async function holdAlone(tx: Tx, { workshopId }: WorkshopKey): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${workshopId}, 0))`.execute(tx);
}

/** What a command that was carried out before was answered. */
export async function outcomeOfCommand(
  tx: Tx,
  key: WorkshopKey,
  id: Id<'command'>,
): Promise<{ actorId: string; outcome: unknown } | undefined> {
  return tx
    .selectFrom('elaborate.command')
    .select(['actor_id as actorId', 'outcome'])
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .where('id', '=', id)
    .executeTakeFirst();
}
