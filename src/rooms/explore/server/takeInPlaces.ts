import { assert } from '#platform/base/assert.ts';
import type { Id, OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { PlaceKey } from '../arrived.ts';
import { insertPlaces, selectPlaces } from './takeIn.queries.ts';

/** The ids of the posts' places; those that nobody was heard at before are put down. */
export async function placesOf(
  tx: Tx,
  organisationId: OrganisationId,
  posts: readonly { place: PlaceKey }[],
): Promise<(place: PlaceKey) => Id<'place'>> {
  const wanted = new Map(posts.map(({ place }) => [nameOf(place), place]));
  const known = await selectPlaces(tx, organisationId, [...wanted.values()]);
  const ids = new Map(known.map(({ id, ...place }) => [nameOf(place), id]));
  const missing = [...wanted].filter(([name]) => !ids.has(name)).map(([, place]) => place);
  if (missing.length > 0)
    for (const { id, ...place } of await insertPlaces(tx, organisationId, missing))
      ids.set(nameOf(place), id);
  return (place) => {
    const id = ids.get(nameOf(place));
    assert(id, 'every place of the batch was put down');
    return id;
  };
}

const nameOf = ({
  network,
  site,
  community,
}: {
  network: string;
  site: string;
  community: string;
}) => `${network}\n${site}\n${community}`;
