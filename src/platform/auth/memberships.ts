import type { OrganisationId, PersonId } from '../base/ids.ts';
import type { Language } from '../i18n/language.ts';
import {
  selectMailboxes,
  selectMembers,
  selectMembership,
  selectOrganisationsOf,
} from './memberships.queries.ts';
import type { Person, Role, Scope } from './scope.ts';

export type Membership = { organisationId: OrganisationId; slug: string; name: string; role: Role };

export type Member = { personId: PersonId; name: string; email: string; role: Role; since: Date };

/**
 * The person's scope in an organisation; null alike when it is not theirs and when there is none.
 */
export async function scopeBySlug(person: Person, slug: string): Promise<Scope | null> {
  return (await selectMembership(person.id, 'slug', slug)) ?? null;
}

/** As `scopeBySlug`, for who has the id. */
export async function scopeByOrganisation(
  person: Person,
  organisationId: OrganisationId,
): Promise<Scope | null> {
  return (await selectMembership(person.id, 'id', organisationId)) ?? null;
}

/** The organisations a person belongs to, by name; at most 200. */
export const membershipsOf = (person: Person): Promise<Membership[]> =>
  selectOrganisationsOf(person.id);

/** The people of an organisation, by name; at most 2,000. */
export const membersOf = (scope: Pick<Scope, 'organisationId'>): Promise<Member[]> =>
  selectMembers(scope.organisationId);

export type Mailbox = { email: string; language: Language };

/** Where some people of an organisation get mail; who is no member any more is left out. */
export async function mailboxesOf(
  organisationId: OrganisationId,
  personIds: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, Mailbox>> {
  if (personIds.length === 0) return new Map();
  const rows = await selectMailboxes(organisationId, personIds);
  return new Map(rows.map(({ personId, ...mailbox }) => [personId, mailbox]));
}
