import { english, german } from '#platform/i18n/format.ts';
import { partsMessages } from '#ui/messages/parts.ts';
import { boardLines } from './boardLines.ts';
import { measureLine } from './measureLine.ts';

/** The result of a workshop as every member of the organisation sees it. */
export const de = {
  ...measureLine.de,
  basicQuestion: boardLines.de.basicQuestion,
  includes: boardLines.de.includes,
  eyebrow: 'Ergebnis des Impulstags',
  facts: (people: number, cards: number) =>
    `${people === 1 ? '1 Person' : `${german.number(people)} Personen`}, ${boardLines.de.cards(cards)}`,
  report: 'Ergebnisprotokoll',
  notRevealed: 'Die Punkte sind noch geheim',
  notRevealedText:
    'Sobald die Moderation sie aufdeckt, steht hier die Übersichtsmatrix. Mitmachen können Sie mit dem Code.',
  forgotten: (day: string) => `Am ${day} wurden die Texte dieses Impulstags gelöscht.`,
  forgottenText:
    'So will es die Frist Ihrer Organisation. Nummern, Punkte, Mittelwerte und Maßnahmen sind geblieben.',
  onlyBenefit: 'Der Nutzen ist aufgedeckt, der Aufwand noch nicht.',
  join: (code: string) => `Mitmachen mit ${code}`,
  matrix: 'Übersichtsmatrix',
  divides: 'Hier gehen die Meinungen auseinander',
  dividesLine: 'Die Karten mit der größten Streuung: Über sie lohnt sich das Gespräch.',
  effortless: 'Wirklich ohne Aufwand?',
  effortlessLine: 'Auf diesen Karten liegt kein roter Punkt, und niemand hat das bestätigt.',
  measures: 'Maßnahmen',
  basicQuestions: 'Grundsatzfragen',
  noMeasures: 'Aus diesem Impulstag ist noch keine Maßnahme entstanden.',
  cards: 'Karten',
  noCards: 'Es ist noch keine Karte zu sehen.',
  programme: 'Programm',
  programmeHint: 'Maßnahmen, die ab jetzt entstehen, gehören dann dazu.',
  noProgramme: 'Kein Programm',
  attach: partsMessages.de.save,
  attached: partsMessages.de.saved,
  attachFailed: 'Das Programm gibt es nicht mehr. Bitte wählen Sie ein anderes.',
};

export const en: typeof de = {
  ...measureLine.en,
  basicQuestion: boardLines.en.basicQuestion,
  includes: boardLines.en.includes,
  eyebrow: 'Result of the workshop',
  facts: (people, cards) =>
    `${people === 1 ? '1 person' : `${english.number(people)} people`}, ${boardLines.en.cards(cards)}`,
  report: 'Report of results',
  notRevealed: 'The dots are still secret',
  notRevealedText:
    'As soon as the facilitator reveals them, the overview matrix appears here. You can take part with the code.',
  forgotten: (day) => `The texts of this workshop were deleted on ${day}.`,
  forgottenText: 'That is your organisation’s rule. Numbers, dots, means and measures have stayed.',
  onlyBenefit: 'The benefit is revealed, the effort is not yet.',
  join: (code) => `Take part with ${code}`,
  matrix: 'Overview matrix',
  divides: 'Opinions differ here',
  dividesLine: 'The cards with the greatest spread: these are worth talking about.',
  effortless: 'Really without effort?',
  effortlessLine: 'These cards have no red dot, and nobody has confirmed that.',
  measures: 'Measures',
  basicQuestions: 'Basic questions',
  noMeasures: 'No measure has come out of this workshop yet.',
  cards: 'Cards',
  noCards: 'There are no cards to see yet.',
  programme: 'Programme',
  programmeHint: 'Measures created from now on will belong to it.',
  noProgramme: 'No programme',
  attach: partsMessages.en.save,
  attached: partsMessages.en.saved,
  attachFailed: 'This programme no longer exists. Please choose another.',
};

export const resultMessages = { de, en };
