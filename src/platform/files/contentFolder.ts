import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { settings } from '#env';
import { isId, type Id, type OrganisationId } from '../base/ids.ts';
import { mediaTypes, pictureSizes, type MediaType, type PictureSize } from './picture.ts';

// The only file that knows where content lies: <data>/files/<organisation>/<id>-<size>.<ending>.

export type FileId = Id<'file'>;
export type ContentPlace = { organisationId: OrganisationId; fileId: FileId };

const endings: Record<MediaType, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
};
const root = () => join(settings().dataFolder, 'files');

/** Where files lie while they are received and looked at; what stays there is cleared away. */
export const incomingFolder = () => ownFolder(join(root(), 'incoming'));

/** Writes one size of a file; it is there whole or not at all, also when the machine goes dark. */
export async function writeContent(
  place: ContentPlace,
  { size, mediaType, bytes }: { size: PictureSize; mediaType: MediaType; bytes: Buffer },
): Promise<void> {
  await ownFolder(folderOf(place.organisationId));
  const path = pathOf(place, size, mediaType);
  const file = await open(`${path}.new`, 'w', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
}

/** Null when there is none (any more). */
export async function readContent(
  place: ContentPlace,
  { size, mediaType }: { size: PictureSize; mediaType: MediaType },
): Promise<Buffer | null> {
  try {
    return await readFile(pathOf(place, size, mediaType));
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Removes every size of a file; no harm when it is gone already. */
export async function deleteContent(place: ContentPlace): Promise<void> {
  for (const size of pictureSizes) {
    for (const mediaType of mediaTypes) {
      await rm(pathOf(place, size, mediaType), { force: true });
    }
  }
}

/** Organisations that have a folder; perhaps without being there any more. */
export async function organisationsWithContent(): Promise<OrganisationId[]> {
  const names = await namesIn(root());
  return names.filter((name) => isId<'organisation'>(name));
}

/** What was written into an organisation's folder before a moment, by file. */
export async function contentBefore(
  organisationId: OrganisationId,
  moment: Date,
): Promise<Set<FileId>> {
  const found = new Set<FileId>();
  for (const name of await namesIn(folderOf(organisationId))) {
    const id = name.slice(0, 36);
    if (isId<'file'>(id) && (await isOlder(join(folderOf(organisationId), name), moment)))
      found.add(id);
  }
  return found;
}

/** Removes everything of an organisation that is not there any more. */
export const deleteFolder = (organisationId: OrganisationId): Promise<void> =>
  rm(folderOf(organisationId), { recursive: true, force: true });

/** Removes what was half received or half written before a moment. */
export async function sweepFolders(moment: Date): Promise<void> {
  for (const name of await namesIn(root())) {
    const folder = join(root(), name);
    for (const inside of await namesIn(folder)) {
      const path = join(folder, inside);
      const unfinished = name === 'incoming' || inside.endsWith('.new');
      if (unfinished && (await isOlder(path, moment))) await rm(path, { recursive: true });
    }
  }
}

const folderOf = (organisationId: OrganisationId) => join(root(), organisationId);

const pathOf = ({ organisationId, fileId }: ContentPlace, size: PictureSize, type: MediaType) =>
  join(folderOf(organisationId), `${fileId}-${size}.${endings[type]}`);

async function ownFolder(path: string): Promise<string> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  return path;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

async function isOlder(path: string, moment: Date): Promise<boolean> {
  const known = await stat(path).catch(() => null);
  return known !== null && known.mtime < moment;
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';
