import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { heic, movingWebp, photo, pngBomb, pngOf, svgWithScript, zip } from './hostile.testkit.ts';
import type { PictureKind } from './picture.ts';
import { readPicture, type ReadPicture } from './readPicture.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'resonanz-pictures-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(bytes: Buffer, kind: PictureKind = 'photo') {
  // Whatever it is called: a name says nothing.
  const path = join(folder, 'holiday.jpg');
  await writeFile(path, bytes);
  return readPicture(path, kind);
}

async function taken(bytes: Buffer, kind: PictureKind = 'photo'): Promise<ReadPicture> {
  const outcome = await read(bytes, kind);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
}

describe('what is refused, and why', () => {
  const hostile: [string, () => Buffer | Promise<Buffer>, string][] = [
    ['nothing at all', () => Buffer.alloc(0), 'emptyFile'],
    ['30,000 × 30,000 pixels', () => pngOf(30_000, 30_000), 'tooManyPixels'],
    ['a PNG bomb', pngBomb, 'tooManyPixels'],
    ['an SVG with a script', svgWithScript, 'notAPicture'],
    ['a ZIP named .jpg', zip, 'notAPicture'],
    ['a GIF', () => photo(8, 8).gif().toBuffer(), 'notAPicture'],
    ['a TIFF', () => photo(8, 8).tiff().toBuffer(), 'notAPicture'],
    ['text that begins like a GIF', () => Buffer.from('GIF89a/*</script>*/'), 'notAPicture'],
    ['HEIC of an iPhone', heic, 'heicPicture'],
    ['a moving WebP', movingWebp, 'movingPicture'],
    [
      'a JPEG with nothing behind its first bytes',
      () => Buffer.from([255, 216, 255, 0]),
      'brokenPicture',
    ],
    ['a PNG that breaks off', () => pngOf(2_000, 2_000), 'brokenPicture'],
    ['a JPEG that breaks off', async () => half(await photo().jpeg().toBuffer()), 'brokenPicture'],
    ['a WebP that breaks off', async () => half(await photo().webp().toBuffer()), 'brokenPicture'],
    ['more than 20 MB', () => Buffer.alloc(20_000_001, 1), 'fileTooLarge'],
  ];
  const half = (bytes: Buffer) => bytes.subarray(0, bytes.length / 2);

  test.for(hostile)('%s', async ([, bytes, reason]) => {
    expect(await read(await bytes())).toEqual({ ok: false, reason });
  });

  test('a logo over 2 MB', async () => {
    const reason = 'fileTooLarge';
    expect(await read(Buffer.alloc(2_000_001, 1), 'logo')).toEqual({ ok: false, reason });
  });
});

describe('what is kept', () => {
  test('position, names and every other note in a photo are gone', async () => {
    const written = await photo()
      .withExif({
        IFD0: { Artist: 'Erika Mustermann', Copyright: 'E. Mustermann' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 31/1 0/1' },
      })
      .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><name>Erika Mustermann</name></x:xmpmeta>`)
      .withIccProfile('p3')
      .jpeg()
      .toBuffer();
    expect(written.includes('Mustermann')).toBe(true);
    const { large, thumb } = await taken(written);
    for (const made of [large, thumb]) {
      const known = await sharp(made ?? Buffer.alloc(0)).metadata();
      expect(known).toMatchObject({ format: 'jpeg', space: 'srgb' });
      for (const note of ['exif', 'xmp', 'iptc', 'icc', 'orientation'] as const)
        expect(known[note], note).toBe(undefined);
      expect(made?.includes('Mustermann')).toBe(false);
    }
  });

  test('what was hung behind a photo is gone', async () => {
    const behind = Buffer.concat([await photo().jpeg().toBuffer(), zip(), Buffer.from('<script>')]);
    const { large } = await taken(behind);
    expect(large.includes('<script>')).toBe(false);
    expect(large.includes(zip())).toBe(false);
  });

  test('one size for reports and one for lists', async () => {
    const { width, height, thumb } = await taken(await photo(4_000, 3_000).jpeg().toBuffer());
    expect([width, height]).toEqual([2_000, 1_500]);
    const small = await sharp(thumb ?? Buffer.alloc(0)).metadata();
    expect([small.width, small.height]).toEqual([480, 360]);
  });

  test('a small picture is not made larger', async () => {
    const { width, height } = await taken(await photo(60, 40).png().toBuffer());
    expect([width, height]).toEqual([60, 40]);
  });

  test.for([1, 2, 3, 4, 5, 6, 7, 8])('a photo with orientation %i stands upright', async (turn) => {
    const sent = await corners()
      .withMetadata({ orientation: turn })
      .jpeg({ quality: 100 })
      .toBuffer();
    const wanted = await sharp(sent).autoOrient().raw().toBuffer({ resolveWithObject: true });
    const { large } = await taken(sent);
    const got = await sharp(large).raw().toBuffer({ resolveWithObject: true });
    expect(got.info).toMatchObject({ width: wanted.info.width, height: wanted.info.height });
    const apart = got.data.map((value, index) => Math.abs(value - (wanted.data[index] ?? 0)));
    expect(apart.reduce((sum, one) => sum + one, 0) / apart.length).toBeLessThan(4);
  });

  test('a logo becomes a PNG of at most 600 pixels and stays transparent', async () => {
    const clear = { r: 0, g: 0, b: 0, alpha: 0 };
    const drawn = sharp({ create: { width: 900, height: 300, channels: 4, background: clear } });
    const logo = await taken(await drawn.webp({ lossless: true }).toBuffer(), 'logo');
    const known = await sharp(logo.large).metadata();
    expect(known).toMatchObject({ format: 'png', width: 600, height: 200, hasAlpha: true });
    expect(logo.thumb).toBe(null);
  });

  test('what is transparent in a photo becomes white', async () => {
    const clear = { r: 0, g: 0, b: 0, alpha: 0 };
    const drawn = sharp({ create: { width: 20, height: 20, channels: 4, background: clear } });
    const { large } = await taken(await drawn.png().toBuffer());
    const [red = 0] = await sharp(large).raw().toBuffer();
    expect(red).toBeGreaterThan(250);
  });

  test('a photo in grey, of a scanner, is taken too', async () => {
    const { width } = await taken(await photo(100, 80).greyscale().png().toBuffer());
    expect(width).toBe(100);
  });
});

/** Red at the top left, blue at the bottom right, so that every turn shows. */
const corners = () =>
  sharp({ create: { width: 64, height: 32, channels: 3, background: '#ffffff' } }).composite([
    { input: square('#ff0000'), left: 0, top: 0 },
    { input: square('#0000ff'), left: 48, top: 16 },
  ]);

const square = (background: string) => ({
  create: { width: 16, height: 16, channels: 3, background } as const,
});
