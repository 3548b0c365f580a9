import { may } from '../auth/rights.ts';
import type { Scope } from '../auth/scope.ts';
import type { OrganisationId } from '../base/ids.ts';
import { done, refused, type Outcome } from '../base/outcome.ts';
import { inTransaction } from '../db/database.ts';
import type { FileId } from './contentFolder.ts';
import { keepPicture, pictureContent, removePicture, type Picture } from './files.ts';
import { logoOfOrganisation, organisationOfLogo, setLogoOfOrganisation } from './files.queries.ts';
import type { PictureRefusal } from './picture.ts';
import { readPicture } from './readPicture.ts';

/**
 * Takes a file as the organisation's logo, in the place of the one before: PNG, at most 600 px,
 * what was transparent stays so. @param path of the file as it was received.
 */
export async function setLogo(
  scope: Scope,
  path: string,
  now: Date,
): Promise<Outcome<null, PictureRefusal | 'notAllowed'>> {
  if (!may(scope.role, 'editOrganisation')) return refused('notAllowed');
  const read = await readPicture(path, 'logo');
  if (!read.ok) return read;
  await inTransaction(async (tx) => {
    const before = await logoOfOrganisation(tx, scope.organisationId);
    const logo = await keepPicture(tx, scope, read.value, now);
    await setLogoOfOrganisation(tx, scope.organisationId, logo);
    if (before) await removePicture(tx, scope, before);
  });
  return done(null);
}

export async function removeLogo(scope: Scope): Promise<Outcome<null, 'notAllowed'>> {
  if (!may(scope.role, 'editOrganisation')) return refused('notAllowed');
  await inTransaction(async (tx) => {
    const before = await logoOfOrganisation(tx, scope.organisationId);
    if (before) await removePicture(tx, scope, before);
  });
  return done(null);
}

/** The organisation's logo for wall and reports, as bytes; null when it has none. */
export async function logoOf(organisationId: OrganisationId): Promise<Picture | null> {
  const logo = await inTransaction((tx) => logoOfOrganisation(tx, organisationId));
  return logo && pictureContent(organisationId, logo, 'large');
}

/** Where browsers find the logo; a new logo has a new address. Null when there is none. */
export async function logoAddress(organisationId: OrganisationId): Promise<string | null> {
  const logo = await inTransaction((tx) => logoOfOrganisation(tx, organisationId));
  return logo && `/files/logo/${logo}`;
}

/** A logo by its id, for whoever has the address: it is public by nature. */
export async function publicLogo(logo: FileId): Promise<Picture | null> {
  const organisationId = await inTransaction((tx) => organisationOfLogo(tx, logo));
  return organisationId && pictureContent(organisationId, logo, 'large');
}
