import { readFileSync } from 'node:fs';
import { fontCharacters } from './fontCharacters.ts';
import { pictogramFontFile, printFontFile } from './fonts.ts';

// Read once, with the first document.
let letters: Set<number> | undefined;
let pictograms: Set<number> | undefined;

/**
 * A text, or a whole SVG, of which our own font shows every character. What it does not have
 * becomes a lozenge, one for what is seen as one; what nobody sees leaves.
 */
export function shownInPictures(text: string): string {
  const known = (letters ??= fontCharacters(readFileSync(printFontFile)));
  return text
    .normalize('NFC')
    .replaceAll(/\P{ASCII}+/gu, (run) =>
      Array.from(graphemes.segment(run), ({ segment }) => shownOf(segment, known)).join(''),
    );
}

const graphemes = new Intl.Segmenter('de', { granularity: 'grapheme' });

// Our font has no box; this is nearest.
const lozenge = '\u25ca';

function shownOf(seen: string, known: Set<number>): string {
  if (isAmong(known, seen)) return seen;
  if (/^[\p{Zs}\p{Zl}\p{Zp}]$/u.test(seen)) return ' ';
  const bare = seen.replaceAll(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, '');
  return isAmong(known, bare) ? bare : lozenge;
}

/** A text for a page, where both our fonts are asked: a box for what neither of them has. */
export function shownByOurFonts(text: string): string {
  letters ??= fontCharacters(readFileSync(printFontFile));
  pictograms ??= fontCharacters(readFileSync(pictogramFontFile));
  const known = new Set([...letters, ...pictograms]);
  return text
    .normalize('NFC')
    .replaceAll(/\P{ASCII}/gu, (one) => (isAmong(known, one) ? one : plainFor(one)));
}

const plainFor = (one: string): string =>
  /[\p{Zs}\p{Zl}\p{Zp}]/u.test(one)
    ? ' '
    : /[\p{M}\p{Default_Ignorable_Code_Point}]/u.test(one)
      ? ''
      : '\u25a1';

const isAmong = (known: Set<number>, text: string): boolean =>
  Array.from(text).every((one) => known.has(one.codePointAt(0) ?? 0));
