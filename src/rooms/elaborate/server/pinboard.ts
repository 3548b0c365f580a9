import { assert } from '#platform/base/assert.ts';
import type { Id } from '#platform/base/ids.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import type { Area, CardId, ColumnId, PhotoId, WorkshopKey } from '../board.ts';
import type { CardOnPhoto, PhotoView } from '../photos/photo.ts';
import { whyNotAdd } from '../phaseRules.ts';
import type { Refusal } from '../refusal.ts';
import { announce, type Changed } from './announce.ts';
import { columnsOf, type ColumnRow } from './columns.queries.ts';
import { writeDeskCard } from './deskCards.ts';
import { claimCommand } from './once.queries.ts';
import { photosFor, type PhotoActor } from './photos.ts';
import { photoById, setPhoto } from './photos.queries.ts';
import { cardsOnPhoto, setSource } from './pinboard.queries.ts';
import { progressSoon } from './soon.ts';
import { courseOf } from './work.ts';
import { workshopOf } from './workshops.queries.ts';

/** What somebody sees who marks areas on a photo of the pinboard. */
export type Pinboard = {
  code: string;
  title: string;
  photo: PhotoView;
  cards: CardOnPhoto[];
  columns: ColumnRow[];
  /** Why no card may be written now. */
  whyNot: Refusal | null;
};

/** Null when there is no such photo. */
export async function pinboardFor(actor: PhotoActor, photoId: PhotoId): Promise<Pinboard | null> {
  const { key } = actor;
  const photo = (await photosFor(actor)).find(({ id }) => id === photoId);
  if (!photo) return null;
  return inOrganisation(key, async (tx) => {
    const workshop = await workshopOf(tx, key);
    assert(workshop, 'a workshop with an actor is there');
    const { code, title } = workshop;
    const cards = (await cardsOnPhoto(tx, key, photoId)).map(cardOnPhoto);
    const columns = await columnsOf(tx, key);
    return { code, title, photo, cards, columns, whyNot: whyNotAdd(courseOf(workshop)) };
  });
}

/** An area of a photo, with what is written there. */
export type MarkedCard = {
  photoId: PhotoId;
  cardId: CardId;
  columnId: ColumnId;
  title: string;
  area: Area;
};

/**
 * Makes an area of a photo a card, once for each command id, under the rule of cards that are
 * called out: until the dots begin. Photo and area stay as its source.
 */
export async function markCard(
  actor: PhotoActor,
  commandId: Id<'command'>,
  marked: MarkedCard,
  now: Date,
): Promise<Outcome<null, Refusal | 'photoGone'>> {
  const { key } = actor;
  const outcome = await inOrganisation(
    key,
    async (tx): Promise<Outcome<Changed, Refusal | 'photoGone'>> => {
      const claim = { id: commandId, actorId: actor.id, at: now, outcome: { ok: true } };
      if (!(await claimCommand(tx, key, 'alone', claim))) return done({});
      return write(tx, key, marked, now);
    },
  );
  if (!outcome.ok) return outcome;
  if (outcome.value.progress) progressSoon(key);
  return done(null);
}

async function write(
  tx: Tx,
  key: WorkshopKey,
  { photoId, area, ...card }: MarkedCard,
  now: Date,
): Promise<Outcome<Changed, Refusal | 'photoGone'>> {
  const photo = await photoById(tx, key, photoId);
  if (!photo) return refused('photoGone');
  const workshop = await workshopOf(tx, key);
  assert(workshop, 'a workshop with an actor is there');
  const written = await writeDeskCard({ tx, key, workshop, now }, { ...card, explanation: '' });
  if (!written.ok) return written;
  await setSource(tx, key, card.cardId, { photoId, area });
  if (!photo.pinboard) await setPhoto(tx, key, photoId, { pinboard: true });
  await announce(tx, key, written.value);
  return written;
}

const cardOnPhoto = ({
  id,
  number,
  title,
  photo_area: area,
}: Awaited<ReturnType<typeof cardsOnPhoto>>[number]): CardOnPhoto => ({
  id,
  number,
  title,
  area: areaIn(area ?? []),
});

function areaIn([left = 0, top = 0, width = 1, height = 1]: number[]): Area {
  return [left, top, width, height];
}
