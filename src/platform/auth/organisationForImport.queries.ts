import type { OrganisationId } from '../base/ids.ts';
import { platformDb } from '../db/database.ts';

/** Some are enough to name in a sentence. */
export const organisationSlugs = async (): Promise<string[]> => {
  const query = platformDb()
    .selectFrom('auth.organisation')
    .select('slug')
    .orderBy('slug')
    .limit(20);
  return (await query.execute()).map(({ slug }) => slug);
};

export const organisationBySlug = (
  slug: string,
): Promise<{ id: OrganisationId; slug: string } | undefined> =>
  platformDb()
    .selectFrom('auth.organisation')
    .select(['id', 'slug'])
    .where('slug', '=', slug)
    .executeTakeFirst();

/** Nobody owns it yet: who sets the installation up takes it over. */
export async function insertImportOrganisation(id: OrganisationId, slug: string): Promise<void> {
  const row = { id, slug, name: 'Import', kind: 'municipality' as const };
  await platformDb().insertInto('auth.organisation').values(row).execute();
}
