import { newId, type OrganisationId } from '../base/ids.ts';
import { done, refused, type Outcome } from '../base/outcome.ts';
import { inTransaction } from '../db/database.ts';
import {
  deleteOrganisationRow,
  insertOrganisation,
  selectKeepTextsMonths,
  selectOrganisation,
  updateKeepTextsMonths,
  updateOrganisation,
} from './organisations.queries.ts';
import { may } from './rights.ts';
import type { Person, Scope } from './scope.ts';
import { slugCandidates } from './slug.ts';

export const organisationKinds = [
  'company',
  'municipality',
  'association',
  'self_employed',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export const organisationNameLength = 120;

export type Organisation = { slug: string; name: string; kind: OrganisationKind; timeZone: string };

export const organisationOf = (scope: Pick<Scope, 'organisationId'>): Promise<Organisation> =>
  selectOrganisation(scope.organisationId);

/** For jobs and pages without a member: the zone that decides what day and hour it is there. */
export const timeZoneOf = async (organisationId: OrganisationId): Promise<string> =>
  (await selectOrganisation(organisationId)).timeZone;

/** The same for what guests may read: who invites. */
export const organisationNameOf = async (organisationId: OrganisationId): Promise<string> =>
  (await selectOrganisation(organisationId)).name;

/** After how many months the texts of a day are deleted. */
export const keepTextsMonthsOf = (organisationId: OrganisationId): Promise<number> =>
  selectKeepTextsMonths(organisationId);

/**
 * Whoever runs the installation opens organisations, and owns the new one until it is handed on.
 */
export async function addOrganisation(
  person: Person,
  wanted: { name: string; kind: OrganisationKind },
  now: Date,
): Promise<Outcome<{ slug: string }, 'notOperator'>> {
  if (!person.operator) return refused('notOperator');
  const slug = await inTransaction((tx) =>
    insertOrganisation(tx, slugCandidates(wanted.name), {
      id: newId<'organisation'>(now),
      ...wanted,
      ownerId: person.id,
    }),
  );
  return done({ slug });
}

/** The address (slug) stays, so that links and printed codes keep working. */
export async function editOrganisation(
  scope: Scope,
  changed: { name: string; kind: OrganisationKind; timeZone: string },
): Promise<Outcome<null, 'notAllowed'>> {
  if (!may(scope.role, 'editOrganisation')) return refused('notAllowed');
  await updateOrganisation(scope.organisationId, changed);
  return done(null);
}

/** Changes after how many months the texts of a day are deleted. @param months 1 to 120. */
export async function keepTexts(
  scope: Scope,
  months: number,
): Promise<Outcome<null, 'notAllowed'>> {
  if (!may(scope.role, 'editOrganisation')) return refused('notAllowed');
  await updateKeepTextsMonths(scope.organisationId, months);
  return done(null);
}

/**
 * Deletes an organisation with everything in it, for good. @param typedName its name, as a last
 * question.
 */
export async function deleteOrganisation(
  scope: Scope,
  typedName: string,
): Promise<Outcome<null, 'notAllowed' | 'otherName'>> {
  if (!may(scope.role, 'deleteOrganisation')) return refused('notAllowed');
  const { name } = await organisationOf(scope);
  if (typedName.trim() !== name) return refused('otherName');
  await deleteOrganisationRow(scope.organisationId);
  return done(null);
}
