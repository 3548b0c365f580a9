import { sql } from 'kysely';
import type { OrganisationId, PersonId } from '../base/ids.ts';
import { platformDb } from '../db/database.ts';
import type { Member, Membership } from './memberships.ts';
import type { Scope } from './scope.ts';

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
