import { formatDay } from '#platform/i18n/format.ts';

/** The result of a workshop as every member of the organisation sees it. */
export const de = {
  eyebrow: 'Ergebnis des Impulstags',
  facts: (people: number, cards: number) =>
    `${people === 1 ? '1 Person' : `${people} Personen`}, ${cards === 1 ? '1 Karte' : `${cards} Karten`}`,
  notRevealed: 'Die Punkte sind noch geheim',
  notRevealedText:
    'Sobald die Moderation sie aufdeckt, steht hier die Übersichtsmatrix. Mitmachen können Sie mit dem Code.',
  onlyBenefit: 'Der Nutzen ist aufgedeckt, der Aufwand noch nicht.',
  join: (code: string) => `Mitmachen mit ${code}`,
  matrix: 'Übersichtsmatrix',
  divides: 'Hier gehen die Meinungen auseinander',
  dividesLine: 'Die Karten mit der größten Streuung: Über sie lohnt sich das Gespräch.',
  effortless: 'Wirklich ohne Aufwand?',
  effortlessLine: 'Auf diesen Karten liegt kein roter Punkt, und niemand hat es bestätigt.',
  measures: 'Maßnahmen',
  noMeasures: 'Aus diesem Impulstag ist noch keine Maßnahme entstanden.',
  firstStep: (step: string) => `Erster Schritt: ${step}`,
  until: (day: string) => `bis ${formatDay('de', day)}`,
  takenBy: (name: string) => `übernommen von ${name}`,
  taken: 'übernommen',
  notTaken: 'noch nicht übernommen',
  fromCard: (number: number) => `aus Karte ${number}`,
  cards: 'Karten',
  noCards: 'Noch keine Karte ist zu sehen.',
  mergedFrom: (cards: string) => `Darin: Karten ${cards}`,
  basicQuestion: 'Grundsatzfrage',
  programme: 'Programm',
  programmeHint: 'Maßnahmen, die ab jetzt entstehen, gehören dann dazu.',
  noProgramme: 'Zu keinem Programm',
  attach: 'Speichern',
  attached: 'Gespeichert.',
  attachFailed: 'Das Programm gibt es nicht mehr. Bitte wählen Sie ein anderes.',
};

export const en: typeof de = {
  eyebrow: 'Result of the workshop',
  facts: (people, cards) =>
    `${people === 1 ? '1 person' : `${people} people`}, ${cards === 1 ? '1 card' : `${cards} cards`}`,
  notRevealed: 'The dots are still secret',
  notRevealedText:
    'As soon as the moderator reveals them the overview matrix stands here. You can take part with the code.',
  onlyBenefit: 'Benefit is revealed, effort is not yet.',
  join: (code) => `Take part with ${code}`,
  matrix: 'Overview matrix',
  divides: 'Here opinions differ',
  dividesLine: 'The cards with the greatest spread: these are worth talking about.',
  effortless: 'Really without effort?',
  effortlessLine: 'There is no red dot on these cards, and nobody has confirmed it.',
  measures: 'Measures',
  noMeasures: 'No measure has come from this workshop yet.',
  firstStep: (step) => `First step: ${step}`,
  until: (day) => `by ${formatDay('en', day)}`,
  takenBy: (name) => `taken on by ${name}`,
  taken: 'taken on',
  notTaken: 'not taken on yet',
  fromCard: (number) => `from card ${number}`,
  cards: 'Cards',
  noCards: 'No card is to be seen yet.',
  mergedFrom: (cards) => `Contains cards ${cards}`,
  basicQuestion: 'Basic question',
  programme: 'Programme',
  programmeHint: 'Measures made from now on belong to it.',
  noProgramme: 'To no programme',
  attach: 'Save',
  attached: 'Saved.',
  attachFailed: 'This programme no longer exists. Please choose another.',
};

export const resultMessages = { de, en };
