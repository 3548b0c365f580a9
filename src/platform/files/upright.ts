import sharp, { type OutputInfo, type Sharp } from 'sharp';

type Pixels = { data: Buffer; info: OutputInfo };

/** The pixels turned as EXIF's orientation, 1 to 8, says; without one as they are. */
export function upright({ data, info }: Pixels, orientation = 1): Sharp {
  const { width, height, channels } = info;
  const raw = sharp(data, { raw: { width, height, channels } });
  const { degrees, mirrored } = turns[orientation] ?? { degrees: 0, mirrored: false };
  // sharp mirrors first and then turns, whichever is said first.
  const turned = degrees ? raw.rotate(degrees) : raw;
  return mirrored ? turned.flop() : turned;
}

// CIPA DC-008 (EXIF), tag 0x0112.
const turns: Record<number, { degrees: number; mirrored: boolean }> = {
  2: { degrees: 0, mirrored: true },
  3: { degrees: 180, mirrored: false },
  4: { degrees: 180, mirrored: true },
  5: { degrees: 270, mirrored: true },
  6: { degrees: 90, mirrored: false },
  7: { degrees: 90, mirrored: true },
  8: { degrees: 270, mirrored: false },
};
