import type { Selectable } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Database } from '#platform/db/schema.ts';
import type { WorkshopKey } from '../board.ts';

export type ImpulseRow = Selectable<Database['elaborate.impulse']>;

export const impulseOf = (tx: Tx, key: WorkshopKey): Promise<ImpulseRow | undefined> =>
  tx
    .selectFrom('elaborate.impulse')
    .selectAll()
    .where('organisation_id', '=', key.organisationId)
    .where('workshop_id', '=', key.workshopId)
    .executeTakeFirst();

export type ImpulseChange = Partial<
  Pick<ImpulseRow, 'title' | 'speaker' | 'stand_in' | 'stood_in_at' | 'heard'>
>;

/** Changes the workshop's impulse; begins it where there is none. */
export async function setImpulse(tx: Tx, key: WorkshopKey, change: ImpulseChange): Promise<void> {
  const { organisationId: organisation_id, workshopId: workshop_id } = key;
  await tx
    .insertInto('elaborate.impulse')
    .values({ organisation_id, workshop_id, ...change })
    .onConflict((there) => there.columns(['organisation_id', 'workshop_id']).doUpdateSet(change))
    .execute();
}
