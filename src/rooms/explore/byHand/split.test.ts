import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitPasted } from './split.ts';

const now = new Date('2026-11-22T10:00:00Z');
const frame = { timeZone: 'Europe/Berlin', order: 'dayFirst', now } as const;
const split = (text: string) =>
  splitPasted(text, frame).map(({ text: what, day, stars, author, isReply }) => [
    author,
    day,
    stars,
    what,
    ...(isReply ? ['reply'] : []),
  ]);

describe('what people copy from portals is split', () => {
  test('reviews with name, stars and a day above each', () => {
    expect(
      split(`Kim Sommer
Local Guide · 12 Rezensionen
★★★★☆ vor 2 Wochen
Sehr freundlich am Schalter.

Nur das Warten war lang.
Hilfreich
Antwort vom Inhaber
vor einer Woche
Danke für die Worte!
Robin W.
5 Rezensionen
★☆☆☆☆ vor 3 Monaten
Nie wieder.`),
    ).toEqual([
      ['Kim Sommer', '2026-11-08', 4, 'Sehr freundlich am Schalter.\n\nNur das Warten war lang.'],
      ['', '2026-11-15', null, 'Danke für die Worte!', 'reply'],
      ['Robin W.', '2026-08-22', 1, 'Nie wieder.'],
    ]);
  });

  test('stars and a day in one line, in either order, below a name', () => {
    const pasted = `Kim Sommer
5 Sterne, 02.10.26
Alles gut.
Lisa Weiß
2 Sterne, 01.10.26
Zu lange gewartet.
Robin W.
October 3, 2026, 3 stars
It was fine.`;
    expect(split(pasted)).toEqual([
      ['Kim Sommer', '2026-10-02', 5, 'Alles gut.'],
      ['Lisa Weiß', '2026-10-01', 2, 'Zu lange gewartet.'],
      ['Robin W.', '2026-10-03', 3, 'It was fine.'],
    ]);
  });

  test('comments with buttons and a day below each', () => {
    expect(
      split(`Kim Sommer
Wann fährt der Bus wieder?
Gefällt mir · Antworten · 2 Wo.
Robin Winter
Gar nicht mehr, leider.
Gefällt mir · Antworten · 3 Tage`),
    ).toEqual([
      ['Kim Sommer', '2026-11-08', null, 'Wann fährt der Bus wieder?'],
      ['Robin Winter', '2026-11-19', null, 'Gar nicht mehr, leider.'],
    ]);
  });

  test('one line each, with stars or a day before it', () => {
    expect(split('4/5 – Gut erreichbar\n5 von 5 Sternen: Toll\n02.03.26: War zu')).toEqual([
      ['', '', 4, 'Gut erreichbar'],
      ['', '', 5, 'Toll'],
      ['', '2026-03-02', null, 'War zu'],
    ]);
  });

  test('separators, or empty lines where nothing else tells', () => {
    expect(split('Eins\nzwei\n---\nDrei').map((piece) => piece[3])).toEqual(['Eins\nzwei', 'Drei']);
    expect(split('Ein Satz.\n\nNoch einer.').map((piece) => piece[3])).toHaveLength(2);
    expect(split('A.\n\nB.\n\n\nC.').map((piece) => piece[3])).toEqual(['A.\n\nB.', 'C.']);
  });

  test('a day of a portal in words', () => {
    expect(split('Kim\n3. März 2026\n5,0\nAlles gut')).toEqual([
      ['Kim', '2026-03-03', 5, 'Alles gut'],
    ]);
    expect(split('')).toEqual([]);
  });
});

test('whatever is pasted, no text is lost and nothing hangs', () => {
  const part = fc.oneof(
    fc.string({ maxLength: 80, unit: 'grapheme' }),
    fc.constantFrom('★★★★☆', '4/5', 'vor 2 Wochen', '3. März 2026', '---', '', 'Kim S.', '5,0'),
    fc.constantFrom('Antwort vom Inhaber', 'Gefällt mir · Antworten · 2 Wo.', '02.03.26: ja'),
    fc.constant('Ein ganzer Satz, der über den Schalter im Rathaus etwas zu sagen hat.'),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const pieces = splitPasted(parts.join('\n'), frame);
      const sentences = parts.filter((one) => one.startsWith('Ein ganzer Satz'));
      const kept = pieces.flatMap(({ text }) => text.split('Ein ganzer Satz')).length;
      expect(kept - pieces.length).toBe(sentences.length);
      for (const { text, stars } of pieces) {
        expect(text.trim()).not.toBe('');
        expect(stars === null || (stars >= 1 && stars <= 5)).toBe(true);
      }
    }),
    { numRuns: 4_000 },
  );
});
