import { expect, test } from 'vitest';
import { codeAsMeant, newReadableCode } from './tokens.ts';

test('small letters, spaces and hyphens are no other code', () => {
  const code = newReadableCode(6);
  expect(
    codeAsMeant(` ${code.toLowerCase().slice(0, 3)} ${code.slice(3, 5)}-${code.slice(5)}`),
  ).toBe(code);
});

test('characters that no code holds are read as what they look like', () => {
  expect(codeAsMeant('1V0M2P')).toBe('LVDM2P');
});

test('a whole address leads to its code', () => {
  expect(codeAsMeant('http://192.168.1.5:3000/w/KV7M2P?voter=2')).toBe('KV7M2P');
  expect(codeAsMeant('/')).toBe('');
});
