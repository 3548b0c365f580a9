import { expect, test } from 'vitest';
import { explainMatch } from './explainMatch.ts';
import { compileQuery } from './compileQuery.ts';
import type { ToMatch } from './toMatch.ts';

const marked = (text: string, query: string) =>
  explainMatch(text, query).map(({ start, end, how }) => `${text.slice(start, end)}: ${how}`);

test('what was found is marked where it stands, and how it was found', () => {
  expect(
    marked('Die Ausbildungen und der Ausbildungsplatz, #Ausbildung!', 'Ausbildung NOT Bus'),
  ).toEqual(['Ausbildungen: inflected', 'Ausbildungsplatz: compound', 'Ausbildung: exact']);
});

test('a word that is looked for exactly as it stands is no compound of another', () => {
  expect(marked('Ein Ausbildungsplatz', 'Ausbildung OR Ausbildungsplatz')).toEqual([
    'Ausbildungsplatz: exact',
  ]);
});

test('a phrase is marked as a whole, words that are near to each other each', () => {
  expect(marked('Die Stadtwerke Muster bauen', '"Stadtwerke Muster"')).toEqual([
    'Stadtwerke Muster: exact',
  ]);
  expect(marked('der Bus war heute wieder voll', 'Bus NEAR/4 voll')).toEqual([
    'Bus: exact',
    'voll: exact',
  ]);
  expect(marked('der Bus war heute wieder voll', 'Bus NEAR/3 voll')).toEqual([]);
});

test('a query that cannot be read marks nothing and compiles to nothing', () => {
  expect(marked('Bus', 'Bus (')).toEqual([]);
  expect(compileQuery('Bus (')).toEqual({ ok: false, reason: 'queryWrong' });
  expect(compileQuery('NOT Bus')).toEqual({ ok: false, reason: 'queryWrong' });
});

test('fields ask for language, site, source and author', () => {
  const post: ToMatch = {
    title: '',
    text: 'Der Bus kommt.',
    language: 'de-AT',
    site: 'lokal.zeitung.example',
    sourceName: 'Neue Zeitung',
    authorName: 'Rathaus Musterstadt',
    place: { network: 'mastodon', site: 'dorf.example', community: '' },
  };
  const finds = (query: string) => {
    const compiled = compileQuery(query);
    return compiled.ok && compiled.value(post) !== null;
  };
  for (const query of [
    'lang:de',
    'site:zeitung.example',
    'site:https://www.zeitung.example/a',
    'site:dorf.example',
    'source:"neue zeitung"',
    'author:rathaus',
    'Bus lang:de -site:anderswo.example',
  ]) {
    expect([query, finds(query)]).toEqual([query, true]);
  }
  for (const query of [
    'lang:en',
    'site:eitung.example',
    'source:zeit',
    'author:haus',
    'Bus lang:en',
  ]) {
    expect([query, finds(query)]).toEqual([query, false]);
  }
});
