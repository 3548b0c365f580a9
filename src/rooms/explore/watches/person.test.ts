import { expect, test } from 'vitest';
import { assert } from '#platform/base/assert.ts';
import { parseQuery } from './parseQuery.ts';
import { personsIn } from './person.ts';

const persons = (text: string) => {
  const parsed = parseQuery(text);
  assert(parsed.ok, 'the query of a test is one');
  return personsIn(parsed.query);
};

test.each([
  '"Anna Schmidt"',
  'Anna Schmidt',
  'Schmidt Anna',
  '"anna schmidt"',
  'Stadtwerke OR "Hans-Peter Müller"',
  '"Bürgermeisterin Müller"',
  '"Frau Dr. Weber"',
  'Bürgermeister Weber',
  '@anna_schmidt',
  'author:schmidt',
  'Anna NEAR/3 Schmidt',
  '(Anna OR Anne) Schmidt',
])('%s looks like a person', (text) => {
  expect(persons(text)).not.toEqual([]);
});

test.each([
  'Stadtwerke',
  '"Stadtwerke München"',
  'Ausbildung Lehre',
  '"Anna-Seghers-Schule"',
  '"Robert Koch Institut"',
  '"Robert-Bosch-Straße"',
  'Bürgermeisterin',
  'Frau und Beruf',
  '"Frau und Beruf"',
  'Anna',
  'Stadtwerke NOT "Anna Schmidt"',
  '"Marie Müller GmbH"',
])('%s looks like no person', (text) => {
  expect(persons(text)).toEqual([]);
});
