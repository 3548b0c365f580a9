import { newId, type OrganisationId } from '../base/ids.ts';
import { done, refused, type Outcome } from '../base/outcome.ts';
import {
  insertImportOrganisation,
  organisationBySlug,
  organisationSlugs,
} from './organisationForImport.queries.ts';
import { deleteOrganisationRow } from './organisations.queries.ts';

const importSlug = 'import';

/**
 * Does the work for the organisation with this slug. Without one it is `import`, which is made in
 * an empty
 * database, and taken back when the work throws.
 * @returns what the work answers; `unknown` with the slugs there are (at most 20) where there is
 * none to take.
 */
export async function inImportOrganisation<T>(
  wanted: string | null,
  now: Date,
  work: (organisation: { organisationId: OrganisationId; slug: string }) => Promise<T>,
): Promise<Outcome<T, 'unknown'> & { slugs: string[] }> {
  const found = await organisationBySlug(wanted ?? importSlug);
  const slugs = found ? [] : await organisationSlugs();
  if (found) return { ...done(await work({ organisationId: found.id, slug: found.slug })), slugs };
  if (wanted !== null || slugs.length > 0) return { ...refused('unknown'), slugs };
  const organisationId = newId<'organisation'>(now);
  await insertImportOrganisation(organisationId, importSlug);
  try {
    return { ...done(await work({ organisationId, slug: importSlug })), slugs };
  } catch (error) {
    await deleteOrganisationRow(organisationId);
    throw error;
  }
}
