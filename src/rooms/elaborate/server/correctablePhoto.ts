import { isId } from '#platform/base/ids.ts';
import { done } from '#platform/base/outcome.ts';
import { photoRights } from '../photos/photo.ts';
import type { Correction } from '../report/correctionInput.ts';
import type { Correctable, Place } from './correctable.ts';
import { photoById, setPhoto } from './photos.queries.ts';

/** What is said of a photo, or whether it may be shown. Its picture is never in the log. */
export const correctablePhoto = (what: 'description' | 'rights', most: number): Correctable => ({
  read: async (place, correction) => {
    if (what === 'rights' && !rightsIn(correction)) return null;
    return (await photoOf(place, correction))?.[what] ?? null;
  },
  write: async (place, correction) => {
    const photo = await photoOf(place, correction);
    const rights = rightsIn(correction);
    const change =
      what === 'description' ? { description: correction.value } : rights && { rights };
    if (photo && change) await setPhoto(place.tx, place.key, photo.id, change);
    return done({});
  },
  needed: () => what === 'rights',
  most: () => most,
});

async function photoOf({ tx, key }: Place, { subjectId }: Correction) {
  return isId<'photo'>(subjectId) ? await photoById(tx, key, subjectId) : null;
}

const rightsIn = ({ value }: Correction) => photoRights.find((known) => known === value);
