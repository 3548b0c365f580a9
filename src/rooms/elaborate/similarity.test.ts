import { expect, test } from 'vitest';
import { similarPairs } from './similarity.ts';

const found = (...titles: string[]) =>
  similarPairs(
    titles.map((title) => ({ id: title, title })),
    { most: 100 },
  ).map(({ a, b }) => [a, b]);

test.each([
  ['Instagram-Kanal aufbauen', 'Aufbau eines Instagram Kanals'],
  ['Instagram Kanal', 'Neue Instagram-Kanäle'],
  ['Newsletter für Mitarbeiter', 'Mitarbeiter-Newsletter'],
  ['Sprechstunde des Bürgermeisters', 'Bürgermeistersprechstunde'],
  ['Sprechstunde vom Buergermeister online', 'Online-Sprechstunde Bürgermeister'],
  ['Fotos von Veranstaltungen', 'Veranstaltungsfotos'],
  ['Schulung Social Media', 'Social-Media-Schulungen für alle'],
  ['Facebook Gruppe für Eltern', 'Elterngruppe auf Facebook'],
  ['Kommentare schneller beantworten', 'Schnellere Antworten auf Kommentare'],
  ['Redaktionsplan erstellen', 'Redaktionsplan'],
  ['Strassenfest dokumentieren', 'Straßenfest dokumentieren'],
  ['Umfrage unter Kunden', 'Kundenumfrage machen'],
  ['Ideenwettbewerb', 'Wettbewerb der Ideen'],
  ['Podcast starten', 'Ein eigener Podcast'],
  ['Train the team on Instagram', 'Instagram training for the team'],
])('%s looks like %s', (a, b) => {
  expect(found(a, b)).toEqual([[a, b]]);
});

test.each([
  ['Newsletter für Kunden', 'Umfrage unter Kunden'],
  ['Facebook Gruppe für Eltern', 'Facebook Werbung schalten'],
  ['Podcast starten', 'Newsletter starten'],
  ['Schulung Social Media', 'Leitfaden Social Media'],
  ['Fotos von Veranstaltungen', 'Veranstaltungskalender'],
  ['Kommentare beantworten', 'Bewertungen beantworten'],
  ['Mitarbeiter schulen', 'Mitarbeiter gewinnen'],
  ['Bürgermeister antwortet live', 'Bürger fragen, Verwaltung antwortet'],
  ['Redaktionsplan', 'Krisenplan'],
  ['Neue Kanäle testen', 'Alte Kanäle schließen'],
  ['Tag der offenen Tür', 'Tag der Ausbildung'],
  ['Workshop für Führungskräfte', 'Workshop für Azubis'],
  ['Umfrage', 'Umzug'],
  ['…', '???'],
])('%s does not look like %s', (a, b) => {
  expect(found(a, b)).toEqual([]);
});

test('the most alike come first, and no more than asked for', () => {
  const cards = [
    'Newsletter',
    'Mitarbeiter-Newsletter',
    'Newsletter starten',
    'Newsletter für Mitarbeiter',
  ];
  const pairs = similarPairs(
    cards.map((title, id) => ({ id, title })),
    { most: 2 },
  );
  expect(pairs.map(({ a, b }) => [a, b])).toEqual([
    [0, 2],
    [1, 3],
  ]);
});

test('two hundred cards are compared in a moment', () => {
  const cards = Array.from({ length: 200 }, (_, id) => ({
    id,
    title: `Sprechstunde ${id} im Rathaus am ${id % 7}. Tag`,
  }));
  const times = Array.from({ length: 5 }, () => {
    const start = process.cpuUsage();
    similarPairs(cards, { most: 20 });
    return process.cpuUsage(start).user / 1000;
  });
  // Processor time, and the best of five: a busy machine says nothing about the comparison.
  expect(Math.min(...times)).toBeLessThan(50);
});
