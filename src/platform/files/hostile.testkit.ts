import { deflateSync, crc32 } from 'node:zlib';
import sharp from 'sharp';

// Pictures somebody might send who means no good, or knows no better.

/** A picture with detail in it, as a camera makes; a plain one would shrink to nothing. */
export const photo = (width = 800, height = 600) =>
  sharp({ create: { width, height, channels: 3, background: '#7090b0', noise: noise(40) } });

const noise = (sigma: number) => ({ type: 'gaussian', mean: 128, sigma }) as const;

/** A PNG whose header promises so many pixels; what follows is a stripe of them. */
export function pngOf(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const stripe = deflateSync(Buffer.alloc(width * 3 + 1));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', stripe),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A PNG of a hundred million black pixels in 300 kB. */
export function pngBomb(): Buffer {
  const side = 10_000;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const black = deflateSync(Buffer.alloc(side * (side * 3 + 1)));
  return Buffer.concat([pngOf(1, 1).subarray(0, 8), chunk('IHDR', header), chunk('IDAT', black)]);
}

export const svgWithScript = (): Buffer =>
  Buffer.from(
    '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
  );

/** An empty ZIP, as it would be named holiday.jpg. */
export const zip = (): Buffer => Buffer.from(`PK\u0005\u0006${'\0'.repeat(18)}`, 'latin1');

/** The first bytes of what an iPhone writes. */
export const heic = (): Buffer =>
  Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic', 'latin1')]);

export async function movingWebp(): Promise<Buffer> {
  const frames = await Promise.all(
    ['#ff0000', '#00ff00'].map((background) =>
      sharp({ create: { width: 40, height: 40, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  return sharp(frames, { join: { animated: true } })
    .webp()
    .toBuffer();
}

function chunk(kind: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
