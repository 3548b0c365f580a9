import { expect, test } from 'vitest';
import { withoutControls } from './withoutControls.ts';

test('only what can be seen and stored stays of a text', () => {
  expect(withoutControls('a\u0000b\u0007\tc\r\nd\u007F ä')).toBe('ab\tc\r\nd ä');
});
