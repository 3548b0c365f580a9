import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate } from './evaluate.ts';
import { Matcher } from './matcher.ts';
import type { Query } from './query.ts';
import type { ToMatch } from './toMatch.ts';
import { wantedBy } from './wanted.ts';

const vocabulary =
  `Stadt Städte Stadtwerke Rat Räte Rathaus Ratte Ausbildung Ausbildungen Ausbildungsplatz
  Berufsausbildung Bahn Bahnhof Straßenbahn Straße Straßen Bus Busse Busfahrer SWM Müll Müller
  Müllabfuhr neu neue schon schön Platz Plätze Parkplatz Garten Gärten Kindergarten
  Bürger:innen Bürger Burg H&M geht’s #StadtWerke #Ausbildung @DB_Bahn E-Mail Aus-Bildung 😀
  und die der im`.split(/\s+/);
const word = fc.constantFrom(...vocabulary);
const post: fc.Arbitrary<ToMatch> = fc.record({
  title: fc.array(word, { maxLength: 3 }).map((words) => words.join(' ')),
  text: fc.array(word, { maxLength: 14 }).map((words) => words.join(' ')),
  language: fc.constantFrom('de', 'en', 'unknown'),
  site: fc.constantFrom('', 'zeitung.example', 'lokal.zeitung.example'),
  sourceName: fc.constantFrom('Neue Zeitung', 'Von Hand'),
  authorName: fc.constantFrom('', 'Rathaus Musterstadt'),
  place: fc.constant({ network: 'web' as const, site: '', community: '' }),
});
type Placed = Extract<Query, { kind: 'near' }>['left'];
const placed: fc.Arbitrary<Placed> = fc.oneof(
  { weight: 4, arbitrary: word.map((text): Placed => ({ kind: 'word', text })) },
  fc.constantFrom('Aus', 'Stadt', 'Bah', 'Bus').map((text): Placed => ({ kind: 'prefix', text })),
  fc
    .array(word, { minLength: 1, maxLength: 3 })
    .map((words): Placed => ({ kind: 'phrase', text: words.join(' ') })),
);
const either = fc.oneof(
  placed,
  fc.array(placed, { minLength: 2, maxLength: 3 }).map((parts): Placed => ({ kind: 'or', parts })),
);
const field = fc.constantFrom<Query>(
  { kind: 'field', field: 'lang', value: 'de' },
  { kind: 'field', field: 'site', value: 'zeitung.example' },
  { kind: 'field', field: 'source', value: 'Zeitung' },
  { kind: 'field', field: 'author', value: 'rathaus' },
);
const near = fc
  .record({ within: fc.integer({ min: 1, max: 5 }), left: either, right: either })
  .map((pair): Query => ({ kind: 'near', ...pair }));
const { query } = fc.letrec<{ query: Query }>((tie) => {
  const some = fc.array(tie('query'), { minLength: 2, maxLength: 3 });
  return {
    query: fc.oneof(
      { depthSize: 'small', maxDepth: 4 },
      placed,
      near,
      field,
      some.map((parts): Query => ({ kind: 'and', parts })),
      some.map((parts): Query => ({ kind: 'or', parts })),
      tie('query').map((part): Query => ({ kind: 'not', part })),
    ),
  };
});

test('the index finds exactly what each watch finds by itself', () => {
  const queries = fc.array(query, { minLength: 1, maxLength: 12 });
  const posts = fc.array(post, { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(queries, posts, (watches, texts) => {
      const all = watches.map((one, key) => ({ key, wanted: wantedBy(one) }));
      const matcher = new Matcher(all);
      for (const text of texts) {
        const slowly = all.flatMap(({ key, wanted }) => {
          const how = evaluate(wanted, text);
          return how ? [{ key, how }] : [];
        });
        const found = matcher.match(text).toSorted((a, b) => a.key - b.key);
        expect(found).toEqual(slowly);
      }
    }),
    { numRuns: 500 },
  );
});

test('a text that says one word four thousand times holds nothing up', () => {
  const text = 'bus '.repeat(4_000) + 'und '.repeat(60) + 'bahn '.repeat(900);
  const long = { title: '', text, language: 'de', site: '', sourceName: '', authorName: '' };
  const place = { network: 'web', site: '', community: '' } as const;
  const row: Query = { kind: 'phrase', text: 'bus '.repeat(190).trim() };
  const near: Query = {
    kind: 'near',
    within: 50,
    left: { kind: 'word', text: 'Bus' },
    right: { kind: 'word', text: 'Bahn' },
  };
  const watches = [row, ...Array.from({ length: 50 }, () => near)];
  const matcher = new Matcher(watches.map((one, key) => ({ key, wanted: wantedBy(one) })));
  const before = process.cpuUsage();
  expect(matcher.match({ ...long, place })).toEqual([{ key: 0, how: 'exact' }]);
  const { user } = process.cpuUsage(before);
  expect(user / 1_000).toBeLessThan(3_000);
});
