import { sql, type Selectable } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Database } from '#platform/db/schema.ts';
import type { PlannedPhase } from '../agenda.ts';
import type { WorkshopKey } from '../board.ts';
import { phases, type Phase } from '../phases.ts';

/** `deadlineAt`: where the pace is by deadline. */
export type PlannedRow = PlannedPhase & { deadlineAt?: Date | null };

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
  agenda: readonly PlannedRow[],
): Promise<void> {
  const rows = agenda.map((item) => rowOf(key, item));
  await tx.insertInto('elaborate.agenda_phase').values(rows).execute();
}

/** The agenda as it is planned anew; what is known of phases that stay, stays. */
export async function changeAgendaRows(
  tx: Tx,
  key: WorkshopKey,
  agenda: readonly PlannedRow[],
): Promise<void> {
  const kept = agenda.map((item) => item.phase);
  await tx
    .deleteFrom('elaborate.agenda_phase')
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .where('phase', 'not in', kept)
    .execute();
  await tx
    .insertInto('elaborate.agenda_phase')
    .values(agenda.map((item) => rowOf(key, item)))
    .onConflict((there) =>
      there.columns(['organisation_id', 'workshop_id', 'phase']).doUpdateSet((row) => ({
        minutes: row.ref('excluded.minutes'),
        deadline_at: row.ref('excluded.deadline_at'),
      })),
    )
    .execute();
}

export type AgendaChange = Partial<Pick<AgendaRow, 'entered_at' | 'countdown_ends_at'>>;

export async function setAgendaPhase(
  tx: Tx,
  key: WorkshopKey,
  phase: Phase,
  change: AgendaChange,
): Promise<void> {
  await tx
    .updateTable('elaborate.agenda_phase')
    .set(change)
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .where('phase', '=', phase)
    .execute();
}

const rowOf = (key: WorkshopKey, { phase, minutes, deadlineAt = null }: PlannedRow) => ({
  organisation_id: key.organisationId,
  workshop_id: key.workshopId,
  phase,
  minutes,
  deadline_at: deadlineAt,
});
