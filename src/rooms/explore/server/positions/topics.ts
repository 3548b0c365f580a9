import type { Scope } from '#platform/auth/scope.ts';
import { inOrganisation } from '#platform/db/database.ts';
import { targetGroupsOf } from '#rooms/programme/door.server.ts';
import { watchesOfMaps } from '../maps/maps.queries.ts';

// To choose from in a form.
const mostTopics = 500;

/** What a position can be about, and for whom: own names and topics, and the target groups. */
export const topicsFor = (scope: Scope) =>
  inOrganisation(scope, async (tx) => {
    const watches = await watchesOfMaps(tx, scope.organisationId, mostTopics);
    const groups = await targetGroupsOf(tx, scope.organisationId);
    return {
      topics: watches
        .filter(({ kind }) => kind !== 'competitor')
        .map(({ id, name }) => ({ id, name })),
      groups: groups.map(({ id, name }) => ({ id, name })),
    };
  });
