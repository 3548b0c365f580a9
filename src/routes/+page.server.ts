import { redirect } from '@sveltejs/kit';
import { membershipsOf } from '#platform/auth/memberships.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async ({ locals, url }) => {
  if (!locals.person) redirect(303, `/sign-in${url.search}`);
  const memberships = await membershipsOf(locals.person);
  const [only, ...others] = memberships;
  if (only && others.length === 0) redirect(303, `/o/${only.slug}`);
  return { memberships, operator: locals.person.operator };
};
