import { expect, test } from 'vitest';
import { newReturnWord, returnWordAsIssued } from './returnWord.ts';

test('a return word is two words and four digits', () => {
  expect(newReturnWord()).toMatch(/^[a-z]+-[a-z]+-\d{4}$/);
});

test('a return word is found however it is typed', () => {
  const word = newReturnWord();
  expect(returnWordAsIssued(word)).toBe(word);
  expect(returnWordAsIssued(`  ${word.toUpperCase().replaceAll('-', ' ')} `)).toBe(word);
});
