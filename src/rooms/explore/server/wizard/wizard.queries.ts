import { sql, type Selectable } from 'kysely';
import type { OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Database } from '#platform/db/schema.ts';
import type { LookedAt } from '../../wizard/proposals.ts';

export type WizardRow = Selectable<Database['explore.wizard']>;

/** The organisation's, begun when there is none; locked, so that two who confirm take turns. */
export async function lockWizard(tx: Tx, organisationId: OrganisationId): Promise<WizardRow> {
  await tx
    .insertInto('explore.wizard')
    .values({ organisation_id: organisationId })
    .onConflict((conflict) => conflict.column('organisation_id').doNothing())
    .execute();
  return tx
    .selectFrom('explore.wizard')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

export const wizardOf = (tx: Tx, organisationId: OrganisationId): Promise<WizardRow | undefined> =>
  tx
    .selectFrom('explore.wizard')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();

export async function updatePressSites(
  tx: Tx,
  organisationId: OrganisationId,
  pressSites: string[],
): Promise<void> {
  await tx
    .updateTable('explore.wizard')
    .set({ press_sites: pressSites })
    .where('organisation_id', '=', organisationId)
    .execute();
}

export async function updateLooked(
  tx: Tx,
  organisationId: OrganisationId,
  looked: { found: readonly LookedAt[]; at: Date },
): Promise<void> {
  await tx
    .updateTable('explore.wizard')
    .set({ found: JSON.stringify(looked.found), looked_at: looked.at })
    .where('organisation_id', '=', organisationId)
    .execute();
}

export async function updateFinished(
  tx: Tx,
  organisationId: OrganisationId,
  at: Date,
): Promise<void> {
  await tx
    .updateTable('explore.wizard')
    .set({ finished_at: at })
    .where('organisation_id', '=', organisationId)
    .execute();
}

export type HeardNow = { mentions: number; places: number };

/** Mentions that are not hidden and the places they are from; counted up to 100,000. */
export async function heardNow(tx: Tx, organisationId: OrganisationId): Promise<HeardNow> {
  const { rows } = await sql<HeardNow>`
    select count(*)::int as mentions, count(distinct place_id)::int as places
    from (select place_id from explore.mention
      where organisation_id = ${organisationId} and hidden_at is null limit 100000) m`.execute(tx);
  return rows[0] ?? { mentions: 0, places: 0 };
}

/** Whether a watch of this kind and name is there and was not removed. */
export async function hasWatch(
  tx: Tx,
  organisationId: OrganisationId,
  watch: { kind: 'own_name' | 'competitor'; name: string },
): Promise<boolean> {
  const row = await tx
    .selectFrom('explore.watch')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', watch.kind)
    .where('name', '=', watch.name)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}
