import type { OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { DepartmentId } from '../measure.ts';

type Key = { organisationId: OrganisationId; id: DepartmentId };

/** By name, each with the number of its measures. */
export const departmentsOf = (tx: Tx, organisationId: OrganisationId) =>
  tx
    .selectFrom('programme.department as d')
    .select((row) => [
      'd.id',
      'd.name',
      row
        .selectFrom('programme.measure as m')
        .whereRef('m.organisation_id', '=', 'd.organisation_id')
        .whereRef('m.department_id', '=', 'd.id')
        .select((of) => of.fn.countAll<number>().as('measures'))
        .$asScalar()
        .$notNull()
        .as('measures'),
    ])
    .where('d.organisation_id', '=', organisationId)
    .orderBy((row) => row.fn<string>('lower', ['d.name']))
    .orderBy('d.id')
    .limit(500)
    .execute();

export async function departmentExists(
  tx: Tx,
  organisationId: OrganisationId,
  id: DepartmentId,
): Promise<boolean> {
  const department = await tx
    .selectFrom('programme.department')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst();
  return department !== undefined;
}

/** @returns false when there is a department of that name already, however it is capitalised. */
export async function insertDepartment(tx: Tx, key: Key, name: string, at: Date): Promise<boolean> {
  const inserted = await tx
    .insertInto('programme.department')
    .values({ organisation_id: key.organisationId, id: key.id, name, created_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

/** @throws a unique violation when there is another department of that name. */
export async function updateDepartment(tx: Tx, key: Key, name: string): Promise<boolean> {
  const saved = await tx
    .updateTable('programme.department')
    .set({ name })
    .where('organisation_id', '=', key.organisationId)
    .where('id', '=', key.id)
    .returning('id')
    .executeTakeFirst();
  return saved !== undefined;
}

/** Locked until the transaction ends: no measure can be given to it meanwhile. */
export const lockDepartment = (tx: Tx, key: Key) =>
  tx
    .selectFrom('programme.department')
    .select(['id', 'name'])
    .where('organisation_id', '=', key.organisationId)
    .where('id', '=', key.id)
    .forUpdate()
    .executeTakeFirst();

export async function hasMeasures(tx: Tx, key: Key): Promise<boolean> {
  const measure = await tx
    .selectFrom('programme.measure')
    .select('id')
    .where('organisation_id', '=', key.organisationId)
    .where('department_id', '=', key.id)
    .limit(1)
    .executeTakeFirst();
  return measure !== undefined;
}

export const deleteDepartment = (tx: Tx, key: Key) =>
  tx
    .deleteFrom('programme.department')
    .where('organisation_id', '=', key.organisationId)
    .where('id', '=', key.id)
    .execute();
