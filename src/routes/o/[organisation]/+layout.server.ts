import { membershipsOf } from '#platform/auth/memberships.ts';
import { organisationOf } from '#platform/auth/organisations.ts';
import { may } from '#platform/auth/rights.ts';
import { fahrplanStep as elaborateStep } from '#rooms/elaborate/door.server.ts';
import { fahrplanStep as exploreStep } from '#rooms/explore/door.server.ts';
import { hasContent } from '#rooms/programme/door.server.ts';
import { requirePerson, requireScope } from '../../guards.server.ts';
import type { LayoutServerLoad } from './$types.ts';

export const load: LayoutServerLoad = async (event) => {
  const person = requirePerson(event);
  const scope = await requireScope(event);
  const [organisation, memberships, programme, explore, elaborate] = await Promise.all([
    organisationOf(scope),
    membershipsOf(person),
    hasContent(scope),
    exploreStep(scope),
    elaborateStep(scope),
  ]);
  return {
    organisation,
    role: scope.role,
    memberships,
    mayEditOrganisation: may(scope.role, 'editOrganisation'),
    // Only what has content is in the navigation; on day one that is almost nothing.
    content: {
      ...programme,
      explore: explore.sources > 0 || may(scope.role, 'editListening'),
      heard: explore.mentions > 0,
      workshops: elaborate.all > 0 || may(scope.role, 'runWorkshops'),
      revealed: elaborate.finished > 0,
    },
  };
};
