import * as v from 'valibot';
import { expect, test } from 'vitest';
import { email } from '../commandFields.ts';
import { isMailAddress } from './mailAddress.ts';

test('phone and server agree on what a mail address is', () => {
  const written = ['ada@example.org', 'a.b+c@amt.musterstadt.example', 'ada@example', '@x.org', ''];
  for (const text of written) expect(isMailAddress(text), text).toBe(v.is(email, text));
  expect(isMailAddress('ada@example.org')).toBe(true);
});
