import { expect, test } from 'vitest';
import { anyOfWords } from './anyOfWords.ts';
import { chipsOfQuery, chipsTyped, noChips, queryOfChips } from './chips.ts';

test('chips become a query, and a query becomes the same chips', () => {
  const chips = {
    anyOf: ['Stadtwerke', 'SWM', 'Stadtwerke Muster'],
    allOf: ['Ausbild*'],
    noneOf: ['München'],
    exactly: ['duales Studium'],
  };
  const query = queryOfChips(chips);
  expect(query).toBe(
    '(Stadtwerke OR SWM OR "Stadtwerke Muster") Ausbild* "duales Studium" NOT München',
  );
  expect(chipsOfQuery(query)).toEqual(chips);
});

test('a single chip stays where it was written', () => {
  expect(chipsOfQuery(queryOfChips({ ...noChips, anyOf: ['Bus'] }))).toEqual({
    ...noChips,
    anyOf: ['Bus'],
  });
});

test('a chip that is an operator or half a query is taken as it stands', () => {
  expect(queryOfChips({ ...noChips, anyOf: ['ODER', 'a (b', '!!!'] })).toBe('"ODER" OR "a (b"');
});

test('what says more than chips can has none', () => {
  for (const query of ['a NEAR/3 b', 'lang:de Bus', '(a OR b) (c OR d)', 'a OR (b c)', 'Bus (']) {
    expect(chipsOfQuery(query)).toBeNull();
  }
});

test('commas separate chips, and the same one is there once', () => {
  expect(chipsTyped(' Bus,  Bahn ;Bus\nStraßen  bahn,')).toEqual(['Bus', 'Bahn', 'Straßen bahn']);
});

test('names are looked for as they stand', () => {
  expect(anyOfWords(['Stadtwerke', ' Musterstadt  GmbH ', '', '"'])).toBe(
    'Stadtwerke OR "Musterstadt GmbH"',
  );
});
