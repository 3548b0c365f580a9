import type { Guest } from '#platform/auth/scope.ts';
import { newId, type Id } from '#platform/base/ids.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import { targetGroupsOf } from '#rooms/programme/door.server.ts';
import { nothingKnown } from '../../arrived.ts';
import {
  mostFinds,
  nextPlace,
  stateOf,
  type ExcursionKey,
  type Note,
} from '../../excursion/excursion.ts';
import { networks } from '../../networks.ts';
import { takeIn } from '../takeIn.ts';
import { sourceForUpdate } from '../sources/reading.queries.ts';
import { addSource } from '../sources/sources.ts';
import {
  countPerson,
  excursionPlacesOf,
  lockExcursion,
  updateExcursion,
  visitorsByPlace,
  type ExcursionPlaceRow,
  type ExcursionRow,
} from './excursions.queries.ts';
import { excursionSource, timesOf } from './excursions.ts';
import { countFinds, hasFind, insertFind, setFeeling, setGroup } from './finds.queries.ts';
import {
  leavePlaces,
  updateAnswers,
  upsertVisit,
  visitsOfGuest,
  type VisitRow,
} from './visits.queries.ts';

type Refusal = 'excursionGone' | 'notStarted' | 'over';

/** Out to the place where the fewest are. Who is out already stays there. */
export const setOut = (
  key: ExcursionKey,
  guest: Guest,
  now: Date,
): Promise<Outcome<null, Refusal | 'nowhereElse'>> =>
  whileOut<Outcome<null, Refusal | 'nowhereElse'>>(key, now, async (tx) => {
    const visits = await visitsOfGuest(tx, key, guest.id);
    if (visits.some((visit) => !visit.left_at)) return done(null);
    return goToNext(tx, key, { guest, visits, now });
  });

/** On to another place: the wished one, else where the fewest are. What was written stays. */
export const goOn = (
  key: ExcursionKey,
  guest: Guest,
  wish: { from: Id<'excursion_visit'>; placeId: Id<'excursion_place'> | null },
  now: Date,
): Promise<Outcome<null, Refusal | 'nowhereElse'>> =>
  whileOut<Outcome<null, Refusal | 'nowhereElse'>>(key, now, async (tx) => {
    const visits = await visitsOfGuest(tx, key, guest.id);
    const current = visits.find((visit) => !visit.left_at);
    // Sent twice: the first already led on.
    if (current && current.id !== wish.from) return done(null);
    return goToNext(tx, key, { guest, visits, now, placeId: wish.placeId });
  });

type Going = {
  guest: Guest;
  visits: VisitRow[];
  now: Date;
  placeId?: Id<'excursion_place'> | null;
};

async function goToNext(
  tx: Tx,
  key: ExcursionKey,
  { guest, visits, now, placeId = null }: Going,
): Promise<Outcome<null, 'nowhereElse'>> {
  const [places, figures] = [await excursionPlacesOf(tx, key), await visitorsByPlace(tx, key)];
  const open = places
    .filter((place) => place.removed_at === null)
    .map((place) => ({
      id: place.id,
      position: place.position,
      visitors: figures.find((one) => one.placeId === place.id)?.visits ?? 0,
    }));
  const visited = new Set(visits.map((visit) => visit.place_id));
  const current = visits.find((visit) => !visit.left_at)?.place_id ?? null;
  const wished = open.find((place) => place.id === placeId && place.id !== current);
  const next = wished ?? nextPlace(open, visited, current);
  if (!next) return refused('nowhereElse');
  if (visits.length === 0) await countPerson(tx, key);
  await leavePlaces(tx, key, guest.id, now);
  const visit = { id: newId<'excursion_visit'>(now), placeId: next.id, guestId: guest.id, now };
  await upsertVisit(tx, key, visit);
  return done(null);
}

type NoteRefusal = Refusal | 'visitGone' | 'tooManyFinds' | 'textMissing';

/**
 * Keeps the three answers and, where a text is given, takes it in as a mention. The same again is
 * done once; nobody's name is written down.
 */
export const keepNote = (
  key: ExcursionKey,
  guest: Guest,
  note: Note,
  now: Date,
): Promise<Outcome<'kept' | 'found', NoteRefusal>> =>
  whileOut<Outcome<'kept' | 'found', NoteRefusal>>(key, now, async (tx, excursion) => {
    const visits = await visitsOfGuest(tx, key, guest.id);
    const visit = visits.find(({ id }) => id === note.visitId);
    if (!visit) return refused('visitGone');
    if (note.text === '' && note.link) return refused('textMissing');
    await updateAnswers(tx, key, visit.id, note);
    if (note.text === '') return done('kept');
    if (await hasFind(tx, key, note.findId)) return done('found');
    if ((await countFinds(tx, key, guest.id)) >= mostFinds) return refused('tooManyFinds');
    await takeInFind(tx, excursion, { note, placeId: visit.place_id }, now);
    return done('found');
  });

async function takeInFind(
  tx: Tx,
  excursion: ExcursionRow,
  { note, placeId }: { note: Note; placeId: ExcursionPlaceRow['id'] },
  now: Date,
): Promise<void> {
  const key = { organisationId: excursion.organisation_id, excursionId: excursion.id };
  const place = (await excursionPlacesOf(tx, key)).find(({ id }) => id === placeId);
  if (!place) return;
  const find = { id: note.findId, visitId: note.visitId, feeling: note.feeling };
  if (!(await insertFind(tx, key, find))) return;
  const sourceId = await sourceThere(tx, excursion, now);
  const source = { organisationId: key.organisationId, sourceId };
  const network = networks.find((known) => known === place.network) ?? 'other';
  const arrived = {
    ...nothingKnown,
    externalId: note.findId,
    place: { network, site: siteOf(place), community: '' },
    link: note.link,
    text: note.text,
  };
  await takeIn(tx, source, [arrived], now);
  const found = { key, sourceId, findId: note.findId };
  if (note.feeling !== 'unsure') await setFeeling(tx, found, note.feeling);
  const groups = await targetGroupsOf(tx, key.organisationId);
  const group = groups.find(({ id }) => id === note.groupId);
  if (group) await setGroup(tx, found, group.id);
}

// Somebody may have removed it while people are out; what they bring must not be lost.
async function sourceThere(tx: Tx, excursion: ExcursionRow, now: Date): Promise<Id<'source'>> {
  const { organisation_id: organisationId, id: excursionId, source_id: sourceId } = excursion;
  if (sourceId && (await sourceForUpdate(tx, { organisationId, sourceId }))) return sourceId;
  const fresh = await addSource(tx, organisationId, excursionSource(excursion), now);
  await updateExcursion(tx, { organisationId, excursionId }, { source_id: fresh });
  return fresh;
}

// A place that has only a network is the network; any other is called as the host called it.
const siteOf = ({ network, name, link }: ExcursionPlaceRow): string =>
  network === 'web' || network === 'forum' || network === 'other'
    ? (link && URL.parse(link)?.hostname) || name
    : '';

async function whileOut<Answer>(
  key: ExcursionKey,
  now: Date,
  work: (tx: Tx, excursion: ExcursionRow) => Promise<Answer>,
): Promise<Answer | Outcome<never, Refusal>> {
  return inOrganisation(key, async (tx) => {
    const excursion = await lockExcursion(tx, key);
    if (!excursion) return refused('excursionGone');
    const state = stateOf(timesOf(excursion), now);
    if (state === 'waiting') return refused('notStarted');
    return state === 'ended' ? refused('over') : await work(tx, excursion);
  });
}
