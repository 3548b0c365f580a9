import * as v from 'valibot';
import { pictureRefusals, type PictureRefusal } from '#platform/files/picture.ts';
import type { Area, CardId, PhotoId } from '../board.ts';
import { photoDescriptionLength } from '../lengths.ts';

/**
 * Whether and why a photo may be shown, §§ 22 and 23 KunstUrhG: people at an assembly (§ 23 (1) 3),
 * somebody who agreed to their portrait (§ 22), or nothing said yet and so not shown.
 */
export const photoRights = ['assembly', 'portrait', 'hidden'] as const;
export type PhotoRights = (typeof photoRights)[number];

/** A hidden photo leaves the desk in no report, link or export. */
export const mayBeShown = (rights: PhotoRights): boolean => rights !== 'hidden';

/** A photo of the day as who looks after it sees it. Width and height in pixels, of `large`. */
export type PhotoView = {
  id: PhotoId;
  description: string;
  rights: PhotoRights;
  pinboard: boolean;
  width: number;
  height: number;
  addedAt: Date;
  /** How many cards were made of it. */
  cards: number;
};

/** The cards already made of a photo of the pinboard. */
export type CardOnPhoto = { id: CardId; number: number; title: string; area: Area };

/** More than anybody looks through; the report of a long day shows about forty. */
export const mostPhotos = 200;
/** As many as one form without JavaScript carries; the script sends one after the other. */
export const mostPhotosAtOnce = 10;

/** Why a photo was not taken in or changed. */
export type PhotoRefusal = PictureRefusal | 'tooManyPhotos' | 'photoGone' | 'notAllowed' | 'closed';

/** What is told of a form with photos; also what can go wrong on its way. */
export const sendRefusals = [
  ...pictureRefusals,
  'tooManyPhotos',
  'closed',
  'nothingChosen',
  'brokenOff',
] as const;
export type SendRefusal = (typeof sendRefusals)[number];

/** What a form may change of a photo; a helper's has no `rights`. */
export const photoWish = v.pipe(
  v.object({
    description: v.pipe(v.string(), v.trim(), v.maxLength(photoDescriptionLength)),
    pinboard: v.optional(v.literal('yes')),
    rights: v.optional(v.picklist(photoRights)),
  }),
  v.transform(({ description, pinboard, rights }) => ({
    description,
    pinboard: pinboard === 'yes',
    ...(rights && { rights }),
  })),
);
export type PhotoWish = v.InferOutput<typeof photoWish>;
