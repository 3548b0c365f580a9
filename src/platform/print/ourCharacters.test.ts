import { expect, test } from 'vitest';
import { shownByOurFonts, shownInPictures } from './ourCharacters.ts';

test('in a picture stands only what our font has, and what belongs together is one sign', () => {
  expect(shownInPictures('<text x="1">Größe „so“ – 5 €</text>')).toBe(
    '<text x="1">Größe „so“ – 5 €</text>',
  );
  expect(shownInPictures('a ☐ b ♡')).toBe('a ◊ b ◊');
  expect(shownInPictures('👨‍👩‍👧!')).toBe('◊!');
  expect(shownInPictures('한국 \u0378')).toBe('◊◊ ◊');
});

test('accents written apart, spaces and what nobody sees are no strange signs', () => {
  expect(shownInPictures('u\u0308ber, q\u0331')).toBe('über, q');
  expect(shownInPictures('a\u202fb\u2028c\u00add\u200be\u202ef')).toBe('a b cdef');
});

test('on a page pictograms stay as well, with what joins them', () => {
  expect(shownByOurFonts('👨‍👩‍👧 ❤️ ä ไทย \u{E000}')).toBe('👨‍👩‍👧 ❤️ ä □□□ □');
});
