import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nothingKnown, type Arrived } from '../arrived.ts';
import { fingerprint, isAlike, wordsToFold } from './fingerprint.ts';
import { plainLink, siteOf } from './links.ts';
import { mentionAddress, mentionQueryFrom } from './mentionQuery.ts';
import { normalise } from './normalise.ts';
import { soughtIn } from './searchWords.ts';

const now = new Date('2026-11-22T10:00:00Z');
const place = { network: 'web', site: '', community: '' } as const;
const arrived = (more: Partial<Arrived>): Arrived => ({
  ...nothingKnown,
  ...{ externalId: '1', place, text: '' },
  ...more,
});

test('a text is tidied, and nothing unseen stays in it', () => {
  const text = '  Der\u00a0Bus \u0000kommt\r\n\r\n\r\n\r\nnie\u202e!\ud800 ';
  expect(normalise(arrived({ text }), now).text).toBe('Der Bus kommt\n\nnie!\ufffd');
});

test('an impossible time is as if it were not given', () => {
  for (const day of ['1970-01-01', '2099-01-01']) {
    const post = normalise(arrived({ publishedAt: new Date(day) }), now);
    expect(post).toMatchObject({ publishedAt: now, publishedAsGiven: null });
  }
  const given = new Date('2026-11-20T08:00:00Z');
  expect(normalise(arrived({ publishedAt: given }), now).publishedAsGiven).toEqual(given);
});

test('links lead to the web, without what follows people', () => {
  expect(plainLink('https://a.example/x?utm_source=news&id=5&fbclid=abc#k')).toBe(
    'https://a.example/x?id=5#k',
  );
  expect(plainLink('https://anna:geheim@a.example/')).toBe('https://a.example/');
  for (const no of ['javascript:alert(1)', 'data:text/html,x', '//a.example', 'a b', null])
    expect(plainLink(no)).toBeNull();
  expect(siteOf('https://www.zeitung.example/x')).toBe('zeitung.example');
});

const hostile = fc.oneof(
  { weight: 20, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  { weight: 20, arbitrary: fc.string({ maxLength: 200 }) },
  {
    weight: 20,
    arbitrary: fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
      .map((codes) => String.fromCharCode(...codes)),
  },
  // Rarely too long, because it takes its time.
  {
    weight: 1,
    arbitrary: fc.string({ minLength: 1, maxLength: 5 }).map((text) => text.repeat(9_000)),
  },
);
const maybe = fc.option(hostile, { nil: null });

test('whatever arrives becomes something that can be kept', () => {
  fc.assert(
    fc.property(
      fc.record({
        externalId: hostile,
        uri: maybe,
        link: maybe,
        title: hostile,
        text: hostile,
        language: maybe,
        stars: fc.option(fc.double(), { nil: null }),
        publishedAt: fc.option(fc.date({ noInvalidDate: false }), { nil: null }),
        reach: fc.record({ likes: fc.double() }),
      }),
      (more) => {
        const post = normalise(arrived(more), now);
        for (const [text, most] of [
          [post.externalId, 1000],
          [post.title, 500],
          [post.text, 20_000],
          [post.uri ?? '', 2000],
          [post.link ?? '', 2000],
          [post.language ?? '', 12],
        ] as const) {
          expect(text.isWellFormed() && !text.includes('\0') && text.length <= most).toBe(true);
        }
        expect(post.externalId.length).toBeGreaterThan(0);
        expect(post.link === null || /^https?:/.test(post.link)).toBe(true);
        expect(Number.isNaN(post.publishedAt.getTime())).toBe(false);
        expect([null, 1, 2, 3, 4, 5]).toContain(post.stars);
        fingerprint(wordsToFold(post.text));
        soughtIn(post.text);
      },
    ),
    { numRuns: 10_000 },
  );
}, 120_000);

test('texts that differ in a word are alike, other texts are not', () => {
  const words = wordsToFold(
    Array.from({ length: 120 }, (_, index) => `wort${(index * 37) % 101}`).join(' '),
  );
  const [same, changed] = [fingerprint(words), fingerprint([...words.slice(0, -1), 'anders'])];
  const other = fingerprint(words.map((word) => `x${word}`));
  if (same === null || changed === null || other === null) throw new Error('long enough');
  expect(isAlike(same, changed)).toBe(true);
  expect(isAlike(same, other)).toBe(false);
});

test('what an address says wrongly is as if it were not said', () => {
  const search = 'q=bus&tonality=negative&watch=nonsense&from=2026-13-99&network=web&after=zzz';
  const query = mentionQueryFrom(new URLSearchParams(search));
  expect(mentionAddress(query)).toBe('?q=bus&network=web&tonality=negative');
});

test('words, beginnings, phrases, and what must not be there', () => {
  expect(soughtIn('bus* "neuer fahrplan" -bahn -- *')).toEqual([
    { text: 'bus', as: 'beginning', not: false },
    { text: 'neuer fahrplan', as: 'phrase', not: false },
    { text: 'bahn', as: 'word', not: true },
  ]);
});
