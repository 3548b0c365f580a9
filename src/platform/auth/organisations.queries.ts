import { sql, type Kysely } from 'kysely';
import { assert } from '../base/assert.ts';
import type { OrganisationId, PersonId } from '../base/ids.ts';
import { platformDb, type Tx } from '../db/database.ts';
import type { Database } from '../db/schema.ts';
import type { Organisation, OrganisationKind } from './organisations.ts';

/** Inserts an organisation with its first owner. @returns the first of the slugs that was free. */
export async function insertOrganisation(
  tx: Kysely<Database>,
  slugs: readonly string[],
  organisation: {
    id: OrganisationId;
    name: string;
    kind: OrganisationKind;
    ownerId: PersonId;
  },
): Promise<string> {
  const { ownerId, ...row } = organisation;
  for (const slug of slugs) {
    const inserted = await tx
      .insertInto('auth.organisation')
      .values({ ...row, slug })
      .onConflict((conflict) => conflict.column('slug').doNothing())
      .returning('slug')
      .executeTakeFirst();
    if (!inserted) continue;
    await tx
      .insertInto('auth.membership')
      .values({ organisation_id: row.id, person_id: ownerId, role: 'owner' })
      .execute();
    return slug;
  }
  assert(false, 'one of a hundred addresses for an organisation is free');
}

export async function adoptOrganisations(tx: Tx, ownerId: PersonId): Promise<void> {
  await sql`insert into auth.membership (organisation_id, person_id, role)
    select o.id, ${ownerId}, 'owner' from auth.organisation o
    where not exists (select from auth.membership m where m.organisation_id = o.id)`.execute(tx);
}

export const selectOrganisation = (id: OrganisationId): Promise<Organisation> =>
  platformDb()
    .selectFrom('auth.organisation')
    .select(['slug', 'name', 'kind', 'time_zone as timeZone'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

export async function selectKeepTextsMonths(id: OrganisationId): Promise<number> {
  const { months } = await platformDb()
    .selectFrom('auth.organisation')
    .select('keep_texts_months as months')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return months;
}

export async function updateOrganisation(
  id: OrganisationId,
  changed: { name: string; kind: OrganisationKind; timeZone: string },
): Promise<void> {
  const { name, kind, timeZone } = changed;
  await platformDb()
    .updateTable('auth.organisation')
    .set({ name, kind, time_zone: timeZone })
    .where('id', '=', id)
    .execute();
}

export async function updateKeepTextsMonths(id: OrganisationId, months: number): Promise<void> {
  await platformDb()
    .updateTable('auth.organisation')
    .set({ keep_texts_months: months })
    .where('id', '=', id)
    .execute();
}

export async function deleteOrganisationRow(id: OrganisationId): Promise<void> {
  await platformDb().deleteFrom('auth.organisation').where('id', '=', id).execute();
}

/** One page of organisations, by id. */
export async function organisationIds(
  db: Kysely<Database>,
  page: { after: OrganisationId | null; most: number },
): Promise<OrganisationId[]> {
  const query = db.selectFrom('auth.organisation').select('id').orderBy('id').limit(page.most);
  const rows = await (page.after ? query.where('id', '>', page.after) : query).execute();
  return rows.map((row) => row.id);
}
