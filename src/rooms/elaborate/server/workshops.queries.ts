import type { Selectable } from 'kysely';
import type { OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Database } from '#platform/db/schema.ts';
import type { WorkshopKey } from '../board.ts';

export type WorkshopRow = Selectable<Database['elaborate.workshop']>;

export const workshopOf = (tx: Tx, key: WorkshopKey): Promise<WorkshopRow | undefined> =>
  tx
    .selectFrom('elaborate.workshop')
    .selectAll()
    .where('organisation_id', '=', key.organisationId)
    .where('id', '=', key.workshopId)
    .executeTakeFirst();

/** The newest first; a rehearsal is in no list. */
export const workshopsByTime = (tx: Tx, organisationId: OrganisationId): Promise<WorkshopRow[]> =>
  tx
    .selectFrom('elaborate.workshop')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('rehearsal_since', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute();

export type NewWorkshop = Pick<
  WorkshopRow,
  | 'organisation_id'
  | 'id'
  | 'code'
  | 'title'
  | 'guiding_question'
  | 'head_count'
  | 'kind'
  | 'second_host'
  | 'pace'
  | 'benefit_dots'
  | 'effort_dots'
  | 'dots_per_card'
  | 'cards_per_person'
  | 'cards_hidden'
  | 'created_by'
  | 'created_at'
>;

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
    | 'reopened_at'
    | 'report_token'
    | 'report_until'
    | 'report_withdrawn_at'
    | 'pace'
    | 'place'
    | 'starts_at'
    | 'wifi_name'
    | 'wifi_password'
    | 'facilitator'
    | 'second_host'
    | 'discussed_card_id'
    | 'second_round'
    | 'facilitator_logo_id'
    | 'rehearsal_of'
    | 'rehearsal_since'
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

/**
 * Whether the workshop is (still) there; until the transaction ends nobody deletes it.
 */
export async function holdWorkshop(tx: Tx, key: WorkshopKey): Promise<boolean> {
  const row = await tx
    .selectFrom('elaborate.workshop')
    .select('id')
    .where('organisation_id', '=', key.organisationId)
    .where('id', '=', key.workshopId)
    .forKeyShare()
    .executeTakeFirst();
  return row !== undefined;
}
