import { inOrganisation } from '#platform/db/database.ts';
import { targetGroupsOf } from '#rooms/programme/door.server.ts';
import type { ExcursionKey } from '../../excursion/excursion.ts';
import { excursionMap } from '../../excursion/excursionMap.ts';
import { wallPages, type Wall } from '../../excursion/wallPages.ts';
import { wholeExcursion } from './excursionState.ts';

/** What everybody in the room sees: while people are out only counts, at the end what was found. */
export async function wallState(key: ExcursionKey, now: Date): Promise<Wall | null> {
  const whole = await wholeExcursion(key, { hidden: false }, now);
  if (!whole) return null;
  const groups = await inOrganisation(key, (tx) => targetGroupsOf(tx, key.organisationId));
  const rows = excursionMap(
    whole.places,
    groups.map(({ id }) => id),
  );
  const { title, code, state, minutes, endsAt, people } = whole;
  const open = whole.places.filter(({ removed }) => !removed);
  return {
    ...{ title, code, state, minutes, endsAt, people },
    finds: rows.reduce((sum, row) => sum + row.finds, 0),
    places: open.map((place) => ({
      name: place.name,
      visits: place.visits,
      here: place.here,
      finds: rows.find((row) => row.place.id === place.id)?.finds ?? 0,
    })),
    pages: state === 'ended' ? wallPages(rows, groups) : [],
  };
}
