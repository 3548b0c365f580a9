import { expect, test } from 'vitest';
import { codeAsMeant } from './joinCode.ts';
import { newReturnWord, returnWordAsIssued } from './returnWord.ts';

test('a return word is two words and four digits', () => {
  expect(newReturnWord()).toMatch(/^[a-z]+-[a-z]+-\d{4}$/);
});

test('a return word is found however it is typed', () => {
  const word = newReturnWord();
  expect(returnWordAsIssued(word)).toBe(word);
  expect(returnWordAsIssued(`  ${word.toUpperCase().replaceAll('-', ' ')} `)).toBe(word);
});

test('a code is found with blanks, small letters, hyphens and as a whole address', () => {
  expect(codeAsMeant(' kv7 m2-p')).toBe('KV7M2P');
  expect(codeAsMeant('http://192.168.1.5:3000/w/KV7M2P?voter=2')).toBe('KV7M2P');
});
