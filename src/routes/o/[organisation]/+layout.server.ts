import { membershipsOf } from '#platform/auth/memberships.ts';
import { organisationOf } from '#platform/auth/organisations.ts';
import { may } from '#platform/auth/rights.ts';
import { requirePerson, requireScope } from '../../guards.server.ts';
import type { LayoutServerLoad } from './$types.ts';

export const load: LayoutServerLoad = async (event) => {
  const person = requirePerson(event);
  const scope = await requireScope(event);
  const [organisation, memberships] = await Promise.all([
    organisationOf(scope),
    membershipsOf(person),
  ]);
  return {
    organisation,
    role: scope.role,
    memberships,
    mayEditOrganisation: may(scope.role, 'editOrganisation'),
  };
};
