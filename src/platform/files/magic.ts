export type Looks = 'jpeg' | 'png' | 'webp' | 'heic' | 'other';

/** How many bytes of a file are needed to tell. */
export const magicBytes = 16;

/**
 * What a file is by its first bytes; never by its name or by what the browser says of it. Only what
 * begins as one of our formats is given to a decoder at all.
 */
export function looksLike(start: Buffer): Looks {
  if (start.subarray(0, 3).equals(jpeg)) return 'jpeg';
  if (start.subarray(0, 8).equals(png)) return 'png';
  const ascii = start.toString('latin1');
  if (ascii.startsWith('RIFF') && ascii.slice(8, 12) === 'WEBP') return 'webp';
  const brand = ascii.slice(4, 8) === 'ftyp' ? ascii.slice(8, 12) : '';
  return heicBrands.has(brand) ? 'heic' : 'other';
}

const jpeg = Buffer.from([0xff, 0xd8, 0xff]);
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
// ISO/IEC 23008-12, and what iPhones and Android phones write.
const heicBrands = new Set(['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1']);
