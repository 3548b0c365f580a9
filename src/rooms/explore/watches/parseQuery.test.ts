import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuery, readQuery } from './parseQuery.ts';
import { printQuery } from './printQuery.ts';
import { allOf, anyOf, type Placed, type Query } from './query.ts';

const read = (text: string) => {
  const parsed = parseQuery(text);
  return parsed.ok ? printQuery(parsed.query) : parsed.problem;
};

test('words beside each other are both wanted; OR binds less, NOT more', () => {
  expect(read('Stadtwerke Ausbildung OR Lehre -Praktikum')).toBe(
    'Stadtwerke Ausbildung OR Lehre NOT Praktikum',
  );
  expect(read('Stadtwerke (Ausbildung OR Lehre)')).toBe('Stadtwerke (Ausbildung OR Lehre)');
});

test('German operators and quotation marks mean the same', () => {
  expect(read('Bus ODER „Straßenbahn Nord“ UND NICHT Fahrplan')).toBe(
    'Bus OR "Straßenbahn Nord" NOT Fahrplan',
  );
  expect(read('Bus NEAR/5 (voll ODER spät)')).toBe('Bus NEAR/5 (voll OR spät)');
});

test('a small and or or is a word like others', () => {
  expect(read('rat und tat')).toBe('rat und tat');
});

test('fields take a word or words in quotation marks', () => {
  expect(read('lang:de site:zeitung.example source:"Neue Zeitung" author:Rathaus')).toBe(
    'lang:de site:zeitung.example source:"Neue Zeitung" author:Rathaus',
  );
});

test.each([
  ['', 'noWord', 0],
  ['Bus OR', 'operatorLast', 4],
  ['OR Bus', 'operatorFirst', 0],
  ['(Bus OR )', 'operatorLast', 8],
  ['Bus (Bahn', 'bracketOpen', 4],
  ['Bus (', 'bracketOpen', 4],
  ['Bus ()', 'bracketEmpty', 4],
  ['Bus) Bahn', 'bracketClosed', 3],
  [') Bahn', 'bracketClosed', 0],
  ['Bus "Straßen', 'quoteOpen', 4],
  ['Bus "!!"', 'emptyPhrase', 4],
  ['Bus !!', 'noWord', 4],
  ['*bahn', 'starFirst', 0],
  ['*', 'starAlone', 0],
  ['Bus st*dt', 'starInside', 6],
  ['ab*', 'starShort', 0],
  ['Bus NEAR Bahn', 'nearNumber', 4],
  ['Bus NEAR/0 Bahn', 'nearNumber', 4],
  ['Bus NEAR/99 Bahn', 'nearNumber', 4],
  ['Bus NEAR/3 lang:de', 'nearParts', 4],
  ['Bus NEAR/3 (a b)', 'nearParts', 4],
  ['Bus NEAR/3', 'operatorLast', 4],
  ['Bus lang:', 'fieldEmpty', 4],
  ['lang:deutsch!', 'languageUnknown', 0],
  ['('.repeat(13) + 'a', 'tooDeep', 12],
  ['NOT '.repeat(13) + 'a', 'tooDeep', 48],
  ['a '.repeat(201), 'tooManyWords', 400],
  ['a'.repeat(4001), 'tooLong', 4000],
])('%j is refused: %s at letter %i', (text, key, at) => {
  const parsed = parseQuery(text);
  expect(parsed.ok ? null : parsed.problem).toMatchObject({ key, at });
});

test('a watch has to look for something', () => {
  expect(readQuery('NOT Bus')).toMatchObject({ problem: { key: 'onlyExcluded' } });
  expect(readQuery('Bahn OR NOT Bus')).toMatchObject({ problem: { key: 'onlyExcluded' } });
  expect(readQuery('Bahn NOT Bus')).toMatchObject({ ok: true });
});

const word = fc.constantFrom(
  'Bus',
  'Straße',
  'Müll-Abfuhr',
  '#RadEntscheid',
  '@rathaus',
  '😀',
  'H&M',
);
const placed: fc.Arbitrary<Placed> = fc.oneof(
  word.map((text): Placed => ({ kind: 'word', text })),
  fc.constantFrom('Aus', 'Fahrrad').map((text): Placed => ({ kind: 'prefix', text })),
  fc
    .array(word, { minLength: 1, maxLength: 3 })
    .map((all): Placed => ({ kind: 'phrase', text: all.join(' ') })),
);
const field: fc.Arbitrary<Query> = fc.constantFrom(
  { kind: 'field', field: 'lang', value: 'de' } as const,
  { kind: 'field', field: 'source', value: 'Neue (alte) Zeitung' } as const,
);
const near: fc.Arbitrary<Query> = fc
  .tuple(fc.integer({ min: 1, max: 50 }), placed, fc.array(placed, { minLength: 1, maxLength: 2 }))
  .map(([within, left, right]): Query => {
    const [one] = right;
    return {
      kind: 'near',
      within,
      left,
      right: right.length === 1 && one ? one : { kind: 'or', parts: right },
    };
  });
const { query } = fc.letrec<{ query: Query }>((tie) => {
  const deep = { depthSize: 'small', maxDepth: 4 } as const;
  const some = fc.array(tie('query'), { minLength: 2, maxLength: 3 });
  return {
    query: fc.oneof(
      deep,
      placed,
      field,
      near,
      some.map(allOf),
      some.map(anyOf),
      tie('query').map((part): Query => ({ kind: 'not', part })),
    ),
  };
});

test('what is printed is read as the same query', () => {
  fc.assert(
    fc.property(query, (made) => {
      expect(parseQuery(printQuery(made))).toEqual({ ok: true, query: made });
    }),
    { numRuns: 2_000 },
  );
});

const piece = fc.oneof(
  fc.constantFrom(
    '(',
    ')',
    '"',
    'AND ',
    'ODER ',
    'NICHT ',
    'NEAR/3 ',
    'NEAR/',
    '*',
    '-',
    ':',
    'lang:',
  ),
  fc.constantFrom(
    'wort',
    ' ',
    '„',
    '“',
    '\u0000',
    '\ud83d',
    'ä',
    '#',
    '@',
    "'",
    '|',
    '&&',
    'author:"',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

test('no text makes the parser crash, hang or point outside', () => {
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 60 }).map((all) => all.join('')),
      (text) => {
        const parsed = parseQuery(text);
        if (parsed.ok) expect(parseQuery(printQuery(parsed.query))).toEqual(parsed);
        else expect(parsed.problem.at + parsed.problem.length).toBeLessThanOrEqual(text.length);
      },
    ),
    { numRuns: 10_000 },
  );
});
