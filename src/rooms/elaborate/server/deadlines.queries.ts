import { sql } from 'kysely';
import type { OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { WorkshopId, WorkshopKey } from '../board.ts';
import type { Phase } from '../phases.ts';

/** Workshops of every organisation whose time has come; at most 1,000. */
export async function workshopsPastDeadline(tx: Tx, at: Date): Promise<WorkshopKey[]> {
  const { rows } = await sql<{ organisation_id: OrganisationId; workshop_id: WorkshopId }>`
    select organisation_id, workshop_id from elaborate.due_deadlines(${at})`.execute(tx);
  return rows.map((row) => ({
    organisationId: row.organisation_id,
    workshopId: row.workshop_id,
  }));
}

/** Takes a deadline away that has passed. @returns whether there was one. */
export async function clearPassedDeadline(
  tx: Tx,
  key: WorkshopKey,
  { phase, at }: { phase: Phase; at: Date },
): Promise<boolean> {
  const cleared = await tx
    .updateTable('elaborate.agenda_phase')
    .set({ deadline_at: null })
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .where('phase', '=', phase)
    .where('deadline_at', '<=', at)
    .returning('phase')
    .executeTakeFirst();
  return cleared !== undefined;
}
