import { sql, type Selectable } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Database } from '#platform/db/schema.ts';
import type { PlannedPhase } from '../agenda.ts';
import type { WorkshopKey } from '../board.ts';
import { phases } from '../phases.ts';

export type AgendaRow = Selectable<Database['elaborate.agenda_phase']>;

/** The phases a workshop has, in the order of phases. */
export const agendaOf = (tx: Tx, key: WorkshopKey): Promise<AgendaRow[]> =>
  tx
    .selectFrom('elaborate.agenda_phase')
    .selectAll()
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .orderBy(sql`array_position(${[...phases]}::text[], phase)`)
    .execute();

export async function insertAgenda(
  tx: Tx,
  key: WorkshopKey,
  agenda: readonly (PlannedPhase & { deadlineAt?: Date | null })[],
): Promise<void> {
  const rows = agenda.map(({ phase, minutes, deadlineAt = null }) => ({
    organisation_id: key.organisationId,
    workshop_id: key.workshopId,
    phase,
    minutes,
    deadline_at: deadlineAt,
  }));
  await tx.insertInto('elaborate.agenda_phase').values(rows).execute();
}
