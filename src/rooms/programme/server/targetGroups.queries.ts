import type { OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { TargetGroupId, TargetGroupInput } from '../programme.ts';

export const targetGroupsOf = (tx: Tx, organisationId: OrganisationId) =>
  tx
    .selectFrom('programme.target_group')
    .select(['id', 'name', 'description'])
    .where('organisation_id', '=', organisationId)
    .orderBy((row) => row.fn<string>('lower', ['name']))
    .orderBy('id')
    .limit(500)
    .execute();

export const insertTargetGroup = (
  tx: Tx,
  row: TargetGroupInput & { organisation_id: OrganisationId; id: TargetGroupId; created_at: Date },
) =>
  tx
    .insertInto('programme.target_group')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();

export async function updateTargetGroup(
  tx: Tx,
  key: { organisationId: OrganisationId; id: TargetGroupId },
  row: TargetGroupInput,
): Promise<boolean> {
  const saved = await tx
    .updateTable('programme.target_group')
    .set(row)
    .where('organisation_id', '=', key.organisationId)
    .where('id', '=', key.id)
    .returning('id')
    .executeTakeFirst();
  return saved !== undefined;
}

export const deleteTargetGroup = (
  tx: Tx,
  key: { organisationId: OrganisationId; id: TargetGroupId },
) =>
  tx
    .deleteFrom('programme.target_group')
    .where('organisation_id', '=', key.organisationId)
    .where('id', '=', key.id)
    .returning(['id', 'name', 'description'])
    .executeTakeFirst();
