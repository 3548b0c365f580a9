import { expect, test } from 'vitest';
import { withoutControls } from './withoutControls.ts';

test('only what can be seen and stored stays of a text', () => {
  expect(withoutControls('a\u0000b\u0007\tc\r\nd\u007F\u0085 ä')).toBe('ab\tc\r\nd ä');
});

test('a byte order mark and what is no character leave; pictograms and their joiners stay', () => {
  expect(withoutControls('\uFEFFa\uFFFE\uFFFF\uFDD0\u{1FFFE}\u{10FFFF}b')).toBe('ab');
  expect(withoutControls('👨‍👩‍👧 ❤️ \uFFFD')).toBe('👨‍👩‍👧 ❤️ \uFFFD');
});
