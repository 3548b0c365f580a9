import type { Scope } from '#platform/auth/scope.ts';
import type { OrganisationId } from '#platform/base/ids.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import { targetGroupsOf } from '#rooms/programme/door.server.ts';
import type { NotHeard } from '../../maps/maps.ts';
import type { Period } from '../../maps/period.ts';
import { closedNetworks } from '../../networks.ts';
import type { SourceProblem } from '../../source.ts';
import { groupsWithRule } from './maps.queries.ts';
import { networksHeard, sourcesHearing } from './notHeard.queries.ts';

export const notHeardFor = (scope: Scope, period: Period): Promise<NotHeard> =>
  inOrganisation(scope, (tx) => notHeard(tx, scope.organisationId, period));

/** What the numbers of a period cannot show, because nobody listens there. */
export async function notHeard(
  tx: Tx,
  organisationId: OrganisationId,
  period: Period,
): Promise<NotHeard> {
  const sources = await sourcesHearing(tx, organisationId);
  const heard = await networksHeard(tx, organisationId, period);
  const groups = await targetGroupsOf(tx, organisationId);
  const ruled = await groupsWithRule(tx, organisationId);
  const named = groups.map(({ id, name }) => ({ id, name }));
  return {
    nothingYet: heard.size === 0,
    networks: closedNetworks.filter((network) => !heard.has(network)),
    broken: sources.flatMap(({ id, name, problem, failures, pausedAt }) =>
      problem && !pausedAt && isBroken(problem, failures) ? [{ id, name, problem }] : [],
    ),
    paused: sources.filter(({ pausedAt }) => pausedAt).map(({ id, name }) => ({ id, name })),
    groupsWithoutRule: named.filter(({ id }) => !ruled.has(id)),
  };
}

// A bad hour is no deafness: what passes by itself is said after the third time in a row.
const passing: readonly SourceProblem[] = [
  'unreachable',
  'too_slow',
  'too_many_requests',
  'server_failed',
  'unexpected',
];

const isBroken = (problem: SourceProblem, failures: number): boolean =>
  failures >= 3 || !passing.includes(problem);
