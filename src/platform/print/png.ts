import { join } from 'node:path';
import sharp from 'sharp';
import { fontFolders } from './fonts.ts';
import { projectFolder } from './projectFolder.ts';

// Read once by the library that draws texts, at the first text: before any picture is drawn.
fontFolders();
process.env.FONTCONFIG_FILE = join(projectFolder, 'src/platform/print/fonts.conf');

/**
 * An SVG of ours as PNG, drawn beside the thread that answers requests.
 * @param scale how many pixels for one of the SVG's.
 */
export async function pngOf(svg: string, scale = 2): Promise<Uint8Array> {
  // librsvg takes 72 pixels an inch as one for one.
  const drawn = sharp(Buffer.from(svg), { density: 72 * scale });
  return new Uint8Array(await drawn.png({ compressionLevel: 9 }).toBuffer());
}

/**
 * A photo as large as print needs it: JPEG, at most so many pixels the long side. 1000 are 220 dots
 * an inch where it is shown largest, and half of what is kept: then only a quarter is decoded.
 */
export async function photoForPrint(bytes: Uint8Array, longest = 1000): Promise<Uint8Array> {
  const drawn = sharp(bytes).resize(longest, longest, { fit: 'inside', withoutEnlargement: true });
  return new Uint8Array(
    await drawn.flatten({ background: '#ffffff' }).jpeg({ quality: 80 }).toBuffer(),
  );
}
