import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proposeFields } from './columns.ts';
import { TextReader } from './encoding.ts';
import { findHeader } from './header.ts';
import type { Mapping } from './mapping.ts';
import { readRow } from './row.ts';
import { starsIn } from './stars.ts';

const now = new Date('2026-11-22T10:00:00Z');
const mapping = (fields: Mapping['fields'], network: Mapping['place']['network'] = 'by_link') => ({
  timeZone: 'Europe/Berlin',
  now,
  mapping: { fields, order: 'dayFirst', place: { network, site: '', community: '' } } as const,
});

const read = (cells: string[], fields: Mapping['fields'], network?: 'kununu' | 'whatsapp') =>
  readRow({ number: 2, cells }, mapping(fields, network));

test('a row becomes a post, with its place by its link', () => {
  const row = read(
    ['7', 'https://www.facebook.com/p/1', '02.03.2026', 'Zu spät', 'Kim', '4 von 5', '1.234'],
    ['id', 'link', 'date', 'text', 'author', 'stars', 'likes'],
  );
  expect(row).toMatchObject({
    ok: true,
    value: {
      place: { network: 'facebook', site: '' },
      text: 'Zu spät',
      stars: 4,
      reach: { likes: 1234 },
      author: null,
    },
  });
});

test('names are kept where they are public', () => {
  const fields = ['text', 'author'] as const;
  expect(read(['Gut', 'Kim'], [...fields], 'kununu')).toMatchObject({
    value: { author: { name: 'Kim' } },
  });
  expect(read(['Gut', 'Kim'], [...fields], 'whatsapp')).toMatchObject({ value: { author: null } });
});

test.each([
  [['', '02.03.2026'], 'noText'],
  [['Gut', 'irgendwann'], 'unknownDate'],
  [['Gut', '01.01.1970'], 'impossibleDate'],
  [['Gut', '01.01.2099'], 'impossibleDate'],
  [['Gut', '02.03.2026', 'zu viel'], 'moreCells'],
])('%j is refused: %s', (cells, reason) => {
  expect(read(cells, ['text', 'date'])).toEqual({ ok: false, reason });
});

test.each([
  ['Datum;Titel der Bewertung;Gesamtbewertung;Pro;Contra', 'date,title,stars,text,text'],
  ['Post Publish Date;Post Title;Post Link;Impressions;Likes', 'date,text,link,views,likes'],
  ['Review ID;Reviewer Name;Star Rating;Review Text;Review Date', 'id,author,stars,text,date'],
  ['Kommentar-ID;Erstellt am;Kommentar;Kontoname;Dauerlink', 'id,date,text,community,link'],
  ['id;url;host;date;text;sentiment', 'id,link,site,date,text,'],
])('the columns of %s', (header, expected) => {
  expect(proposeFields(header.split(';'), []).join(',')).toBe(expected);
});

test('what a column holds decides where its name may mean two things', () => {
  expect(proposeFields(['Bewertung'], [['4,0'], ['5']])).toEqual(['stars']);
  expect(proposeFields(['Bewertung'], [['Sehr freundlich']])).toEqual(['text']);
  expect(proposeFields(['Kommentare', 'Beitrag'], [['12', 'Neue Busse']])).toEqual([
    'replies',
    'text',
  ]);
  expect(proposeFields(['x', 'y'], [['2026-03-02', 'Ein ganzer Satz steht hier.']])).toEqual([
    'date',
    'text',
  ]);
});

test('the header is found below what an export says first', () => {
  const rows = [['LinkedIn Export'], ['Zeitraum', '01.01.2026'], [''], ['Datum', 'Text', 'Link']];
  const values = [['02.03.2026', 'Gut', 'https://x.example/1']];
  const table = [...rows, ...values, ...values].map((cells, index) => ({
    number: index + 1,
    cells,
  }));
  expect(findHeader(table)).toEqual({ row: 4, names: ['Datum', 'Text', 'Link'] });
  expect(findHeader(table.slice(4))?.row).toBe(0);
});

const latin = (text: string) => Buffer.from(text, 'latin1');

test('each line is read in its own encoding, and the mixture is told', () => {
  const decode = (...parts: Uint8Array[]) => {
    const reader = new TextReader();
    const text = parts.map((part) => reader.push(part)).join('') + reader.end();
    return { text, ...reader.decoded };
  };
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Grün;ä\n', 'utf16le')]);
  expect(decode(utf16)).toMatchObject({ text: 'Grün;ä\n', encoding: 'utf-16le' });
  expect(decode(latin('für\n'), latin('über\n'))).toEqual({
    text: 'für\nüber\n',
    encoding: 'windows-1252',
    mixedLines: 0,
  });
  expect(decode(Buffer.from('für\n'), latin('über\n'))).toEqual({
    text: 'für\nüber\n',
    encoding: 'utf-8',
    mixedLines: 1,
  });
  expect(decode(Uint8Array.of(0x80, 0x20, 0x35, 0x0a)).text).toBe('€ 5\n');
});

test.each([
  ['★★★★☆', 4],
  ['4/5', 4],
  ['4 von 5 Sternen', 4],
  ['5,0', 5],
  ['8/10', 4],
  ['12', null],
  ['', null],
])('%s are stars', (text, stars) => {
  expect(starsIn(text)).toBe(stars);
});

test('whatever stands in a row, it is taken or refused', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      'https://a.example/?b',
      'http://',
      '02.03.26',
      '2026-03-02T10:00Z',
      '9e9',
      '5,0',
    ),
  );
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 6 }), (cells) => {
      const row = read(cells, ['date', 'text', 'link', 'author', 'stars']);
      if (row.ok) expect(row.value.externalId.length).toBeLessThan(200);
    }),
    { numRuns: 1_000 },
  );
});
