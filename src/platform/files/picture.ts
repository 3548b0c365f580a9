// Also for the browser: what a picture may be, and why one was not taken.

/** At most 20 MB a file; the longest a phone's camera writes is about 15. */
export const mostPictureBytes = 20_000_000;
/** A logo is a drawing; a photo of a poster is none. */
export const mostLogoBytes = 2_000_000;
/** Phones have 12 to 50 megapixels; more is a scanner, or somebody who wants our memory. */
export const mostPixels = 50_000_000;

export const pictureKinds = ['photo', 'logo'] as const;
export type PictureKind = (typeof pictureKinds)[number];

/** `large` for reports (2000 px the long side; a logo 600), `thumb` for lists (480). */
export const pictureSizes = ['large', 'thumb'] as const;
export type PictureSize = (typeof pictureSizes)[number];

export const pictureRefusals = [
  'emptyFile',
  'fileTooLarge',
  'notAPicture',
  'heicPicture',
  'movingPicture',
  'tooManyPixels',
  'brokenPicture',
] as const;
/** Why a file was not taken in; nothing of it stays. */
export type PictureRefusal = (typeof pictureRefusals)[number];

export const mediaTypes = ['image/jpeg', 'image/png', 'image/webp'] as const;
export type MediaType = (typeof mediaTypes)[number];
