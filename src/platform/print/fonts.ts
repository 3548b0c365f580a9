import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from '../base/assert.ts';
import { projectFolder } from './projectFolder.ts';

/** What everything printed is set in. */
export const printFont = 'Atkinson Hyperlegible Next';

const packages = join(projectFolder, 'node_modules/@expo-google-fonts');

/** The two files that say which characters print can show: the page's font, and pictograms. */
export const printFontFile = join(
  packages,
  'atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
);
export const pictogramFontFile = join(packages, 'noto-emoji/400Regular/NotoEmoji_400Regular.ttf');

/**
 * The folders with the fonts of print: the page's own, and one for the pictograms people write with
 * their phones. Its files are ttf: neither Typst nor librsvg reads woff, and both would silently
 * take another font.
 * @throws when one is missing.
 */
export function fontFolders(): string[] {
  const folders = [
    'atkinson-hyperlegible-next/400Regular',
    'atkinson-hyperlegible-next/400Regular_Italic',
    'atkinson-hyperlegible-next/600SemiBold',
    'atkinson-hyperlegible-next/700Bold',
    'noto-emoji/400Regular',
  ].map((folder) => join(packages, folder));
  for (const folder of folders) assert(existsSync(folder), `The font in ${folder} is missing.`);
  return folders;
}
