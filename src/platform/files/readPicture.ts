import { open, stat } from 'node:fs/promises';
import sharp, { type Metadata, type SharpOptions } from 'sharp';
import { FewAtOnce } from '../base/fewAtOnce.ts';
import { done, refused, type Outcome } from '../base/outcome.ts';
import { looksLike, magicBytes, type Looks } from './magic.ts';
import {
  mostLogoBytes,
  mostPictureBytes,
  mostPixels,
  type MediaType,
  type PictureKind,
  type PictureRefusal,
} from './picture.ts';
import { upright } from './upright.ts';

/** A picture as we keep it: made anew, turned, and with nothing in it but its pixels. */
export type ReadPicture = {
  kind: PictureKind;
  mediaType: MediaType;
  /** Of `large`, in pixels. */
  width: number;
  height: number;
  large: Buffer;
  /** A logo has none: it is small already. */
  thumb: Buffer | null;
};

// One thread a picture and nothing remembered between them: memory is what a venue's laptop lacks.
sharp.concurrency(1);
sharp.cache(false);

// Decoding a large picture takes up to some 100 MB outside the heap.
const decoding = new FewAtOnce(2);

const photoLongSide = 2_000;
const thumbLongSide = 480;
const logoLongSide = 600;

/**
 * Reads a file somebody sent as a picture: JPEG, PNG or WebP by its content. What comes out is
 * encoded anew in sRGB, turned as its EXIF says, without any metadata. Waits while two others are
 * worked on.
 */
export async function readPicture(
  path: string,
  kind: PictureKind,
): Promise<Outcome<ReadPicture, PictureRefusal>> {
  const { size } = await stat(path);
  if (size === 0) return refused('emptyFile');
  if (size > mostBytesOf(kind)) return refused('fileTooLarge');
  const looks = looksLike(await startOf(path));
  if (looks === 'heic') return refused('heicPicture');
  if (looks === 'other') return refused('notAPicture');
  return decoding.do(() => decode(path, kind, looks));
}

export const mostBytesOf = (kind: PictureKind): number =>
  kind === 'logo' ? mostLogoBytes : mostPictureBytes;

async function startOf(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(magicBytes), 0, magicBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function decode(
  path: string,
  kind: PictureKind,
  looks: Looks,
): Promise<Outcome<ReadPicture, PictureRefusal>> {
  const known = await sharp(path, headerOnly)
    .metadata()
    .catch(() => null);
  if (!known) return refused('brokenPicture');
  const reason = whyNot(known, looks);
  if (reason) return refused(reason);
  const made = await (kind === 'logo' ? logoOf(path, known) : photoOf(path, known)).catch(
    () => null,
  );
  return made ? done(made) : refused('brokenPicture');
}

function whyNot(known: Metadata, looks: Looks): PictureRefusal | null {
  if (known.format !== looks) return 'notAPicture';
  if ((known.pages ?? 1) > 1) return 'movingPicture';
  return known.width * known.height > mostPixels ? 'tooManyPixels' : null;
}

// The header says how many pixels there would be, without decoding one of them.
const headerOnly: SharpOptions = { limitInputPixels: false, failOn: 'truncated' };
// Not 'warning', the default: some phones write headers that decoders warn of.
const whole: SharpOptions = {
  limitInputPixels: mostPixels,
  limitInputChannels: 5,
  failOn: 'truncated',
  sequentialRead: true,
};

async function photoOf(path: string, known: Metadata): Promise<ReadPicture> {
  const pixels = await pixelsOf(path, photoLongSide);
  const turned = () => upright(pixels, known.orientation).flatten({ background: '#ffffff' });
  const large = await turned().jpeg({ quality: 82 }).toBuffer({ resolveWithObject: true });
  const thumb = await sharp(large.data)
    .resize(thumbLongSide, thumbLongSide, inside)
    .jpeg({ quality: 76 })
    .toBuffer();
  const { width, height } = large.info;
  return { kind: 'photo', mediaType: 'image/jpeg', width, height, large: large.data, thumb };
}

async function logoOf(path: string, known: Metadata): Promise<ReadPicture> {
  const pixels = await pixelsOf(path, logoLongSide);
  const large = await upright(pixels, known.orientation)
    .png()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = large.info;
  return { kind: 'logo', mediaType: 'image/png', width, height, large: large.data, thumb: null };
}

const inside = { fit: 'inside', withoutEnlargement: true } as const;

/**
 * Made smaller before it is turned: turning needs all pixels in memory at once, making smaller only
 * some lines of them. The box is square, so it does not matter which side is up.
 */
const pixelsOf = (path: string, longSide: number) =>
  sharp(path, whole)
    .resize(longSide, longSide, inside)
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
