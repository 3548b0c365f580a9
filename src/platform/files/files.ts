import * as v from 'valibot';
import { newId, isId, type OrganisationId } from '../base/ids.ts';
import { inOrganisation, inTransaction, type Tx } from '../db/database.ts';
import {
  contentBefore,
  deleteContent,
  deleteFolder,
  organisationsWithContent,
  readContent,
  sweepFolders,
  writeContent,
  type ContentPlace,
  type FileId,
} from './contentFolder.ts';
import { deleteFile, insertFile, isOrganisation, knownFiles, selectFile } from './files.queries.ts';
import type { MediaType, PictureSize } from './picture.ts';
import type { ReadPicture } from './readPicture.ts';

type InOrganisation = { organisationId: OrganisationId };

/** A picture to be sent or put into a report; width and height are those of `large`. */
export type Picture = { bytes: Buffer; mediaType: MediaType; width: number; height: number };

/**
 * Keeps a picture that was read (`readPicture`, before the transaction, because it takes its time).
 * The content is written first; when the transaction fails it is cleared away within two days.
 */
export async function keepPicture(
  tx: Tx,
  { organisationId }: InOrganisation,
  picture: ReadPicture,
  now: Date,
): Promise<FileId> {
  const fileId = newId<'file'>(now);
  const { kind, mediaType, width, height, large, thumb } = picture;
  const place = { organisationId, fileId };
  await writeContent(place, { size: 'large', mediaType, bytes: large });
  if (thumb) await writeContent(place, { size: 'thumb', mediaType, bytes: thumb });
  await insertFile(tx, {
    organisation_id: organisationId,
    id: fileId,
    kind,
    media_type: mediaType,
    width,
    height,
    bytes: large.length + (thumb?.length ?? 0),
    created_at: now,
  });
  return fileId;
}

/** A picture of this organisation; null when there is none. A logo has no `thumb`. */
export async function pictureContent(
  organisationId: OrganisationId,
  fileId: FileId,
  size: PictureSize,
): Promise<Picture | null> {
  const file = await inOrganisation({ organisationId }, (tx) =>
    selectFile(tx, organisationId, fileId),
  );
  if (!file) return null;
  const { media_type: mediaType, width, height } = file;
  const bytes = await readContent({ organisationId, fileId }, { size, mediaType });
  return bytes && { bytes, mediaType, width, height };
}

/** Removes a picture; its content goes after the commit, by a job that a trigger enqueues. */
export const removePicture = (
  tx: Tx,
  { organisationId }: InOrganisation,
  fileId: FileId,
): Promise<void> => deleteFile(tx, organisationId, fileId);

const contentPlace = v.object({
  organisationId: v.custom<ContentPlace['organisationId']>(isId),
  fileId: v.custom<ContentPlace['fileId']>(isId),
});

/** The task `remove_content`: enqueued by the database whenever the row of a file goes. */
export const removeContent = (payload: unknown): Promise<void> =>
  deleteContent(v.parse(contentPlace, payload));

/**
 * Removes content without a row that was written before a moment, and what was left half received:
 * transactions that failed, processes that died. @param before a day ago; younger content may
 * belong to a transaction that is still open.
 */
export async function clearLostContent(before: Date): Promise<void> {
  await sweepFolders(before);
  for (const organisationId of await organisationsWithContent()) {
    const ids = [...(await contentBefore(organisationId, before))];
    if (ids.length === 0) continue;
    if (!(await inTransaction((tx) => isOrganisation(tx, organisationId)))) {
      await deleteFolder(organisationId);
      continue;
    }
    for (let from = 0; from < ids.length; from += atOnce) {
      await clearWithoutRow(organisationId, ids.slice(from, from + atOnce));
    }
  }
}

const atOnce = 1_000;

async function clearWithoutRow(organisationId: OrganisationId, ids: FileId[]): Promise<void> {
  const known = await inOrganisation({ organisationId }, (tx) =>
    knownFiles(tx, organisationId, ids),
  );
  for (const fileId of ids) if (!known.has(fileId)) await deleteContent({ organisationId, fileId });
}
