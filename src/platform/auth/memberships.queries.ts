import { sql } from 'kysely';
import type { OrganisationId, PersonId } from '../base/ids.ts';
import { platformDb, type Tx } from '../db/database.ts';
import type { Language } from '../i18n/language.ts';
import type { Member, Membership } from './memberships.ts';
import type { Role, Scope } from './scope.ts';

export const selectMembership = (
  personId: PersonId,
  by: 'slug' | 'id',
  value: string,
): Promise<Scope | undefined> =>
  platformDb()
    .selectFrom('auth.membership as m')
    .innerJoin('auth.organisation as o', 'o.id', 'm.organisation_id')
    .select([
      'o.id as organisationId',
      'o.slug',
      'o.time_zone as timeZone',
      'm.person_id as personId',
      'm.role',
    ])
    .where('m.person_id', '=', personId)
    .where(sql.ref(by === 'slug' ? 'o.slug' : 'o.id'), '=', value)
    .executeTakeFirst();

export const selectOrganisationsOf = (personId: PersonId): Promise<Membership[]> =>
  platformDb()
    .selectFrom('auth.membership as m')
    .innerJoin('auth.organisation as o', 'o.id', 'm.organisation_id')
    .select(['o.id as organisationId', 'o.slug', 'o.name', 'm.role'])
    .where('m.person_id', '=', personId)
    .orderBy('o.name')
    .orderBy('o.id')
    .limit(200)
    .execute();

export const selectMembers = (organisationId: OrganisationId): Promise<Member[]> =>
  platformDb()
    .selectFrom('auth.membership as m')
    .innerJoin('auth.person as p', 'p.id', 'm.person_id')
    .select(['p.id as personId', 'p.name', 'p.email', 'm.role', 'm.since'])
    .where('m.organisation_id', '=', organisationId)
    .orderBy('p.name')
    .orderBy('p.id')
    .limit(2000)
    .execute();

/** Where some people get mail, as far as they are members. */
export const selectMailboxes = (
  organisationId: OrganisationId,
  personIds: readonly PersonId[],
): Promise<{ personId: PersonId; email: string; language: Language }[]> =>
  platformDb()
    .selectFrom('auth.membership as m')
    .innerJoin('auth.person as p', 'p.id', 'm.person_id')
    .select(['p.id as personId', 'p.email', 'p.language'])
    .where('m.organisation_id', '=', organisationId)
    .where('m.person_id', 'in', personIds)
    .execute();

/**
 * Every member of an organisation, locked until the transaction ends: the last owner stays the
 * last.
 */
export const lockMemberships = (
  tx: Tx,
  organisationId: OrganisationId,
): Promise<{ personId: PersonId; role: Role }[]> =>
  tx
    .selectFrom('auth.membership')
    .select(['person_id as personId', 'role'])
    .where('organisation_id', '=', organisationId)
    .orderBy('person_id')
    .forUpdate()
    .execute();

export async function updateMembershipRole(
  tx: Tx,
  organisationId: OrganisationId,
  change: { personId: PersonId; role: Role },
): Promise<void> {
  await tx
    .updateTable('auth.membership')
    .set({ role: change.role })
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', change.personId)
    .execute();
}

export async function deleteMembership(
  tx: Tx,
  organisationId: OrganisationId,
  personId: PersonId,
): Promise<void> {
  await tx
    .deleteFrom('auth.membership')
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .execute();
}

/** @returns false when the person was a member already; the role then stays. */
export async function insertMembership(
  tx: Tx,
  membership: { organisationId: OrganisationId; personId: PersonId; role: Role; since: Date },
): Promise<boolean> {
  const inserted = await tx
    .insertInto('auth.membership')
    .values({
      organisation_id: membership.organisationId,
      person_id: membership.personId,
      role: membership.role,
      since: membership.since,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'person_id']).doNothing())
    .returning('role')
    .executeTakeFirst();
  return inserted !== undefined;
}
