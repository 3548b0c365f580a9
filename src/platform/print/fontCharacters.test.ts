import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fontCharacters } from './fontCharacters.ts';
import { pictogramFontFile, printFontFile } from './fonts.ts';

test('a font says which characters it has', () => {
  const letters = fontCharacters(readFileSync(printFontFile));
  for (const one of ' AzäÖßéčœ€„“–•…◊ẞ') expect(letters, one).toContain(one.codePointAt(0));
  for (const one of '☐♡□→Жא日ไ한🚀') expect(letters, one).not.toContain(one.codePointAt(0));
  expect(letters.size).toBeGreaterThan(350);
});

test('beyond the first 65,536 characters too', () => {
  const pictograms = fontCharacters(readFileSync(pictogramFontFile));
  for (const one of ['🚀', '❤', '👍', '\u200d', '\ufe0f']) {
    expect(pictograms, one).toContain(one.codePointAt(0));
  }
  expect(pictograms).not.toContain(0xffff);
  expect(pictograms).not.toContain(0x2610);
});

test('the bold letters have the same characters, as pictures set titles in them', () => {
  const bold = printFontFile.replaceAll('400Regular', '700Bold');
  expect(fontCharacters(readFileSync(bold))).toEqual(fontCharacters(readFileSync(printFontFile)));
});

test('what is no font is refused', () => {
  expect(() => fontCharacters(new Uint8Array(64))).toThrow('cmap');
});
