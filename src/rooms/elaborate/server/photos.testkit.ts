import { mkdtempSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '#platform/base/ids.ts';
import { photo } from '#platform/files/hostile.testkit.ts';
import type { PhotoId } from '../board.ts';
import { addPhoto, type PhotoActor } from './photos.ts';
import { morning } from './room.testkit.ts';

const folder = mkdtempSync(join(tmpdir(), 'resonanz-photos-'));
// Read once by the settings, when the first photo is kept.
process.env.RESONANZ_DATA = folder;

/** A file as a phone sent it. */
export async function sentFile(bytes?: Buffer): Promise<string> {
  const path = join(folder, newId<'sent'>());
  await writeFile(path, bytes ?? (await photo(400, 300).jpeg().toBuffer()));
  return path;
}

/** A photo that was taken in. */
export async function addedPhoto(actor: PhotoActor): Promise<PhotoId> {
  const photoId = newId<'photo'>();
  const added = await addPhoto(actor, { photoId, path: await sentFile() }, morning);
  if (!added.ok) throw new Error(added.reason);
  return photoId;
}
