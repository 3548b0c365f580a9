import { describe, expect, test } from 'vitest';
import { fold } from './fold.ts';
import { prepareTerm, relationOf } from './relation.ts';
import { wordsOf } from './units.ts';

const how = (word: string, other: string) =>
  relationOf(prepareTerm({ word: fold(word), wants: 'flexible' }), fold(other));

const pairs = (text: string): [string, string][] =>
  text
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => {
      const [word = '', others = ''] = line.split(':');
      return others
        .trim()
        .split(/\s+/)
        .map((other): [string, string] => [word.trim(), other]);
    });

describe('inflection', () => {
  test.each(
    pairs(`Ausbildung: Ausbildungen
Stadt: Städte Städten
Städte: Stadt Städten
Haus: Hauses Häuser Häusern
Platz: Platzes Plätze Plätzen
Rat: Rates Räte Räten
Bahnhof: Bahnhofs Bahnhöfe Bahnhöfen
Kunde: Kunden Kundin Kundinnen
Bürger: Bürgers Bürgern Bürgerin Bürgerinnen
Kind: Kinder Kindern Kindes
Bus: Busse Bussen
Ergebnis: Ergebnisse Ergebnissen
Straße: Straßen Strasse
Müller: Müllers Mueller
Kita: Kitas
Auto: Autos
Brücke: Brücken
Vertrag: Verträge Vertrags Verträgen
Bad: Bäder Bädern Bades
städtisch: städtische städtischen städtischer städtisches
neu: neue neuer neues neuen
Garten: Gärten
Mutter: Mütter
Lehrer: Lehrern Lehrerin Lehrerinnen
Stadtwerke: Stadtwerken
Café: Cafés Cafe
Train: trains
report: reports`),
  )('%s finds %s', (word, other) => {
    expect(how(word, other)).toMatch(/inflected|exact/);
  });

  test.each(
    pairs(`Burg: Bürger Burger Bürgen
Bürger: Burg Burger
Müll: Müller
schon: schön schöne
schön: schon
Bar: Bär Bären
Blut: Blüte
Kuchen: Küche
Küche: Kuchen
Rat: Ratte Rate Raten Ration
Sicherheit: sicher
Ausbildung: Bildung
Bahn: Bahnung
Reis: Reise Reisen
Gas: Gasse
Eis: Eisen Eisenbahn
Verein: Vereinbarung vereinzelt vereinfacht Vereinigung
Schule: Schuld Schulden Schuldenberg
Post: Posten Poster
Essen: Interessen vergessen
Amt: amtlich
Not: Notiz
Mark: Marke Markt
Stelle: Stellvertreter
Leiter: Begleiter
Kunde: Sekunde Urkunde Kundgebung
Stand: Verstand Unterstand
Arm: Armee Armut
Bank: Bankrott
Hand: Handel Handy Handelskammer
Bus: Business Busen
Bau: Bauch Baum Bauer
Ehe: ehemalig ehemalige
Tag: Tagung
Karte: Kartell Kartoffel
Wand: Wanderung Wandel
SWM: SWMX`),
  )('%s does not find %s', (word, other) => {
    expect(how(word, other)).toBeNull();
  });
});

describe('compounds', () => {
  test.each(
    pairs(`Ausbildung: Ausbildungsplatz Ausbildungsplätze Ausbildungsbetrieb Berufsausbildung
Ausbildung: Ausbildungsamt
Bahn: Bahnhof Bahnsteig Bahnübergang Bahnstrecke
Stadt: Stadtwerke Stadtrat Hauptstadt Stadtfest
Rat: Rathaus Ratssitzung
Bus: Busfahrer Buslinie
Schule: Schulhof Grundschule Hochschule Grundschulen Schulanfang
Platz: Parkplatz Parkplätze Spielplätze
Straße: Straßenbahn Hauptstraße Strassenfest
Kind: Kindergarten Kinderbetreuung
Verein: Vereinsheim Sportverein Sportvereine
Kita: Kitaplatz Kitaplätze
Kunde: Kundendienst Stammkunden
Müll: Müllabfuhr Müllgebühren
Strom: Strompreis Stromausfall
Rad: Radweg Radfahrer
Bau: Baustelle Baumarkt Baumaßnahme
Brücke: Brückenbau Autobahnbrücke
Verspätung: Zugverspätung Zugverspätungen
Tarif: Tariferhöhung`),
  )('%s is found in %s, and marked as such', (word, other) => {
    expect(how(word, other)).toBe('compound');
  });
});

describe('words of a text', () => {
  const words = (text: string) => wordsOf(text).map(({ folded, first }) => `${folded}@${first}`);

  test('a hyphen makes two words and one', () => {
    expect(words('die Aus-Bildung hier')).toEqual([
      'die@0',
      'aus@1',
      'bildung@2',
      'ausbildung@1',
      'hier@3',
    ]);
  });

  test('hashtags and names of accounts are words, taken apart at capitals', () => {
    expect(words('#StadtWerkeXY @DB_Bahn')).toEqual([
      'stadt@0',
      'werke@1',
      'xy@2',
      'stadtwerkexy@0',
      '#stadtwerkexy@0',
      'db@3',
      'bahn@4',
      'dbbahn@3',
      '@db_bahn@3',
    ]);
  });

  test('both genders in one word are the word and its base', () => {
    for (const text of ['Bürger:innen', 'Bürger*innen', 'Bürger_innen', 'BürgerInnen']) {
      expect(words(text)).toEqual(['buergerinnen@0', 'buerger@0']);
    }
  });

  test('umlauts in either writing and composition, soft hyphens, emoji, addresses', () => {
    expect(words('M\u00fcller Mu\u0308ller Mueller M\u00fcl\u00adler')).toEqual([
      'mueller@0',
      'mueller@1',
      'mueller@2',
      'mueller@3',
    ]);
    expect(words('gut 👍🏽 siehe https://a.example/Bahn?x=1 ok')).toEqual([
      'gut@0',
      '👍🏽@1',
      'siehe@2',
      'ok@3',
    ]);
  });
});
