import { sql } from 'kysely';
import type { Id } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { WorkshopKey } from '../board.ts';

export type Claim = { id: Id<'command'>; actorId: string; at: Date; outcome: object };

/**
 * Takes the workshop's lock, then writes the command down unless it is there already; a twin under way is waited for.
 * Guests share the lock, a moderator has it alone: what a moderator decides never meets a command half done.
 * The lock comes first, in a statement of its own: what follows reads what was committed before it was granted.
 * @returns false when the command was carried out before.
 */
export async function claimCommand(
  tx: Tx,
  key: WorkshopKey,
  lock: 'shared' | 'alone',
  claim: Claim,
): Promise<boolean> {
  await (
    lock === 'shared'
      ? sql`select pg_advisory_xact_lock_shared(hashtextextended(${key.workshopId}, 0))`
      : sql`select pg_advisory_xact_lock(hashtextextended(${key.workshopId}, 0))`
  ).execute(tx);
  const inserted = await tx
    .insertInto('elaborate.command')
    .values({
      organisation_id: key.organisationId,
      id: claim.id,
      workshop_id: key.workshopId,
      actor_id: claim.actorId,
      outcome: JSON.stringify(claim.outcome),
      at: claim.at,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
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
