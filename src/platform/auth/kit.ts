import { newId, type Id, type PersonId } from '../base/ids.ts';
import { done, refused, type Outcome } from '../base/outcome.ts';
import { deleteKitItem, insertKitItem, kitItemOf, kitItemsOf, setKitTitle } from './kit.queries.ts';

/**
 * The Koffer: what a person carries from one organisation to the next. It lies outside every
 * organisation and is found through the person alone; owners and operators see nothing of it.
 */
export type KitKind = 'workshop_template';

/** `body` is JSON of the room that keeps it, and is parsed there each time it is read. */
export type KitItem = {
  id: Id<'kit_item'>;
  kind: string;
  title: string;
  body: unknown;
  createdAt: Date;
};

type Owner = { id: PersonId };

export const kitTitleLength = 120;

// Ten a year for twenty years; a Koffer is no archive.
const mostKitItems = 200;

/** @param item `title` 1 to 120 characters, `body` JSON. Refuses `kitFull` from 200 things on. */
export async function keepInKit(
  person: Owner,
  item: { kind: KitKind; title: string; body: object },
  now: Date,
): Promise<Outcome<Id<'kit_item'>, 'kitFull'>> {
  const id = newId<'kit_item'>(now);
  const kept = await insertKitItem(person.id, { id, ...item, createdAt: now }, mostKitItems);
  return kept ? done(id) : refused('kitFull');
}

/** Everything in the person's Koffer, the newest first. */
export const kitOf = (person: Owner): Promise<KitItem[]> => kitItemsOf(person.id, mostKitItems);

/** Null alike for what is another's and what is not there. */
export const kitItem = async (person: Owner, id: Id<'kit_item'>): Promise<KitItem | null> =>
  (await kitItemOf(person.id, id)) ?? null;

export async function renameInKit(
  person: Owner,
  id: Id<'kit_item'>,
  title: string,
): Promise<Outcome<null, 'itemGone'>> {
  return (await setKitTitle(person.id, id, title)) ? done(null) : refused('itemGone');
}

export async function removeFromKit(
  person: Owner,
  id: Id<'kit_item'>,
): Promise<Outcome<null, 'itemGone'>> {
  return (await deleteKitItem(person.id, id)) ? done(null) : refused('itemGone');
}
