import { sql } from 'kysely';
import type { Insertable, Selectable } from 'kysely';
import type { Id, OrganisationId, PersonId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Database } from '#platform/db/schema.ts';

export type OrderRow = Selectable<Database['explore.report_order']>;

/** Who gets what; at most 2,000, as an organisation has members. */
export const ordersOf = (tx: Tx, organisationId: OrganisationId): Promise<OrderRow[]> =>
  tx
    .selectFrom('explore.report_order')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .orderBy('person_id')
    .limit(2000)
    .execute();

export async function upsertOrder(
  tx: Tx,
  order: Insertable<Database['explore.report_order']>,
): Promise<void> {
  const { organisation_id: _organisation, person_id: _person, ...changed } = order;
  await tx
    .insertInto('explore.report_order')
    .values(order)
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'person_id']).doUpdateSet(changed),
    )
    .execute();
}

export async function deleteOrder(
  tx: Tx,
  organisationId: OrganisationId,
  personId: PersonId,
): Promise<void> {
  await tx
    .deleteFrom('explore.report_order')
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .execute();
}

/** Claims the sending of a period's report; false when it was sent already. */
export async function claimReport(
  tx: Tx,
  organisationId: OrganisationId,
  { personId, until }: { personId: PersonId; until: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('explore.report_order')
    .set({ sent_until: until })
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .where((order) => order.or([order('sent_until', 'is', null), order('sent_until', '<', until)]))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Claims the telling of a spike; false when it was told already. */
export async function claimSpike(
  tx: Tx,
  organisationId: OrganisationId,
  told: { watchId: Id<'watch'>; day: string; at: Date },
): Promise<boolean> {
  const row = await tx
    .insertInto('explore.spike_told')
    .values({
      organisation_id: organisationId,
      watch_id: told.watchId,
      day: told.day,
      told_at: told.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('day')
    .executeTakeFirst();
  return row !== undefined;
}

/** The organisations in which somebody waits for a report or a spike. */
export async function organisationsWithOrders(tx: Tx): Promise<OrganisationId[]> {
  const { rows } = await sql<{ id: OrganisationId }>`
    select organisation_id as id from explore.organisations_with_orders() order by 1`.execute(tx);
  return rows.map(({ id }) => id);
}
