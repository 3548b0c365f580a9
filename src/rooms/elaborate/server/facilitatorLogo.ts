import { assert } from '#platform/base/assert.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { inOrganisation } from '#platform/db/database.ts';
import { keepPicture, pictureContent, removePicture, type Picture } from '#platform/files/files.ts';
import type { PictureRefusal } from '#platform/files/picture.ts';
import { readPicture } from '#platform/files/readPicture.ts';
import type { WorkshopKey } from '../board.ts';
import type { DeskActor } from './actors.ts';
import { setWorkshop, workshopOf } from './workshops.queries.ts';

/**
 * Takes a file as the logo of who leads through the day, for the report; the one before goes.
 * @param path of the file as it was received.
 */
export async function setFacilitatorLogo(
  { key }: DeskActor,
  path: string,
  now: Date,
): Promise<Outcome<null, PictureRefusal | 'closed'>> {
  const read = await readPicture(path, 'logo');
  if (!read.ok) return read;
  return inOrganisation(key, async (tx) => {
    const workshop = await workshopOf(tx, key);
    assert(workshop, 'a moderator has a workshop');
    if (workshop.closed_at) return refused('closed');
    const logo = await keepPicture(tx, key, read.value, now);
    await setWorkshop(tx, key, { facilitator_logo_id: logo });
    if (workshop.facilitator_logo_id) await removePicture(tx, key, workshop.facilitator_logo_id);
    return done(null);
  });
}

export const removeFacilitatorLogo = ({ key }: DeskActor): Promise<Outcome<null, 'closed'>> =>
  inOrganisation(key, async (tx) => {
    const workshop = await workshopOf(tx, key);
    if (workshop?.closed_at) return refused('closed');
    if (workshop?.facilitator_logo_id) await removePicture(tx, key, workshop.facilitator_logo_id);
    return done(null);
  });

/** The logo as bytes; null when there is none. */
export async function facilitatorLogo(key: WorkshopKey): Promise<Picture | null> {
  const workshop = await inOrganisation(key, (tx) => workshopOf(tx, key));
  const logo = workshop?.facilitator_logo_id ?? null;
  return logo && pictureContent(key.organisationId, logo, 'large');
}
