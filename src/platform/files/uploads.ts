import { mkdir, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { settings } from '#env';
import { everyOrganisation } from '../auth/everyOrganisation.ts';
import { addDays } from '../base/clock.ts';
import { isId, newId, type Id, type OrganisationId } from '../base/ids.ts';
import { inOrganisation, type Tx } from '../db/database.ts';
import { deleteUpload, deleteUploadsBefore, insertUpload } from './uploads.queries.ts';

// Files that are worked on and then go: <data>/uploads/<organisation>/<id>, and what is made of
// them beside it. They are no part of a backup.

export type UploadPlace = { organisationId: OrganisationId; uploadId: Id<'upload'> };

/** How long a file that nobody finished with is kept. */
export const keepUploadsDays = 7;

const root = () => join(settings().dataFolder, 'uploads');

/** Where it lies. @param made the name of something made of it; without one the file itself. */
export const uploadPath = ({ organisationId, uploadId }: UploadPlace, made?: string): string =>
  join(root(), organisationId, made === undefined ? uploadId : `${uploadId}.${made}`);

/** Takes a received file over. When the transaction fails it is cleared away within days. */
export async function keepUpload(
  tx: Tx,
  { organisationId }: { organisationId: OrganisationId },
  { path, now }: { path: string; now: Date },
): Promise<{ uploadId: Id<'upload'>; bytes: number }> {
  const uploadId = newId<'upload'>(now);
  const { size } = await stat(path);
  await mkdir(join(root(), organisationId), { recursive: true, mode: 0o700 });
  await rename(path, uploadPath({ organisationId, uploadId }));
  await insertUpload(tx, {
    organisation_id: organisationId,
    id: uploadId,
    bytes: size,
    created_at: now,
  });
  return { uploadId, bytes: size };
}

/** Its content goes after the commit, by a job that a trigger enqueues. */
export const removeUpload = (tx: Tx, { organisationId, uploadId }: UploadPlace): Promise<void> =>
  deleteUpload(tx, organisationId, uploadId);

const placeSchema = v.object({
  organisationId: v.custom<OrganisationId>(isId),
  uploadId: v.custom<Id<'upload'>>(isId),
});

/** The task `remove_upload`: enqueued by the database whenever the row of an upload goes. */
export async function removeUploadContent(payload: unknown): Promise<void> {
  const place = v.parse(placeSchema, payload);
  const folder = join(root(), place.organisationId);
  for (const name of await namesIn(folder)) {
    if (name.startsWith(place.uploadId)) await rm(join(folder, name), { force: true });
  }
}

/** What nobody finished with, and what a failed transaction left. */
export async function clearUploads(now: Date): Promise<void> {
  const before = addDays(now, -keepUploadsDays);
  for await (const organisationId of everyOrganisation()) {
    await inOrganisation({ organisationId }, (tx) =>
      deleteUploadsBefore(tx, organisationId, before),
    );
  }
  for (const name of await namesIn(root())) await sweep(join(root(), name), addDays(before, -1));
}

async function sweep(folder: string, before: Date): Promise<void> {
  for (const name of await namesIn(folder)) {
    const path = join(folder, name);
    const known = await stat(path).catch(() => null);
    if (known && known.mtime < before) await rm(path, { force: true });
  }
  // Only an empty one goes.
  await rmdir(folder).catch(() => undefined);
}

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);
