import { expect, test } from 'vitest';
import { queryTyped, typedOfWatch } from './watchForm.ts';

test('what is written in the query language counts, ticked or not', () => {
  expect(queryTyped({ anyOf: 'Bus', query: 'Bahn NEAR/4 voll' })).toBe('Bahn NEAR/4 voll');
  expect(queryTyped({ anyOf: 'Bus', query: ' ' })).toBe('Bus');
  expect(queryTyped({ anyOf: 'Bus', bySyntax: 'yes', query: '' })).toBe('');
});

test('a form that begins with chips has nothing written in the query language', () => {
  expect(queryTyped({ ...typedOfWatch(null), anyOf: 'Bahn' })).toBe('Bahn');
});
