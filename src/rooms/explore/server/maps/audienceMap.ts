import type { Scope } from '#platform/auth/scope.ts';
import type { Id, OrganisationId } from '#platform/base/ids.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import { targetGroupsOf } from '#rooms/programme/door.server.ts';
import type { AudienceMap, NowAndBefore, PlaceColumn } from '../../maps/maps.ts';
import { before as beforeOf, type Period } from '../../maps/period.ts';
import {
  countGroupsAtPlaces,
  groupsWithRule,
  listeningBegan,
  placesByIds,
} from './maps.queries.ts';

/** *Wo ist unsere Zielgruppe?* for a period; every member sees the numbers. */
export const audienceMapFor = (scope: Scope, period: Period): Promise<AudienceMap> =>
  inOrganisation(scope, (tx) => audienceMap(tx, scope.organisationId, period));

/** Target groups by place with the mentions of a period and of the one just before. */
export async function audienceMap(
  tx: Tx,
  organisationId: OrganisationId,
  period: Period,
): Promise<AudienceMap> {
  const before = beforeOf(period);
  const counted = await countGroupsAtPlaces(tx, organisationId, { period, before });
  const groups = await targetGroupsOf(tx, organisationId);
  const began = await listeningBegan(tx, organisationId);
  const ruled = await groupsWithRule(tx, organisationId);
  const everybody = counted.filter(({ groupId }) => groupId === null);
  const cells = counted.flatMap(({ groupId, ...cell }) => (groupId ? [{ groupId, ...cell }] : []));
  return {
    period,
    before,
    beganOn: began !== null && began > before.from ? began : null,
    total: sumOf(everybody),
    groups: groups.map(({ id, name }) => ({
      id,
      name,
      hasRule: ruled.has(id),
      ...sumOf(cells.filter(({ groupId }) => groupId === id)),
    })),
    places: await placesWith(tx, organisationId, everybody),
    cells,
  };
}

const sumOf = (counts: readonly NowAndBefore[]): NowAndBefore => ({
  now: counts.reduce((sum, { now }) => sum + now, 0),
  before: counts.reduce((sum, { before }) => sum + before, 0),
});

async function placesWith(
  tx: Tx,
  organisationId: OrganisationId,
  counts: readonly (NowAndBefore & { placeId: Id<'place'> })[],
): Promise<PlaceColumn[]> {
  if (counts.length === 0) return [];
  const places = await placesByIds(
    tx,
    organisationId,
    counts.map(({ placeId }) => placeId),
  );
  const known = new Map(places.map((place) => [place.id, place]));
  return counts
    .flatMap(({ placeId, now, before }) => {
      const place = known.get(placeId);
      return place ? [{ ...place, now, before }] : [];
    })
    .sort((a, b) => b.now - a.now || b.before - a.before || (a.id < b.id ? -1 : 1));
}
