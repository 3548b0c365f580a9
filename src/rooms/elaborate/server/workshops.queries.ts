import type { Selectable } from 'kysely';
import type { OrganisationId, PersonId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Database } from '#platform/db/schema.ts';
import type { WorkshopId, WorkshopKey } from '../board.ts';

export type WorkshopRow = Selectable<Database['elaborate.workshop']>;

export const workshopOf = (tx: Tx, key: WorkshopKey): Promise<WorkshopRow | undefined> =>
  tx
    .selectFrom('elaborate.workshop')
    .selectAll()
    .where('organisation_id', '=', key.organisationId)
    .where('id', '=', key.workshopId)
    .executeTakeFirst();

/** The newest first. */
export const workshopsByTime = (tx: Tx, organisationId: OrganisationId): Promise<WorkshopRow[]> =>
  tx
    .selectFrom('elaborate.workshop')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute();

export type NewWorkshop = {
  organisation_id: OrganisationId;
  id: WorkshopId;
  code: string;
  title: string;
  guiding_question: string;
  head_count: number;
  created_by: PersonId;
  created_at: Date;
};

export async function insertWorkshop(tx: Tx, workshop: NewWorkshop): Promise<void> {
  await tx.insertInto('elaborate.workshop').values(workshop).execute();
}

export type WorkshopChange = Partial<
  Pick<
    WorkshopRow,
    | 'title'
    | 'guiding_question'
    | 'head_count'
    | 'programme_id'
    | 'phase'
    | 'countdown_ends_at'
    | 'revealed'
    | 'cards_per_person'
    | 'cards_hidden'
    | 'benefit_dots'
    | 'effort_dots'
    | 'dots_per_card'
    | 'join_address'
    | 'closed_at'
  >
>;

export async function setWorkshop(tx: Tx, key: WorkshopKey, change: WorkshopChange): Promise<void> {
  await tx
    .updateTable('elaborate.workshop')
    .set(change)
    .where('organisation_id', '=', key.organisationId)
    .where('id', '=', key.workshopId)
    .execute();
}
