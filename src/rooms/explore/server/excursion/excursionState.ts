import type { GuestId, Id } from '#platform/base/ids.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import { targetGroupsOf } from '#rooms/programme/door.server.ts';
import { stateOf, type ExcursionKey, type ExcursionState } from '../../excursion/excursion.ts';
import type { FoundThere, PlaceOfMap } from '../../excursion/excursionMap.ts';
import { networks, type Network } from '../../networks.ts';
import { textsOfMentions } from '../mentionTexts.queries.ts';
import {
  excursionById,
  excursionPlacesOf,
  visitorsByPlace,
  type ExcursionPlaceRow,
  type ExcursionRow,
} from './excursions.queries.ts';
import { timesOf } from './excursions.ts';
import { foundIn, type FoundRow } from './finds.queries.ts';
import { visitsOf, visitsOfGuest, type VisitRow } from './visits.queries.ts';

export type Frame = {
  title: string;
  code: string;
  state: ExcursionState;
  minutes: number;
  startedAt: Date | null;
  endsAt: Date | null;
};

export type PhoneState = Frame & {
  /** Null: not out (yet). */
  visit: null | {
    id: Id<'excursion_visit'>;
    place: { network: Network; name: string; link: string | null };
    who: string;
    about: string;
    ofUs: string;
    finds: FoundThere[];
  };
  /** Where else one could go. */
  others: { id: Id<'excursion_place'>; name: string; here: number }[];
  groups: { id: Id<'target_group'>; name: string }[];
  /** Everything this browser found. */
  ownFinds: number;
};

/** What a colleague's phone shows; null when the excursion is gone. */
export const phoneState = (
  key: ExcursionKey,
  guestId: GuestId | null,
  now: Date,
): Promise<PhoneState | null> =>
  inOrganisation(key, async (tx) => {
    const row = await excursionById(tx, key.organisationId, key.excursionId);
    if (!row) return null;
    const visits = guestId ? await visitsOfGuest(tx, key, guestId) : [];
    const [places, figures] = [await excursionPlacesOf(tx, key), await visitorsByPlace(tx, key)];
    const current = visits.find((visit) => !visit.left_at);
    const own = visits.map(({ id }) => id);
    const found = await foundWithTexts(tx, key, own);
    const groups = await targetGroupsOf(tx, key.organisationId);
    return {
      ...frameOf(row, now),
      visit: current ? visitShown(current, places, found) : null,
      others: places
        .filter((place) => !place.removed_at && place.id !== current?.place_id)
        .map(({ id, name }) => ({
          id,
          name,
          here: figures.find((one) => one.placeId === id)?.here ?? 0,
        })),
      groups: groups.map(({ id, name }) => ({ id, name })),
      ownFinds: found.length,
    };
  });

const visitShown = (visit: VisitRow, places: ExcursionPlaceRow[], found: Found[]) => ({
  id: visit.id,
  place: placeShown(places.find(({ id }) => id === visit.place_id)),
  who: visit.who,
  about: visit.about,
  ofUs: visit.of_us,
  finds: found.filter(({ visitId }) => visitId === visit.id),
});

const placeShown = (place: ExcursionPlaceRow | undefined) => ({
  network: networkOf(place?.network),
  name: place?.name ?? '',
  link: place?.link ?? null,
});

const networkOf = (stored: string | undefined): Network =>
  networks.find((known) => known === stored) ?? 'other';

export const frameOf = (row: ExcursionRow, now: Date): Frame => ({
  title: row.title,
  code: row.code,
  state: stateOf(timesOf(row), now),
  minutes: row.minutes,
  startedAt: row.started_at,
  endsAt: row.ends_at,
});

export type WholeExcursion = Frame & {
  id: ExcursionKey['excursionId'];
  forgotten: boolean;
  /** Browsers that went out. */
  people: number;
  places: PlaceOfMap[];
};

/**
 * Everything about an excursion, for its host and the wall. @param hidden also what was hidden.
 */
export const wholeExcursion = (
  key: ExcursionKey,
  { hidden }: { hidden: boolean },
  now: Date,
): Promise<WholeExcursion | null> =>
  inOrganisation(key, async (tx) => {
    const row = await excursionById(tx, key.organisationId, key.excursionId);
    if (!row) return null;
    const [places, visits] = [await excursionPlacesOf(tx, key), await visitsOf(tx, key)];
    const found = await foundWithTexts(tx, key, null);
    const shownVisits = visits.filter((visit) => hidden || !visit.hidden_at);
    return {
      ...frameOf(row, now),
      id: row.id,
      forgotten: row.forgotten_at !== null,
      people: row.people,
      places: places.map((place) => ({
        id: place.id,
        ...placeShown(place),
        removed: place.removed_at !== null,
        visits: visits.filter((visit) => visit.place_id === place.id).length,
        here: visits.filter((visit) => visit.place_id === place.id && !visit.left_at).length,
        answers: shownVisits.filter((visit) => visit.place_id === place.id).map(answersOf),
        found: found.filter((one) => one.placeId === place.id && (hidden || !one.hidden)),
      })),
    };
  });

const answersOf = (visit: VisitRow) => ({
  visitId: visit.id,
  who: visit.who,
  about: visit.about,
  ofUs: visit.of_us,
  hidden: visit.hidden_at !== null,
});

type Found = FoundThere & Pick<FoundRow, 'visitId' | 'placeId'>;

async function foundWithTexts(
  tx: Tx,
  key: ExcursionKey,
  visitIds: readonly VisitRow['id'][] | null,
): Promise<Found[]> {
  const found = await foundIn(tx, key, visitIds);
  const mentions = found.map(({ mentionId }) => mentionId).filter((id) => id !== null);
  const heard = await textsOfMentions(tx, key.organisationId, mentions);
  const texts = new Map(heard.map(({ mentionId, text }) => [mentionId, text]));
  return found.map(({ mentionId, ...one }) => ({
    ...one,
    mentionId,
    text: (mentionId && texts.get(mentionId)) ?? null,
  }));
}
